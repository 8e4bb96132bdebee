-- Parts of long texts, in order.
SELECT * FROM content_part ORDER BY record, language, position
