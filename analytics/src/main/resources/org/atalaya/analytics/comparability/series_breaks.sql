-- Where a survey's series break, oldest first.
SELECT indicator, territory_kind, period, reason_es, reason_en
FROM series_break
WHERE survey = ?
ORDER BY period, indicator, territory_kind
