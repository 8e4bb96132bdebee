-- Newest edition with computed figures of a survey; no row if it has none.
SELECT max(period)
FROM survey_estimate
WHERE survey = ? AND measure = 'share' AND origin = 'computed'
HAVING max(period) IS NOT NULL
