-- The categories each offence is counted from, in the source's own words and order.
SELECT o.offence, o.source, c.label
FROM offence_category o
JOIN source_category c ON c.source = o.source AND c.category = o.category
ORDER BY o.offence, o.source, c.position
