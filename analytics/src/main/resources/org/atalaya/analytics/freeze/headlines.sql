-- Headline indicators of a survey.
SELECT indicator
FROM indicator
WHERE survey = ? AND headline IS NOT NULL
