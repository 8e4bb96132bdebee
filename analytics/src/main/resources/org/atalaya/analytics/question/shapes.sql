-- Shapes of the places of one kind.
SELECT country, territory_kind, territory_code, shape
FROM territory_shape
WHERE country = ? AND territory_kind = ?
ORDER BY ALL
