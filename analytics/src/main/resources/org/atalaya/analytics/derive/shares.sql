-- Shares of an edition that are told, with what a test of their change needs.
SELECT country, territory_kind, territory_code, indicator, domain, value, standard_error, df
FROM survey_estimate
WHERE period = ? AND measure = 'share' AND value IS NOT NULL
ORDER BY country, territory_kind, territory_code, indicator, domain
