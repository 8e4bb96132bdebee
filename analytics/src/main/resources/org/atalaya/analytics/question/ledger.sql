-- What the ledger says of several places' shares of an indicator, edition by edition.
SELECT c.country, c.territory_kind, c.territory_code, c.period, c.state, c.reason_es, c.reason_en
FROM comparability c
JOIN (VALUES :places) AS asked (country, territory_kind, territory_code)
  ON c.country = asked.country AND c.territory_kind = asked.territory_kind AND c.territory_code = asked.territory_code
WHERE c.indicator = ?
ORDER BY ALL
