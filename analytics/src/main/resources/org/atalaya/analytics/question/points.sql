-- Where places of a country are drawn as dots.
SELECT country, territory_kind, territory_code, latitude, longitude
FROM territory_point
WHERE country = ?
ORDER BY ALL
