-- Shares of an edition of an own survey, with the words its author defines them by.
SELECT e.*, i.name_es, i.name_en, o.question_es, o.question_en, o.universe_es, o.universe_en, o.statement_es, o.statement_en,
       d.label_es, d.label_en
FROM survey_estimate e
JOIN own_indicator o ON o.survey = e.survey AND o.indicator = e.indicator
JOIN indicator i ON i.indicator = e.indicator
JOIN domain d ON d.domain = e.domain
WHERE e.survey = ? AND e.period = ? AND e.measure = 'share'
ORDER BY o.position, d.position
