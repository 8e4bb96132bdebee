-- Changes of several places in official surveys up to one edition.
SELECT c.*
FROM survey_change c
JOIN (VALUES :places) AS asked (country, territory_kind, territory_code)
  ON c.country = asked.country AND c.territory_kind = asked.territory_kind AND c.territory_code = asked.territory_code
WHERE c.domain = 'all' AND c.period = ?
  AND c.survey NOT IN (SELECT survey FROM own_survey)
ORDER BY c.indicator, c.base_period
