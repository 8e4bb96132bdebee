-- Newest edition with figures of a survey.
SELECT max(period)
FROM survey_estimate
WHERE survey = ? AND measure = 'share'
