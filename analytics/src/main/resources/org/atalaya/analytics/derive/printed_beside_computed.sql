-- Figures of a survey's microdata that their publisher printed too.
SELECT p.country, p.territory_kind, p.territory_code, p.period, p.indicator, p.domain, p.measure, p.source_release,
       c.value AS computed, p.value AS printed
FROM survey_estimate p
JOIN survey_estimate c USING (country, territory_kind, territory_code, survey, period, indicator, domain, measure)
JOIN survey_edition e USING (survey, period)
WHERE p.survey = ? AND p.origin = 'printed' AND c.origin = 'computed' AND c.value IS NOT NULL
ORDER BY p.country, p.territory_kind, p.territory_code, p.period, p.indicator, p.domain, p.measure
