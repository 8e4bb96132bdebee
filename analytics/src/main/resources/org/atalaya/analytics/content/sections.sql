-- Their sections, in order.
SELECT * FROM content_document_section ORDER BY document, position
