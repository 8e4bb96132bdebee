-- Differences of several places from the total of their survey.
SELECT x.country, x.territory_kind, x.territory_code, x.indicator, x.period, x.difference, x.standard_error, x.df, x.p, x.dependence
FROM survey_benchmark x
JOIN (VALUES :places) AS asked (country, territory_kind, territory_code)
  ON x.country = asked.country AND x.territory_kind = asked.territory_kind AND x.territory_code = asked.territory_code
WHERE x.benchmark IN ('urban-total', 'country')
  AND x.indicator IN (:indicators) AND x.domain = 'all' AND x.difference IS NOT NULL
ORDER BY ALL
