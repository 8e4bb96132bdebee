-- Editions a survey has had, oldest first.
SELECT period, state, note_es, note_en
FROM edition
WHERE survey = ?
ORDER BY period
