-- How a place stands beside what it is compared with, by each indicator of one edition.
SELECT *
FROM survey_benchmark
WHERE country = ? AND territory_kind = ? AND territory_code = ? AND domain = 'all' AND period = ?
ORDER BY indicator, benchmark
