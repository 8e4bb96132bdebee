-- Members of a survey's cities, edition by edition.
SELECT city_code, municipality_code, period
FROM city_member
WHERE survey = ?
ORDER BY ALL
