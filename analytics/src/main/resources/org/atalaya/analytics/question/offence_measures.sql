-- How far every source counts every offence.
SELECT m.offence, m.source, m.grade, m.counts, m.indicator, m.reason_es, m.reason_en
FROM offence_measure m
JOIN offence o ON o.offence = m.offence
ORDER BY o.position, m.source
