-- Questions of a survey; each is a column of its person table.
SELECT concept
FROM concept
WHERE survey = ?
ORDER BY position
