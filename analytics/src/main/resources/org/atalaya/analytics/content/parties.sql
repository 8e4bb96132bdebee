-- Who takes part.
SELECT * FROM content_party ORDER BY record, position
