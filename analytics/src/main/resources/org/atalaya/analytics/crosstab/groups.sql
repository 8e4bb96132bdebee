-- Parts of the population each survey is told for, with their words, in order.
SELECT s.survey, d.domain, d.domain_kind, d.label_es, d.label_en
FROM domain d
JOIN survey s ON list_contains(string_split(s.domains, ' '), d.domain)
WHERE d.domain_kind <> 'all'
ORDER BY s.survey, d.position
