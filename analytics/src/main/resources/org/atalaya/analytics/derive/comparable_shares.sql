-- Shares of everybody computed from microdata, withheld ones too, in the order of places and editions.
SELECT country, territory_kind, territory_code, indicator, period, value, standard_error, df, withheld_reason
FROM survey_estimate
WHERE survey = ? AND measure = 'share' AND domain = 'all' AND origin = 'computed'
ORDER BY country, territory_kind, territory_code, indicator, period
