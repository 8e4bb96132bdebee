-- What each variable adds to the distances of a place to its nearest.
SELECT scope, similar_country, similar_kind, similar_code, variable, standardised_difference, distance_share
FROM similar_place_variable
WHERE country = ? AND territory_kind = ? AND territory_code = ?
ORDER BY scope, similar_country, similar_kind, similar_code, variable
