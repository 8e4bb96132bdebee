-- Parts of the population a survey is told for, in their order.
SELECT d.domain, d.sex, d.age_from, d.age_to
FROM domain d
JOIN survey s ON list_contains(string_split(s.domains, ' '), d.domain)
WHERE s.survey = ?
ORDER BY d.position
