-- Editions of registers, one row per register, cut and kind of place, whatever number of files each came in.
CREATE TEMP TABLE edition AS
SELECT source, cut, country, territory_kind,
       min(first_period) AS first_period,
       bool_or(cells = 'nonzero') AS nonzero,
       CASE WHEN bool_and(categories IS NOT NULL)
            THEN list_distinct(flatten(list(string_split(categories, ' ')))) END AS categories
FROM register_cut
GROUP BY ALL
