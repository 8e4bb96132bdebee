-- Indicators of a survey, in their order.
SELECT indicator, survey, topic, position, polarity, numerator_concept, numerator_answers, base_concept, base_answers
FROM indicator
WHERE survey = ?
ORDER BY position
