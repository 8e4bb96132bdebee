-- The trends of a place's shares up to one edition.
SELECT *
FROM survey_trend
WHERE country = ? AND territory_kind = ? AND territory_code = ? AND domain = 'all' AND period = ?
ORDER BY indicator
