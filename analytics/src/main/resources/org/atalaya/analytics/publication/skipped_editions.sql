-- Editions of surveys that did not take place.
SELECT DISTINCT s.source, e.period
FROM edition e
JOIN survey s ON s.survey = e.survey
WHERE e.state = 'not_collected'
