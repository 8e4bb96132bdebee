-- Editions a survey has had, or should have had, oldest first.
SELECT period, state, represents, note_es, note_en
FROM edition
WHERE survey = ?
ORDER BY period
