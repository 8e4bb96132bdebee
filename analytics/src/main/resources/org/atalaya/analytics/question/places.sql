-- Every place of the catalogue.
SELECT country, territory_kind, territory_code, name, official_name, parent_kind, parent_code, valid_from, valid_to, source
FROM territory
ORDER BY country, territory_kind, territory_code
