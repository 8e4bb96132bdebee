-- What the ledger says of an indicator's shares in one edition, place by place.
SELECT country, territory_kind, territory_code, period, state, reason_es, reason_en
FROM comparability
WHERE indicator = ? AND period = ?
ORDER BY ALL
