-- Where a place stands among its kind, every offence and year.
SELECT *
FROM incidence_position
WHERE country = ? AND territory_kind = ? AND territory_code = ?
ORDER BY offence, period
