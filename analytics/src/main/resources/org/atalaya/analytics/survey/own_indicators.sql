-- Indicators of an own survey as its author defines them, in order.
SELECT o.indicator, o.survey, i.topic, o.position, o.polarity, o.numerator_concept, o.numerator_answers, o.base_concept, o.base_answers
FROM own_indicator o
JOIN indicator i USING (indicator)
WHERE o.survey = ? AND o.numerator_concept IS NOT NULL
ORDER BY o.position
