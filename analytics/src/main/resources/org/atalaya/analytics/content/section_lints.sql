-- Numbers of sections that skip or repeat one, with the document they stand in.
WITH roman AS (
  SELECT ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'] AS numbers
), numbered AS (
  SELECT document, position, number_printed,
         coalesce(list_position(numbers, lag(number_printed) OVER (PARTITION BY document ORDER BY position)), 0) AS before
  FROM content_document_section, roman
  WHERE list_contains(numbers, number_printed)
)
SELECT n.document AS record, p.problem, p.value, p.expected, p.column_name
FROM problem p, numbered n, roman
WHERE p.problem = 'sections-out-of-order' AND p.value = n.number_printed
  AND list_position(numbers, p.expected) = least(n.before + 1, 15)
ORDER BY n.document, n.position
