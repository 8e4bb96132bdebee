-- Shares of everybody official surveys have of an indicator, computed before printed, oldest first.
SELECT country, territory_kind, territory_code, period, origin, value, standard_error, df
FROM survey_estimate
WHERE measure = 'share' AND domain = 'all' AND indicator = ? AND value IS NOT NULL
  AND survey NOT IN (SELECT survey FROM own_survey)
QUALIFY row_number() OVER (
  PARTITION BY country, territory_kind, territory_code, period ORDER BY origin = 'computed' DESC) = 1
ORDER BY country, territory_kind, territory_code, period
