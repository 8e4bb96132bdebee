-- Official surveys, with the first and the last edition there was of each.
SELECT s.survey, s.source, s.country, s.unit, min(e.period) AS first_period, max(e.period) AS last_period
FROM survey s
JOIN edition e ON e.survey = s.survey AND e.state = 'collected'
GROUP BY ALL
ORDER BY s.country DESC, s.survey
