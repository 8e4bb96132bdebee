-- Projected population of the years that the registers cover, everyone, by municipality, state and comuna; and women and
-- men of municipalities and comunas in the last year a register covers whole.
WITH whole AS (
    SELECT country, territory_kind,
           max(left(cut, 4)::BIGINT - CASE WHEN right(cut, 2) = '12' THEN 0 ELSE 1 END) AS year
    FROM register_cut WHERE territory_kind IN ('municipality', 'comuna') GROUP BY ALL)
SELECT p.source || '-' || p.year AS file, p.* REPLACE (split_part(p.source_release, ' sha256:', 1) AS source_release)
FROM population p
LEFT JOIN whole w USING (country, territory_kind, year)
WHERE p.basis = 'projection' AND (p.sex = 'all' OR w.year IS NOT NULL)
  AND ((p.country = 'MX' AND p.year BETWEEN 2015 AND 2026) OR (p.country = 'CL' AND p.year BETWEEN 2010 AND 2026))
ORDER BY file, territory_kind, territory_code, sex
