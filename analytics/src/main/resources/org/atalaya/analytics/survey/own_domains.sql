-- Parts of the population own surveys are told for, in their order: ENSU's, so that both can stand side by side.
SELECT d.domain, d.sex, d.age_from, d.age_to
FROM domain d
JOIN survey s ON list_contains(string_split(s.domains, ' '), d.domain)
WHERE s.survey = 'ensu'
ORDER BY d.position
