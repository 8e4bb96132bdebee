-- Changes of several places between two editions.
SELECT x.*
FROM survey_change x
JOIN (VALUES :places) AS asked (country, territory_kind, territory_code)
  ON x.country = asked.country AND x.territory_kind = asked.territory_kind AND x.territory_code = asked.territory_code
WHERE x.indicator IN (:indicators) AND x.domain = 'all' AND x.base_period = ? AND x.period = ?
  AND x.survey NOT IN (SELECT survey FROM own_survey)
ORDER BY x.indicator, x.country, x.territory_kind, x.territory_code
