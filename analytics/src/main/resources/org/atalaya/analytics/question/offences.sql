-- Every offence with its words, in order.
SELECT offence, name_es, name_en, definition_es, definition_en, headline_countries
FROM offence
ORDER BY position
