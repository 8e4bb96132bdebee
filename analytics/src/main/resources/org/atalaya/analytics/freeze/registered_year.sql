-- Comunas have their months in the three newest years, and before only the total where there is one.
SELECT r.source || '-' || r.cut || '-' || f.territory_kind || '-' || r.year AS file,
       r.* REPLACE (
           CASE WHEN f.territory_kind = 'comuna' AND r.year <= f.cut_year - 3 AND r.total IS NOT NULL THEN NULL ELSE r.month_01 END AS month_01,
           CASE WHEN f.territory_kind = 'comuna' AND r.year <= f.cut_year - 3 AND r.total IS NOT NULL THEN NULL ELSE r.month_02 END AS month_02,
           CASE WHEN f.territory_kind = 'comuna' AND r.year <= f.cut_year - 3 AND r.total IS NOT NULL THEN NULL ELSE r.month_03 END AS month_03,
           CASE WHEN f.territory_kind = 'comuna' AND r.year <= f.cut_year - 3 AND r.total IS NOT NULL THEN NULL ELSE r.month_04 END AS month_04,
           CASE WHEN f.territory_kind = 'comuna' AND r.year <= f.cut_year - 3 AND r.total IS NOT NULL THEN NULL ELSE r.month_05 END AS month_05,
           CASE WHEN f.territory_kind = 'comuna' AND r.year <= f.cut_year - 3 AND r.total IS NOT NULL THEN NULL ELSE r.month_06 END AS month_06,
           CASE WHEN f.territory_kind = 'comuna' AND r.year <= f.cut_year - 3 AND r.total IS NOT NULL THEN NULL ELSE r.month_07 END AS month_07,
           CASE WHEN f.territory_kind = 'comuna' AND r.year <= f.cut_year - 3 AND r.total IS NOT NULL THEN NULL ELSE r.month_08 END AS month_08,
           CASE WHEN f.territory_kind = 'comuna' AND r.year <= f.cut_year - 3 AND r.total IS NOT NULL THEN NULL ELSE r.month_09 END AS month_09,
           CASE WHEN f.territory_kind = 'comuna' AND r.year <= f.cut_year - 3 AND r.total IS NOT NULL THEN NULL ELSE r.month_10 END AS month_10,
           CASE WHEN f.territory_kind = 'comuna' AND r.year <= f.cut_year - 3 AND r.total IS NOT NULL THEN NULL ELSE r.month_11 END AS month_11,
           CASE WHEN f.territory_kind = 'comuna' AND r.year <= f.cut_year - 3 AND r.total IS NOT NULL THEN NULL ELSE r.month_12 END AS month_12,
           split_part(r.source_release, ' sha256:', 1) AS source_release)
FROM registered_year r
JOIN frozen f
  ON r.source = f.source AND r.cut = f.cut AND r.source_release = f.source_release
 AND (r.territory_kind = f.territory_kind OR r.territory_kind = 'unallocated' AND f.territory_kind = 'municipality')
WHERE r.year >= CAST(left(f.first_period, 4) AS INTEGER)
  AND (f.territory_kind = 'state' OR list_contains(string_split(f.categories, ' '), r.category))
ORDER BY file, r.territory_kind, r.territory_code, r.category
