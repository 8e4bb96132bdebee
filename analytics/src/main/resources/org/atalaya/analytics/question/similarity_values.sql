-- Values of several places that distances are made of.
SELECT * FROM similarity_value
WHERE (country, territory_kind, territory_code) IN (:places)
ORDER BY country, territory_kind, territory_code, variable
