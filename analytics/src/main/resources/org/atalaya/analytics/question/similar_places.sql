-- The places nearest to a place, at home and abroad, the nearest first.
SELECT * FROM similar_place
WHERE country = ? AND territory_kind = ? AND territory_code = ?
ORDER BY scope, position
