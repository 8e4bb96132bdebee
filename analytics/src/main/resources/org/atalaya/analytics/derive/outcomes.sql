-- Outcomes with an indicator and a place, by record in their order.
SELECT o.record, o.position, o.indicator, i.survey, o.country, o.territory_kind, o.territory_code, o.since, o.expected_change
FROM content_outcome o
JOIN indicator i USING (indicator)
WHERE o.country IS NOT NULL
ORDER BY o.record, o.position
