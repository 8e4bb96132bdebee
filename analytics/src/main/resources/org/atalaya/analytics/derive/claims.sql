-- Claims with the share of everybody they are about, as this release has it: computed before printed; and the
-- ranks the place may have among all places of its kind.
WITH share AS (
  SELECT country, territory_kind, territory_code, survey, period, indicator, origin, value, lower, upper, withheld_reason
  FROM survey_estimate
  WHERE measure = 'share' AND domain = 'all'
  QUALIFY row_number() OVER (
    PARTITION BY country, territory_kind, territory_code, survey, period, indicator ORDER BY origin) = 1)
SELECT c.record, c.claim_kind, c.country, c.territory_kind, c.territory_code, c.survey, c.period, c.indicator,
  c.figure_printed, c.rank, c.among_codes,
  s.origin, s.value, s.lower, s.upper, s.withheld_reason,
  r.rank_lower, r.rank_upper, r.ranked_places
FROM content_claim c
LEFT JOIN share s USING (country, territory_kind, territory_code, survey, period, indicator)
LEFT JOIN survey_rank r ON r.domain = 'all' AND r.country = c.country AND r.territory_kind = c.territory_kind
  AND r.territory_code = c.territory_code AND r.survey = c.survey AND r.period = c.period AND r.indicator = c.indicator
ORDER BY c.record
