-- Newest edition of each work the release has figures or counts of.
SELECT source, max(period)
FROM (
  SELECT s.source, e.period
  FROM survey_estimate e
  JOIN survey s ON s.survey = e.survey
  WHERE e.measure = 'share'
  UNION ALL
  SELECT source, cut FROM register_cut
)
GROUP BY source
