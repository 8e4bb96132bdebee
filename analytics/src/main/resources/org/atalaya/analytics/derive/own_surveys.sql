-- Editions of own surveys, each survey's oldest first.
SELECT s.survey, s.period, s.country, s.territory_kind, s.territory_code, t.name, s.form, s.sampling, s.weights, s.universe_es, s.source_release
FROM own_survey s
JOIN territory t USING (country, territory_kind, territory_code)
ORDER BY s.survey, s.period
