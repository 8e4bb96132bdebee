-- The places most like each place in its own country and of its own kind, the nearest first.
SELECT country, territory_kind, territory_code, similar_country, similar_kind, similar_code
FROM similar_place
WHERE scope = 'same_country' AND similar_kind = territory_kind
ORDER BY country, territory_kind, territory_code, position
