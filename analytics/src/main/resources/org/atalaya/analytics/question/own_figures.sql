-- Shares of an edition of an own survey, with the words its author defines them by.
SELECT e.*, coalesce(o.name_es, i.name_es) AS name_es, coalesce(o.name_en, i.name_en) AS name_en, o.question_es, o.question_en, o.universe_es, o.universe_en, o.statement_es, o.statement_en,
       d.label_es, d.label_en
FROM survey_estimate e
JOIN own_indicator o ON o.survey = e.survey AND o.indicator = e.indicator
JOIN indicator i ON i.indicator = e.indicator
JOIN domain d ON d.domain = e.domain
WHERE e.survey = ? AND e.period = ? AND e.measure = 'share'
ORDER BY o.position, d.position
