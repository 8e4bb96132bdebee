-- What was found odd of one kind, in the order it was found.
SELECT source, period, file, column_name, value, expected
FROM problem
WHERE problem = ?
ORDER BY number
