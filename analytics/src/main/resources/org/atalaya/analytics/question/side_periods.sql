-- Editions of official surveys that have a share of each of several indicators, oldest first.
SELECT DISTINCT indicator, period
FROM survey_estimate
WHERE indicator IN (:indicators) AND measure = 'share' AND domain = 'all'
  AND survey NOT IN (SELECT survey FROM own_survey)
ORDER BY indicator, period
