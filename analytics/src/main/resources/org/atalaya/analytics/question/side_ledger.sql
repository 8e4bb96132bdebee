-- What the ledger says of several places' shares of several indicators, edition by edition.
SELECT x.indicator, x.country, x.territory_kind, x.territory_code, x.period, x.state, x.reason_es, x.reason_en
FROM comparability x
JOIN (VALUES :places) AS asked (country, territory_kind, territory_code)
  ON x.country = asked.country AND x.territory_kind = asked.territory_kind AND x.territory_code = asked.territory_code
WHERE x.indicator IN (:indicators)
ORDER BY ALL
