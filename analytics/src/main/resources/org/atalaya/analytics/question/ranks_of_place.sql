-- The ranks a place may have by each indicator of one edition; a place alone has none.
SELECT *
FROM survey_rank
WHERE country = ? AND territory_kind = ? AND territory_code = ? AND domain = 'all' AND period = ? AND ranked_places > 1
ORDER BY indicator
