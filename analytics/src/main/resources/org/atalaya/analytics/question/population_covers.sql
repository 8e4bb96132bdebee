-- Whose population is known, from which source, for which years.
SELECT source, territory_kind, count(DISTINCT territory_code), min(year), max(year)
FROM population
WHERE sex = 'all'
GROUP BY source, territory_kind
ORDER BY source, territory_kind
