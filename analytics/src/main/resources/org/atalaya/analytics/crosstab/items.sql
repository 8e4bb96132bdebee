-- Questions of official surveys with their words, in order.
SELECT c.survey, c.concept, c.answer_set, c.question_es, c.question_en
FROM concept c
JOIN survey s USING (survey)
ORDER BY c.survey, c.position
