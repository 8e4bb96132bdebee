-- Terms records are tagged with.
SELECT * FROM content_term ORDER BY vocabulary, position
