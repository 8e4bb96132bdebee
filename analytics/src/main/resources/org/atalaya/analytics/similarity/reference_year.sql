-- The year places of a kind are described for: the last one in which a register has them, whole. States and regions are not:
-- what sets their registers apart is first of all how each office files an offence.
CREATE TEMP TABLE reference_year AS
WITH known AS (
    SELECT country, territory_kind, max(period)::BIGINT AS year
    FROM incidence_position WHERE territory_kind IN ('municipality', 'comuna') GROUP BY ALL)
SELECT * FROM known
UNION ALL
SELECT country, 'city', year FROM known WHERE territory_kind = 'municipality'
