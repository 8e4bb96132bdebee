-- Shares of everybody as the site shows them: the computed one before the printed one.
SELECT country, territory_kind, territory_code, period, indicator, origin, value, withheld_reason
FROM survey_estimate
WHERE survey = ? AND measure = 'share' AND domain = 'all'
ORDER BY origin = 'printed'
