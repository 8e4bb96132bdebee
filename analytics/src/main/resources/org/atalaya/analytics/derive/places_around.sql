-- The state or region a municipality or comuna lies in.
SELECT country, territory_kind, territory_code, country, parent_kind, parent_code
FROM territory
WHERE parent_kind IN ('state', 'region')
