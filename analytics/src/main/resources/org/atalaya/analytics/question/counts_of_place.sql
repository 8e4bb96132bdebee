-- Every count of a place, months and years.
SELECT *
FROM incidence_rate
WHERE country = ? AND territory_kind = ? AND territory_code = ?
ORDER BY offence, period, source_release
