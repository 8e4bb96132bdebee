-- Every record, whole before part, parts in their order.
SELECT * FROM content_record ORDER BY parent NULLS FIRST, position, record
