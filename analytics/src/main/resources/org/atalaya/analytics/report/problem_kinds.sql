-- Kinds of problem by file, most frequent first, each with its first case.
SELECT problem, file, count(*) AS problems,
       arg_min_null(row_number, number) AS first_row,
       arg_min_null(column_name, number) AS column_name,
       arg_min_null(value, number) AS value,
       arg_min_null(expected, number) AS expected
FROM problem
GROUP BY problem, file
ORDER BY problems DESC, problem, file
