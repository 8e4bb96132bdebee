-- What was recorded as time went on.
SELECT * FROM content_event ORDER BY record, position
