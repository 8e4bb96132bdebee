-- What a place is the sum of: itself, or of a survey's city the municipalities of its newest sample.
CREATE TEMP TABLE context_member AS
WITH place AS (
    SELECT country, territory_kind, territory_code, year
    FROM territory JOIN reference_year USING (country, territory_kind)),
newest AS (
    SELECT survey, city_code, max(period) AS period FROM city_member GROUP BY ALL)
SELECT *, territory_kind AS member_kind, territory_code AS member_code FROM place WHERE territory_kind <> 'city'
UNION ALL
SELECT p.*, 'municipality', m.municipality_code
FROM place p
JOIN city_member m ON p.territory_kind = 'city' AND m.city_code = p.territory_code
JOIN newest USING (survey, city_code, period)
