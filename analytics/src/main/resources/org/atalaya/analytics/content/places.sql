-- Where it is.
SELECT * FROM content_place ORDER BY record, place_role, country, territory_kind, territory_code
