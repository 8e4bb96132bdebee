-- Places to be compared with all others of their kind.
SELECT * FROM position_year
ORDER BY country, territory_kind, offence, source, territory_code
