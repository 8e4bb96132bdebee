-- Shares of all a survey's places in one edition; a computed share stands before the printed one.
SELECT e.*, e.origin = 'computed' AND (e.survey, e.period) IN (
  SELECT (survey, period) FROM edition_verification WHERE verified = 'unverified') AS unverified
FROM survey_estimate e
WHERE e.indicator = ? AND e.period = ? AND e.measure = 'share' AND e.domain = 'all'
  AND e.survey NOT IN (SELECT survey FROM own_survey)
QUALIFY row_number() OVER (
  PARTITION BY e.country, e.territory_kind, e.territory_code, e.period, e.indicator, e.domain
  ORDER BY e.origin = 'computed' DESC) = 1
ORDER BY e.territory_kind, e.territory_name
