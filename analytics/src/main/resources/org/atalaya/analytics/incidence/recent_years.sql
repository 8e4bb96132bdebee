-- The current series, place by place and offence by offence, years in order.
SELECT country, territory_kind, territory_code, offence, source, year, first_period, cut, source_release, population,
       COLUMNS('month_.*')
FROM series_year
SEMI JOIN territory USING (country, territory_kind, territory_code)
LEFT JOIN person_year USING (country, territory_kind, territory_code, year)
WHERE current AND monthly
ORDER BY country, territory_kind, territory_code, offence, source, year
