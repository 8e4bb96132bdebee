-- Every indicator with its words, in order.
SELECT *
FROM indicator
ORDER BY position
