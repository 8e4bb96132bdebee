-- Editions of registers, newest first within a register.
SELECT DISTINCT source, cut, country, territory_kind, first_period, cells, categories
FROM register_cut
ORDER BY country DESC, source DESC, cut DESC, territory_kind
