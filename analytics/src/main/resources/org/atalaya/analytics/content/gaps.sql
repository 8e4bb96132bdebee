-- What is known to be missing.
SELECT * FROM content_gap ORDER BY record, position
