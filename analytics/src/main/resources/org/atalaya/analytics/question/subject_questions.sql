-- How each survey asks about each subject.
SELECT *
FROM subject_question
ORDER BY subject, survey
