-- Months without a count that an edition says of: of an offence, whichever of its categories lacks it.
CREATE TEMP TABLE offence_gap AS
WITH counted AS (
    SELECT DISTINCT o.offence, o.source, c.category
    FROM offence_category o
    JOIN source_category c ON c.source = o.source AND (c.category = o.category OR c.parent = o.category))
SELECT g.source, g.cut, g.country, g.territory_kind, g.territory_code, c.offence,
       left(g.period, 4)::BIGINT AS year, list(DISTINCT right(g.period, 2)) AS months,
       coalesce(list(DISTINCT right(g.period, 2)) FILTER (g.gap <> 'not_reported'), []) AS withheld
FROM register_gap g
JOIN counted c ON c.source = g.source AND (c.category = g.category OR g.category = 'all')
GROUP BY ALL
