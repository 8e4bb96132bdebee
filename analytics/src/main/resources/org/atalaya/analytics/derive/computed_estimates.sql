-- Shares computed earlier from official microdata, with what they cite.
SELECT e.country, e.territory_kind, e.territory_code, t.name, e.survey, e.period, e.indicator, e.domain,
       e.value, e.standard_error, e.df, e.n, e.n_domain, e.n_numerator, e.deff, e.weight_sum, e.lonely_psu, e.withheld_reason,
       e.survey || ' ' || e.period || ' sha256:' || s.sha256 AS source_release, s.file
FROM computed_estimate e
JOIN computed_source s USING (survey, period)
JOIN territory t USING (country, territory_kind, territory_code)
ORDER BY ALL
