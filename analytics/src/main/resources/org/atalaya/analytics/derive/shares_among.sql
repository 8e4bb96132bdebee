-- Computed shares of everybody of all places of a kind in an edition.
SELECT country, territory_kind, territory_code, value, standard_error, df
FROM survey_estimate
WHERE measure = 'share' AND domain = 'all' AND origin = 'computed' AND value IS NOT NULL
  AND country = ? AND territory_kind = ? AND survey = ? AND period = ? AND indicator = ?
ORDER BY territory_code
