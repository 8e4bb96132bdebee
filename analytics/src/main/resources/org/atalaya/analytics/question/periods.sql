-- Editions of official surveys that have a share of an indicator, oldest first.
SELECT DISTINCT period
FROM survey_estimate
WHERE indicator = ? AND measure = 'share' AND domain = 'all' AND survey NOT IN (SELECT survey FROM own_survey)
ORDER BY period
