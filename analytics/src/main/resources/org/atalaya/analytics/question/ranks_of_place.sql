-- The ranks a place may have by each indicator of one edition.
SELECT *
FROM survey_rank
WHERE country = ? AND territory_kind = ? AND territory_code = ? AND domain = 'all' AND period = ?
ORDER BY indicator
