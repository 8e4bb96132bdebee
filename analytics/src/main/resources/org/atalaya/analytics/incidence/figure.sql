-- Every month and year of the current series that its edition covers.
CREATE TEMP VIEW figure AS
WITH named AS (
    SELECT country, territory_kind, territory_code, name FROM territory),
cell AS (
    SELECT * EXCLUDE (cell), cell.period AS period, cell.count AS count, cell.days AS days
    FROM (
        SELECT source, cut, country, territory_kind, territory_code, offence, year, summed, source_release,
               first_period, monthly, false AS part_held,
               unnest([{'period': year || '-' || lpad(m::VARCHAR, 2, '0'),
                        'count': [month_01, month_02, month_03, month_04, month_05, month_06,
                                  month_07, month_08, month_09, month_10, month_11, month_12][m],
                        'days': day(last_day(make_date(year, m, 1)))} FOR m IN range(1, 13)]) AS cell
        FROM series_year WHERE current AND monthly)
    WHERE cell.period BETWEEN first_period AND cut
    UNION ALL BY NAME
    SELECT source, cut, country, territory_kind, territory_code, offence, year, summed, source_release,
           first_period, monthly,
           coalesce(month_01, month_02, month_03, month_04, month_05, month_06, month_07, month_08, month_09, month_10,
                    month_11, month_12) IS NOT NULL AS part_held,
           year::VARCHAR AS period, total AS count, dayofyear(make_date(year, 12, 31)) AS days
    FROM series_year
    WHERE current AND first_period <= year || '-01' AND cut >= year || '-12')
SELECT c.country, c.territory_kind, c.territory_code, coalesce(n.name, s.name, c.territory_code) AS territory_name,
       c.offence, c.period, c.count, p.population,
       p.population * c.days / dayofyear(make_date(c.year, 12, 31)) AS person_years,
       CASE WHEN c.count IS NULL AND (c.summed OR c.part_held) THEN 'incomplete'
            WHEN c.count IS NULL AND len(g.withheld) > 0
                 AND (len(c.period) = 4 OR list_contains(g.withheld, right(c.period, 2))) THEN 'withheld'
            WHEN c.count IS NULL THEN 'not_reported'
            WHEN c.territory_kind = 'unallocated' THEN 'unallocated'
            WHEN p.population IS NULL THEN 'no_population'
            WHEN c.count = 0 THEN 'zero'
            ELSE 'available' END AS state,
       c.source_release
FROM cell c
LEFT JOIN named n USING (country, territory_kind, territory_code)
LEFT JOIN named s ON c.territory_kind = 'unallocated' AND s.country = c.country AND s.territory_kind = 'state'
     AND s.territory_code = left(c.territory_code, 2)
LEFT JOIN person_year p USING (country, territory_kind, territory_code, year)
LEFT JOIN offence_gap g USING (source, cut, country, territory_kind, territory_code, offence, year)
