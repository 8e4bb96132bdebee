-- The ranks a survey's places may have in one edition, by kind, then code.
SELECT *
FROM survey_rank
WHERE indicator = ? AND domain = 'all' AND period = ?
ORDER BY territory_kind, territory_code
