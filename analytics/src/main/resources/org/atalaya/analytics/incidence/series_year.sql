-- Every year of every place and offence in every edition; current is the latest edition that has the year. A register's
-- own figure of a country or region stands before our sum.
CREATE TEMP TABLE series_year AS
WITH every AS (
    SELECT *, false AS summed FROM offence_year
    UNION ALL BY NAME
    SELECT *, true AS summed FROM place_sum
    ANTI JOIN offence_year USING (source, cut, country, territory_kind, territory_code, offence, year)),
monthly AS (
    SELECT source, cut, edition_kind, year,
           coalesce(bool_or(coalesce(month_01, month_02, month_03, month_04, month_05, month_06, month_07, month_08,
                                     month_09, month_10, month_11, month_12) IS NOT NULL), false) AS monthly
    FROM offence_year GROUP BY ALL)
SELECT y.*, m.monthly, e.first_period, y.source || ' ' || y.cut AS source_release,
       row_number() OVER (PARTITION BY y.source, y.country, y.territory_kind, y.territory_code, y.offence, y.year
                          ORDER BY y.cut DESC) = 1 AS current
FROM every y
JOIN edition e ON e.source = y.source AND e.cut = y.cut AND e.territory_kind = y.edition_kind
JOIN monthly m ON m.source = y.source AND m.cut = y.cut AND m.edition_kind = y.edition_kind AND m.year = y.year
