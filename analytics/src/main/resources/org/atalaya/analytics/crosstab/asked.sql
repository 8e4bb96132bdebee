-- Questions the editions whose microdata the release holds asked.
SELECT e.survey, e.period, q.concept
FROM survey_edition e
JOIN survey s ON s.survey = e.survey
JOIN question_asked q ON q.survey = e.survey AND q.period = e.period
ORDER BY e.survey, e.period
