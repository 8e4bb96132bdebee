-- Every indicator of an official survey with its words, in order.
SELECT *
FROM indicator
WHERE survey NOT IN (SELECT survey FROM own_survey)
ORDER BY position
