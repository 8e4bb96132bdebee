-- Who lives in a place, now and five years before, women and men, and on how much land; none where a member has none.
WITH sexes AS (
    SELECT country, territory_kind, territory_code, year, source,
           max(population) FILTER (sex = 'female') AS women, max(population) FILTER (sex = 'male') AS men
    FROM population WHERE sex <> 'all' AND population > 0
    GROUP BY country, territory_kind, territory_code, year, source
    QUALIFY row_number() OVER (PARTITION BY country, territory_kind, territory_code, year ORDER BY source) = 1),
member AS (
    SELECT m.country, m.territory_kind, m.territory_code, m.year,
           now.population, earlier.population AS population_before, s.women, s.men, a.area_km2
    FROM context_member m
    LEFT JOIN person_year now ON now.country = m.country AND now.territory_kind = m.member_kind
         AND now.territory_code = m.member_code AND now.year = m.year
    LEFT JOIN person_year earlier ON earlier.country = m.country AND earlier.territory_kind = m.member_kind
         AND earlier.territory_code = m.member_code AND earlier.year = m.year - 5
    LEFT JOIN sexes s ON s.country = m.country AND s.territory_kind = m.member_kind
         AND s.territory_code = m.member_code AND s.year = m.year
    LEFT JOIN territory_area a ON a.country = m.country AND a.territory_kind = m.member_kind
         AND a.territory_code = m.member_code)
SELECT country, territory_kind, territory_code, year,
       CASE WHEN count(population) = count(*) THEN sum(population) END::DOUBLE AS population,
       CASE WHEN count(population_before) = count(*) THEN sum(population_before) END::DOUBLE AS population_before,
       CASE WHEN count(women) = count(*) THEN sum(women) END::DOUBLE AS women,
       CASE WHEN count(men) = count(*) THEN sum(men) END::DOUBLE AS men,
       CASE WHEN count(area_km2) = count(*) THEN sum(area_km2) END AS area_km2
FROM member
GROUP BY ALL
ORDER BY country, territory_kind, territory_code
