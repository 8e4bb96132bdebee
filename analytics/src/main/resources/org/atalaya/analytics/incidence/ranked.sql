-- Places to be ranked among those of the same place of the next kind, and in each such list those without a figure.
WITH list AS (
    SELECT DISTINCT country, territory_kind, offence, source, year, within_kind, within_code FROM position_year),
people AS (
    SELECT p.country, p.territory_kind, p.territory_code, p.year,
           t.parent_kind AS within_kind, t.parent_code AS within_code
    FROM person_year p JOIN territory t USING (country, territory_kind, territory_code))
SELECT * FROM position_year
UNION ALL BY NAME
SELECT list.*, people.territory_code
FROM list JOIN people USING (country, territory_kind, year, within_kind, within_code)
ANTI JOIN position_year USING (country, territory_kind, offence, source, year, territory_code)
ORDER BY country, territory_kind, offence, source, within_code, territory_code
