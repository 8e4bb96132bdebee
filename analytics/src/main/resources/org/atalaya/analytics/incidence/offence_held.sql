-- Offences an edition can count: those of whose categories it holds every one, or every part.
CREATE TEMP TABLE offence_held AS
WITH part AS (
    SELECT source, parent AS category, list(category) AS parts
    FROM source_category WHERE parent IS NOT NULL GROUP BY ALL)
SELECT e.source, e.cut, e.territory_kind, o.offence, count(*) AS categories
FROM edition e
JOIN offence_category o USING (source)
LEFT JOIN part p USING (source, category)
GROUP BY ALL
HAVING bool_and(e.categories IS NULL OR list_contains(e.categories, o.category)
                OR coalesce(list_has_all(e.categories, p.parts), false))
