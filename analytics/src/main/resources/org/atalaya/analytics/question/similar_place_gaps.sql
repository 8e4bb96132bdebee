-- What the distances of a place are not made of, and why.
SELECT scope, variable, reason FROM similar_place_gap
WHERE country = ? AND territory_kind = ? AND territory_code = ?
ORDER BY scope, variable
