-- Terms of municipal governments, earliest first.
SELECT * FROM administration ORDER BY begins_on, country, territory_kind, territory_code
