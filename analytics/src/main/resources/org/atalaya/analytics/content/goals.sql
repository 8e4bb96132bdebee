-- Rows of goal matrices.
SELECT * FROM content_goal ORDER BY record
