-- What was found odd in a source, beside the record it is about; the words of a finding say which record that is.
WITH found AS (
  SELECT problem, file, value, expected, column_name FROM problem
), records AS (
  SELECT record, kind, file FROM content_record
)
SELECT DISTINCT r.record, f.problem, f.value, f.expected, f.column_name
FROM found f
JOIN records r USING (file)
JOIN content_citation c USING (record)
WHERE f.problem = 'citation-without-obligation' AND f.value = c.cites || ', paragraph ' || c.paragraph
UNION ALL
SELECT DISTINCT r.record, f.problem, f.value, f.expected, f.column_name
FROM found f
JOIN records r USING (file)
JOIN content_label l USING (record)
WHERE f.problem = 'labels-differ' AND f.value = l.section || ': ' || l.label
UNION ALL
SELECT DISTINCT r.record, f.problem, f.value, f.expected, f.column_name
FROM found f
JOIN records r USING (file)
JOIN content_goal g USING (record)
WHERE f.problem = 'goal-total' AND f.value = g.goal_total::VARCHAR
  AND f.expected = (SELECT sum(v.plan) FROM content_goal_value v WHERE v.record = r.record)::VARCHAR
UNION ALL
SELECT DISTINCT r.record, f.problem, f.value, f.expected, f.column_name
FROM found f
JOIN records r USING (file)
WHERE f.problem = 'diagnosis-incomplete' AND r.kind = 'plan'
   OR f.problem IN ('no-figure-reported', 'content-part-missing') AND r.kind = 'practice'
ORDER BY 1, 2, 5, 3
