-- Editions of a survey whose shares were computed earlier.
SELECT DISTINCT period
FROM computed_estimate
WHERE survey = ?
ORDER BY period
