-- Public addresses.
SELECT * FROM content_contact ORDER BY record, position
