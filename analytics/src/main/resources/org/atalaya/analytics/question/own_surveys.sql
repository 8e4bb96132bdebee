-- Editions of own surveys, newest first.
SELECT s.*,
       (SELECT max(e.n) FROM survey_estimate e WHERE e.survey = s.survey AND e.period = s.period) AS interviews
FROM own_survey s
ORDER BY s.title_es, s.survey, s.period DESC
