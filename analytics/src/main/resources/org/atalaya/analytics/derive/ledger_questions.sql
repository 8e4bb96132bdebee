-- Questions each edition with a codebook asked.
SELECT period, concept
FROM question_asked
WHERE survey = ?
