-- Subjects several surveys ask about, in order.
SELECT subject, name_es, name_en
FROM subject
ORDER BY position
