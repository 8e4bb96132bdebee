-- Shares of several places and indicators that were computed with a standard error.
SELECT x.country, x.territory_kind, x.territory_code, x.indicator, x.period, x.value, x.standard_error, x.df
FROM survey_estimate x
JOIN (VALUES :places) AS asked (country, territory_kind, territory_code)
  ON x.country = asked.country AND x.territory_kind = asked.territory_kind AND x.territory_code = asked.territory_code
WHERE x.indicator IN (:indicators) AND x.measure = 'share' AND x.domain = 'all' AND x.origin = 'computed'
  AND x.value IS NOT NULL AND x.standard_error IS NOT NULL AND x.df IS NOT NULL
  AND x.survey NOT IN (SELECT survey FROM own_survey)
ORDER BY ALL
