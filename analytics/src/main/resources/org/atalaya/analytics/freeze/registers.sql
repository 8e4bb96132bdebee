-- What is frozen of registers. By state every category: all years of the newest edition, the two newest of
-- an earlier one. By municipality homicide and feminicide, in every edition. By comuna the categories that
-- offences are made of, in the newest edition. Where an edition has only the parts of a category, its parts.
WITH edition AS (
    SELECT *, CAST(left(cut, 4) AS INTEGER) AS cut_year,
           dense_rank() OVER (PARTITION BY source, territory_kind ORDER BY cut DESC) AS age
    FROM register_cut
),
frozen_category AS (
    SELECT DISTINCT c.source, k.territory_kind, s.category
    FROM offence_category c
    JOIN source_category s ON s.source = c.source AND c.category IN (s.category, s.parent)
    CROSS JOIN (VALUES ('municipality'), ('comuna')) k(territory_kind)
    WHERE k.territory_kind = 'comuna' OR c.offence IN ('intentional_homicide', 'feminicide')
),
frozen AS (
    SELECT e.* REPLACE (
               CASE WHEN e.territory_kind = 'state' AND e.age > 1
                    THEN greatest(e.first_period, (e.cut_year - 1) || '-01') ELSE e.first_period END AS first_period,
               CASE WHEN e.territory_kind = 'state' THEN e.categories
                    ELSE (SELECT string_agg(f.category, ' ' ORDER BY f.category) FROM frozen_category f
                          WHERE f.source = e.source AND f.territory_kind = e.territory_kind
                            AND (e.categories IS NULL OR list_contains(string_split(e.categories, ' '), f.category)))
               END AS categories)
    FROM edition e
    WHERE e.territory_kind IN ('state', 'municipality') OR e.territory_kind = 'comuna' AND e.age = 1
)
