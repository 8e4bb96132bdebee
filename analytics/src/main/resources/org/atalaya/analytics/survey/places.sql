-- Places a Mexican survey's sample can speak for: its total, its cities, and the areas printed within cities.
SELECT territory_kind, territory_code, name, parent_kind, parent_code, valid_from, valid_to
FROM territory
WHERE country = 'MX' AND territory_kind IN ('urban-total', 'city', 'area')
ORDER BY territory_kind, territory_code
