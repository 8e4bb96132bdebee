-- The year places of a kind are described for: the last one in which a register has them, whole.
CREATE TEMP TABLE reference_year AS
WITH known AS (
    SELECT country, territory_kind, max(period)::BIGINT AS year FROM incidence_position GROUP BY ALL)
SELECT * FROM known
UNION ALL
SELECT country, 'city', year FROM known WHERE territory_kind = 'municipality'
