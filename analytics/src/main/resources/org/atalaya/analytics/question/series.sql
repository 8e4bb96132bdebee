-- Shares official surveys have of several places over all editions; a computed share stands before the printed one.
SELECT e.*, e.origin = 'computed' AND (e.survey, e.period) IN (
  SELECT (survey, period) FROM edition_verification WHERE verified = 'unverified') AS unverified
FROM survey_estimate e
JOIN (VALUES :places) AS asked (country, territory_kind, territory_code)
  ON e.country = asked.country AND e.territory_kind = asked.territory_kind AND e.territory_code = asked.territory_code
WHERE e.measure = 'share' AND e.domain = 'all' AND e.indicator = ?
  AND e.survey NOT IN (SELECT survey FROM own_survey)
QUALIFY row_number() OVER (
  PARTITION BY e.country, e.territory_kind, e.territory_code, e.period, e.indicator, e.domain
  ORDER BY e.origin = 'computed' DESC) = 1
ORDER BY e.country, e.territory_kind, e.territory_code, e.period
