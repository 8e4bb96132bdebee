-- Population of a place and year, all from one source in a country and year, a projection before a census; of states,
-- regions and countries the source's own, else the sum of all the municipalities or comunas it has.
CREATE TEMP TABLE person_year AS
WITH one AS (
    SELECT source, country, territory_kind, territory_code, year, population
    FROM population WHERE sex = 'all' AND population > 0
    QUALIFY dense_rank() OVER (PARTITION BY country, territory_kind, year ORDER BY basis = 'census', source) = 1),
parent AS (
    SELECT country, territory_kind, territory_code, parent_kind AS sum_kind, parent_code AS sum_code
    FROM territory WHERE territory_kind IN ('municipality', 'comuna') AND parent_kind IN ('state', 'region')
    UNION ALL
    SELECT country, territory_kind, territory_code, 'country', country
    FROM territory WHERE territory_kind IN ('municipality', 'comuna')),
expected AS (
    SELECT source, country, sum_kind, sum_code, count(DISTINCT territory_code) AS members
    FROM population JOIN parent USING (country, territory_kind, territory_code) GROUP BY ALL),
summed AS (
    SELECT country, sum_kind AS territory_kind, sum_code AS territory_code, year, sum(population)::BIGINT AS population
    FROM one
    JOIN parent USING (country, territory_kind, territory_code)
    JOIN expected USING (source, country, sum_kind, sum_code)
    GROUP BY ALL
    HAVING count(*) = any_value(members))
SELECT * EXCLUDE source FROM one
UNION ALL BY NAME
SELECT * FROM summed ANTI JOIN one USING (country, territory_kind, territory_code, year)
