-- Places a survey's sample can speak for: those of its kinds in its country.
SELECT t.country, t.territory_kind, t.territory_code, t.name, t.parent_kind, t.parent_code, t.valid_from, t.valid_to
FROM territory t
JOIN survey s ON t.country = s.country AND list_contains(string_split(s.territory_kinds, ' '), t.territory_kind)
WHERE s.survey = ?
ORDER BY t.territory_kind, t.territory_code
