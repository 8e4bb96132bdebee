-- Every indicator of an official survey with its words and what it counts, in order.
SELECT i.*, s.unit AS counts
FROM indicator i
JOIN survey s ON s.survey = i.survey
ORDER BY i.position
