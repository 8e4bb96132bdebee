-- What records cite of others.
SELECT * FROM content_citation ORDER BY record, position
