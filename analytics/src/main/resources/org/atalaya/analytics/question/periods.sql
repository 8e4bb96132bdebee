-- Editions that have a share of an indicator, oldest first.
SELECT DISTINCT period
FROM survey_estimate
WHERE indicator = ? AND measure = 'share' AND domain = 'all'
ORDER BY period
