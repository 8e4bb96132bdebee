-- How a survey's places stand beside what they are compared with in one edition.
SELECT *
FROM survey_benchmark
WHERE indicator = ? AND domain = 'all' AND period = ?
ORDER BY territory_kind, territory_code, benchmark
