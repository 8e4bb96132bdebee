-- Kinds of problem by file, most frequent first, each with its first case.
SELECT problem, file, count(*) AS problems,
       arg_min(row_number, number) AS first_row,
       arg_min(column_name, number) AS column_name,
       arg_min(value, number) AS value,
       arg_min(expected, number) AS expected
FROM problem
GROUP BY problem, file
ORDER BY problems DESC, problem, file
