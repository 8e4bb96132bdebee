-- The ranks a survey's places may have in one edition, by kind, then code; a place alone has none.
SELECT *
FROM survey_rank
WHERE indicator = ? AND domain = 'all' AND period = ? AND ranked_places > 1
ORDER BY territory_kind, territory_code
