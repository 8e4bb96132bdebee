-- Gaps whose reason the publisher gives.
SELECT country, territory_kind, territory_code, concept, period, state, reason_es, reason_en
FROM known_gap
WHERE survey = ?
ORDER BY ALL
