-- A year of an offence in a place, by edition: the sum of its categories. A month that a category lacks has none, unless
-- the edition prints only what is not zero; then what it does not print of a place whose state it covers is zero.
CREATE TEMP TABLE offence_year AS
WITH summed AS (
    SELECT source, cut, country, y.territory_kind, territory_code, edition_kind, nonzero, o.offence, year,
           CASE WHEN any_value(nonzero) OR (count(COLUMNS('month_.*|total')) = count(*) AND count(*) = any_value(h.categories))
                THEN sum(COLUMNS('month_.*|total'))::BIGINT END AS "\0"
    FROM category_year y
    JOIN offence_category o USING (source, category)
    JOIN offence_held h USING (source, cut)
    WHERE h.territory_kind = y.edition_kind AND h.offence = o.offence
    GROUP BY ALL),
place AS (
    SELECT DISTINCT e.source, e.cut, e.country, t.territory_kind, t.territory_code, e.territory_kind AS edition_kind,
           coalesce(left(t.valid_from, 4), '0') AS valid_from, coalesce(left(t.valid_to, 4), '9') AS valid_to
    FROM edition e
    JOIN territory t USING (country, territory_kind)
    JOIN (SELECT DISTINCT source, cut, country, left(territory_code, 2) AS state FROM registered_year) r
      ON r.source = e.source AND r.cut = e.cut AND r.country = e.country AND r.state = left(t.territory_code, 2)
    WHERE e.nonzero
    UNION
    SELECT DISTINCT source, cut, country, territory_kind, territory_code, edition_kind, '0', '9'
    FROM summed WHERE nonzero AND territory_kind = 'unallocated'),
monthly AS (
    SELECT source, cut, edition_kind, year, count(COLUMNS('month_.*')) AS "\0"
    FROM summed GROUP BY ALL),
covered AS (
    SELECT p.source, p.cut, p.country, p.territory_kind, p.territory_code, p.edition_kind, h.offence,
           e.first_period, unnest(range(left(e.first_period, 4)::BIGINT, left(e.cut, 4)::BIGINT + 1)) AS year,
           p.valid_from, p.valid_to
    FROM place p
    JOIN edition e ON e.source = p.source AND e.cut = p.cut AND e.territory_kind = p.edition_kind
    JOIN offence_held h ON h.source = p.source AND h.cut = p.cut AND h.territory_kind = p.edition_kind),
printed AS (
    SELECT c.*, s.* EXCLUDE (source, cut, country, territory_kind, territory_code, edition_kind, nonzero, offence, year),
           CASE WHEN m.year IS NULL OR greatest(m.month_01, m.month_02, m.month_03, m.month_04, m.month_05, m.month_06,
                        m.month_07, m.month_08, m.month_09, m.month_10, m.month_11, m.month_12) = 0
                THEN ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']
                ELSE coalesce(g.months, []) END AS months_missing,
           coalesce(g.months, []) AS gaps
    FROM covered c
    LEFT JOIN summed s USING (source, cut, country, territory_kind, territory_code, edition_kind, offence, year)
    LEFT JOIN monthly m USING (source, cut, edition_kind, year)
    LEFT JOIN offence_gap g USING (source, cut, country, territory_kind, territory_code, offence, year)
    WHERE c.year::VARCHAR >= c.valid_from AND c.year::VARCHAR <= c.valid_to)
SELECT * EXCLUDE nonzero FROM summed WHERE NOT nonzero
UNION ALL BY NAME
SELECT source, cut, country, territory_kind, territory_code, edition_kind, offence, year,
       filled(month_01, year, '01', first_period, cut, months_missing) AS month_01,
       filled(month_02, year, '02', first_period, cut, months_missing) AS month_02,
       filled(month_03, year, '03', first_period, cut, months_missing) AS month_03,
       filled(month_04, year, '04', first_period, cut, months_missing) AS month_04,
       filled(month_05, year, '05', first_period, cut, months_missing) AS month_05,
       filled(month_06, year, '06', first_period, cut, months_missing) AS month_06,
       filled(month_07, year, '07', first_period, cut, months_missing) AS month_07,
       filled(month_08, year, '08', first_period, cut, months_missing) AS month_08,
       filled(month_09, year, '09', first_period, cut, months_missing) AS month_09,
       filled(month_10, year, '10', first_period, cut, months_missing) AS month_10,
       filled(month_11, year, '11', first_period, cut, months_missing) AS month_11,
       filled(month_12, year, '12', first_period, cut, months_missing) AS month_12,
       CASE WHEN first_period <= year || '-01' AND cut >= year || '-12' AND len(gaps) = 0
            THEN coalesce(total, list_sum([month_01, month_02, month_03, month_04, month_05, month_06, month_07, month_08,
                                           month_09, month_10, month_11, month_12])::BIGINT, 0) END AS total
FROM printed
