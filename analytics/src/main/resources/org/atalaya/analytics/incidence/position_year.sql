-- The places of a kind in the latest year that those with a figure hold at least 95 % of its people, and
-- in which place of the next kind each lies.
CREATE TEMP TABLE position_year AS
WITH whole AS (
    SELECT country, territory_kind, year, sum(population) AS population FROM person_year GROUP BY ALL),
known AS (
    SELECT y.country, y.territory_kind, y.territory_code, y.offence, y.source, y.year, y.source_release,
           y.total AS count, p.population, t.parent_kind AS within_kind, t.parent_code AS within_code
    FROM series_year y
    JOIN territory t USING (country, territory_kind, territory_code)
    JOIN person_year p USING (country, territory_kind, territory_code, year)
    WHERE y.current AND y.total IS NOT NULL AND y.territory_kind <> 'country'),
covered AS (
    SELECT k.country, k.territory_kind, k.offence, k.source, k.year
    FROM known k JOIN whole w USING (country, territory_kind, year)
    GROUP BY ALL
    HAVING sum(k.population) >= 0.95 * any_value(w.population)),
latest AS (
    SELECT country, territory_kind, offence, source, max(year) AS year FROM covered GROUP BY ALL)
SELECT k.* FROM known k JOIN latest USING (country, territory_kind, offence, source, year)
