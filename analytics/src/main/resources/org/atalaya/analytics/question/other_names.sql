-- Every other name of a place.
SELECT country, territory_kind, territory_code, name, "use"
FROM territory_name
ORDER BY ALL
