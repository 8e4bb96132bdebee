-- What somebody undertook, with its record's place in the tree.
SELECT * FROM content_obligation ORDER BY record
