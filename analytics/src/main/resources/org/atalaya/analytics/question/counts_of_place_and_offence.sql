-- Every count of a place and an offence, months and years.
SELECT *
FROM incidence_rate
WHERE country = ? AND territory_kind = ? AND territory_code = ? AND offence = ?
ORDER BY period, source_release
