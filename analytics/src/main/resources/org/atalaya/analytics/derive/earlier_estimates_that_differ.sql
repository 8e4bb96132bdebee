-- Shares of a survey's microdata that are not those this project computed before of the same file.
SELECT b.country, b.territory_kind, b.territory_code, b.period, b.indicator, b.domain, s.file,
       c.value, c.standard_error, b.value AS earlier_value, b.standard_error AS earlier_standard_error
FROM computed_estimate b
JOIN computed_source s USING (survey, period)
JOIN survey_edition e ON e.survey = b.survey AND e.period = b.period
JOIN survey_estimate c ON c.country = b.country AND c.territory_kind = b.territory_kind AND c.territory_code = b.territory_code
    AND c.survey = b.survey AND c.period = b.period AND c.indicator = b.indicator AND c.domain = b.domain
    AND c.measure = 'share' AND c.origin = 'computed'
WHERE b.survey = ? AND c.value IS NOT NULL AND b.withheld_reason IS NULL
    AND e.source_release = b.survey || ' ' || b.period || ' sha256:' || s.sha256
    AND greatest(abs(c.value - b.value), abs(c.standard_error - b.standard_error)) > ?
ORDER BY b.country, b.territory_kind, b.territory_code, b.period, b.indicator, b.domain
