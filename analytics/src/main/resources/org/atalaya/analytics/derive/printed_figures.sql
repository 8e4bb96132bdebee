-- Figures as their publisher printed them.
SELECT p.country, p.territory_kind, p.territory_code, t.name, p.survey, p.period, p.indicator, p.domain,
       p.percent, p.persons, p.base_persons, p.publisher || ' · ' || p.edition || ' · ' || p.printed_table AS source_release
FROM printed_figure p
JOIN territory t USING (country, territory_kind, territory_code)
ORDER BY ALL
