-- How far two surveys' answers about a subject compare.
SELECT subject, survey, other_survey, grade, reason_es, reason_en
FROM crosswalk
ORDER BY subject, survey, other_survey
