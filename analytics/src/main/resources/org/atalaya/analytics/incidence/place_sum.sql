-- Countries and regions: the sum of their states or comunas, where each of them has the month. A place that the
-- catalogue of known gaps names for the register is no part of it.
CREATE TEMP TABLE place_sum AS
WITH member AS (
    SELECT country, territory_kind, territory_code, valid_from, valid_to, 'country' AS sum_kind, country AS sum_code
    FROM territory WHERE (country, territory_kind) IN (('MX', 'state'), ('CL', 'comuna'))
    UNION ALL
    SELECT country, territory_kind, territory_code, valid_from, valid_to, 'region', parent_code
    FROM territory WHERE (country, territory_kind, parent_kind) = ('CL', 'comuna', 'region')),
known AS (
    SELECT survey AS source, country, territory_kind, territory_code
    FROM known_gap WHERE concept = 'all' AND period = 'all'),
expected AS (
    SELECT y.source, y.cut, y.edition_kind, y.year, m.country, m.sum_kind, m.sum_code, count(*) AS members
    FROM (SELECT DISTINCT source, cut, country, edition_kind, year FROM offence_year) y
    JOIN member m ON m.country = y.country AND m.territory_kind = y.edition_kind
         AND y.year::VARCHAR >= coalesce(left(m.valid_from, 4), '0')
         AND y.year::VARCHAR <= coalesce(left(m.valid_to, 4), '9')
    ANTI JOIN known k ON k.source = y.source AND k.country = m.country AND k.territory_kind = m.territory_kind
         AND k.territory_code = m.territory_code
    GROUP BY ALL)
SELECT source, cut, country, sum_kind AS territory_kind, sum_code AS territory_code, edition_kind, offence, year,
       CASE WHEN count(COLUMNS('month_.*|total')) = any_value(members)
            THEN sum(COLUMNS('month_.*|total'))::BIGINT END AS "\0"
FROM offence_year
JOIN member USING (country, territory_kind, territory_code)
JOIN expected USING (source, cut, edition_kind, year, country, sum_kind, sum_code)
GROUP BY ALL
