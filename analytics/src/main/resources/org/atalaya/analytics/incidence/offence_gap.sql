-- Months without a count that an edition says of: of an offence, whichever of its categories or their parts lacks it.
CREATE TEMP TABLE offence_gap AS
WITH counted AS (
    SELECT DISTINCT o.offence, o.source, l.category
    FROM offence_category o JOIN category_line l ON l.source = o.source AND l.ancestor = o.category)
SELECT g.source, g.cut, g.country, g.territory_kind, g.territory_code, c.offence,
       left(g.period, 4)::BIGINT AS year, list(DISTINCT right(g.period, 2)) AS months,
       coalesce(list(DISTINCT right(g.period, 2)) FILTER (g.gap <> 'not_reported'), []) AS withheld
FROM register_gap g
JOIN counted c ON c.source = g.source AND (c.category = g.category OR g.category = 'all')
GROUP BY ALL
