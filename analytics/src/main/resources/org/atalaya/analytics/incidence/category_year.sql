-- A year of a category as offences count it: what the edition prints for it, else the sum of its parts. A month one of
-- the parts lacks has no sum, unless the edition prints only what is not zero.
CREATE TEMP TABLE category_year AS
WITH printed AS (
    SELECT r.* EXCLUDE (source_release), c.parent, e.nonzero,
           CASE r.territory_kind WHEN 'unallocated' THEN 'municipality' ELSE r.territory_kind END AS edition_kind
    FROM registered_year r
    JOIN source_category c USING (source, category)
    JOIN edition e ON e.source = r.source AND e.cut = r.cut
         AND e.territory_kind = CASE r.territory_kind WHEN 'unallocated' THEN 'municipality' ELSE r.territory_kind END),
wanted AS (SELECT DISTINCT source, category FROM offence_category),
parts AS (
    SELECT source, cut, edition_kind, parent AS category, count(DISTINCT category) AS parts
    FROM printed GROUP BY ALL),
summed AS (
    SELECT r.source, r.cut, r.country, r.territory_kind, r.territory_code, r.edition_kind, r.nonzero, w.category,
           r.year,
           CASE WHEN any_value(r.nonzero) OR (count(COLUMNS('month_.*|total')) = count(*) AND count(*) = any_value(p.parts))
                THEN sum(COLUMNS('month_.*|total'))::BIGINT END AS "\0"
    FROM printed r
    JOIN wanted w ON w.source = r.source AND w.category = r.parent
    JOIN parts p ON p.source = r.source AND p.cut = r.cut AND p.edition_kind = r.edition_kind AND p.category = r.parent
    GROUP BY ALL)
SELECT source, cut, country, territory_kind, territory_code, edition_kind, nonzero, category, year,
       COLUMNS('month_.*|total')
FROM printed JOIN wanted USING (source, category)
UNION ALL BY NAME
SELECT * FROM summed s
WHERE NOT EXISTS (
    SELECT 1 FROM printed r
    WHERE r.source = s.source AND r.cut = s.cut AND r.country = s.country AND r.territory_kind = s.territory_kind
      AND r.territory_code = s.territory_code AND r.category = s.category AND r.year = s.year)
