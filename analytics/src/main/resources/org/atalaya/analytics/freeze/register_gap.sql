SELECT g.source || '-' || g.cut AS file, g.*
FROM register_gap g
WHERE EXISTS (
    SELECT 1 FROM frozen f
    WHERE g.source = f.source AND g.cut = f.cut
      AND (g.territory_kind = f.territory_kind OR g.territory_kind = 'unallocated' AND f.territory_kind = 'municipality')
      AND g.period >= f.first_period
      AND (f.territory_kind = 'state' OR g.category = 'all' OR list_contains(string_split(f.categories, ' '), g.category)))
ORDER BY file, g.territory_kind, g.territory_code, g.category, g.period
