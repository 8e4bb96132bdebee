-- A year of a category as offences count it: the sum of the widest categories the edition prints of that year which are it
-- or parts of it. A month one of them lacks has no sum, unless the edition prints only what is not zero.
CREATE TEMP TABLE category_year AS
WITH printed AS (
    SELECT r.* EXCLUDE (source_release), e.territory_kind AS edition_kind, e.nonzero
    FROM registered_year r
    JOIN edition e ON e.source = r.source AND e.cut = r.cut
         AND e.territory_kind = CASE r.territory_kind WHEN 'unallocated' THEN 'municipality' ELSE r.territory_kind END),
distinct_printed AS (SELECT DISTINCT source, cut, edition_kind, year, category FROM printed),
wanted AS (
    SELECT p.*, o.category AS whole
    FROM distinct_printed p
    JOIN category_line l USING (source, category)
    JOIN (SELECT DISTINCT source, category FROM offence_category) o ON o.source = l.source AND o.category = l.ancestor),
widest AS (
    SELECT * FROM wanted w
    WHERE NOT EXISTS (
        SELECT 1 FROM wanted other
        JOIN category_line l ON l.source = other.source AND l.ancestor = other.category
        WHERE other.source = w.source AND other.cut = w.cut AND other.edition_kind = w.edition_kind
          AND other.year = w.year AND other.whole = w.whole AND other.category <> w.category
          AND l.category = w.category)),
parts AS (
    SELECT source, cut, edition_kind, year, whole, count(*) AS parts FROM widest GROUP BY ALL)
SELECT r.source, r.cut, r.country, r.territory_kind, r.territory_code, r.edition_kind, r.nonzero,
       w.whole AS category, r.year,
       CASE WHEN any_value(r.nonzero) OR (count(COLUMNS('month_.*|total')) = count(*) AND count(*) = any_value(p.parts))
            THEN sum(COLUMNS('month_.*|total'))::BIGINT END AS "\0"
FROM printed r
JOIN widest w USING (source, cut, edition_kind, year, category)
JOIN parts p USING (source, cut, edition_kind, year, whole)
GROUP BY ALL
