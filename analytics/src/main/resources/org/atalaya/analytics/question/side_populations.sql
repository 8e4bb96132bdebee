-- The people of several places in a year, as projected.
SELECT x.country, x.territory_kind, x.territory_code, x.year, x.population, x.source
FROM population x
JOIN (VALUES :places) AS asked (country, territory_kind, territory_code)
  ON x.country = asked.country AND x.territory_kind = asked.territory_kind AND x.territory_code = asked.territory_code
WHERE x.sex = 'all' AND x.basis = 'projection' AND x.year = ?
ORDER BY ALL
