-- Years in which the places of a kind have rates of an offence, newest first.
SELECT DISTINCT country, territory_kind, period
FROM incidence_position
WHERE offence = ?
ORDER BY country DESC, territory_kind, period DESC
