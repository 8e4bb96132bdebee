-- What is meant to change.
SELECT * FROM content_outcome ORDER BY record, position
