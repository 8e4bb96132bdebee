-- Changes of an own survey up to one edition.
SELECT *
FROM survey_change
WHERE survey = ? AND period = ? AND domain = 'all'
ORDER BY indicator, base_period
