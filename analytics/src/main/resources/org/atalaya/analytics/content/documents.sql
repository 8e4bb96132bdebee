-- The documents records are known from.
SELECT * FROM content_document ORDER BY document
