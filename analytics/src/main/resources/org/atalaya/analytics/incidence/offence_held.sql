-- Offences an edition can count: those of each of whose categories it holds the whole, or every part.
CREATE TEMP TABLE offence_held AS
WITH finest AS (
    SELECT source, category FROM source_category
    ANTI JOIN (SELECT DISTINCT source, parent AS category FROM source_category) USING (source, category)),
part AS (
    SELECT o.offence, o.source, o.category, f.category AS finest, list(above.ancestor) AS covering
    FROM offence_category o
    JOIN category_line under ON under.source = o.source AND under.ancestor = o.category
    JOIN finest f ON f.source = o.source AND f.category = under.category
    JOIN category_line above ON above.source = o.source AND above.category = f.category
    JOIN category_line within ON within.source = o.source AND within.category = above.ancestor
         AND within.ancestor = o.category
    GROUP BY ALL)
SELECT e.source, e.cut, e.territory_kind, p.offence, count(DISTINCT p.category) AS categories
FROM edition e JOIN part p USING (source)
GROUP BY ALL
HAVING bool_and(e.categories IS NULL OR list_has_any(e.categories, p.covering))
