-- What sections of a document call a record.
SELECT l.*, s.position
FROM content_label l
JOIN content_record r USING (record)
JOIN content_document_section s ON s.document = r.document AND s.section = l.section
ORDER BY l.record, s.position
