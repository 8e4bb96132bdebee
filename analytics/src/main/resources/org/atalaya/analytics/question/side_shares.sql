-- Shares official surveys have of several places and indicators over all editions; a computed one stands before the printed one.
SELECT x.*, x.origin = 'computed' AND (x.survey, x.period) IN (
  SELECT (survey, period) FROM edition_verification WHERE verified = 'unverified') AS unverified
FROM survey_estimate x
JOIN (VALUES :places) AS asked (country, territory_kind, territory_code)
  ON x.country = asked.country AND x.territory_kind = asked.territory_kind AND x.territory_code = asked.territory_code
WHERE x.indicator IN (:indicators) AND x.measure = 'share' AND x.domain = 'all'
  AND x.survey NOT IN (SELECT survey FROM own_survey)
QUALIFY row_number() OVER (
  PARTITION BY x.country, x.territory_kind, x.territory_code, x.period, x.indicator
  ORDER BY x.origin = 'computed' DESC) = 1
ORDER BY x.indicator, x.country, x.territory_kind, x.territory_code, x.period
