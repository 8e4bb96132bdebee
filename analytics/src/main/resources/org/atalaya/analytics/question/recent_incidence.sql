-- The last twelve months of several places, all offences and registers.
SELECT r.*
FROM incidence_recent r
JOIN (VALUES :places) AS asked (country, territory_kind, territory_code)
  ON r.country = asked.country AND r.territory_kind = asked.territory_kind AND r.territory_code = asked.territory_code
JOIN offence o ON o.offence = r.offence
ORDER BY r.country, r.territory_kind, r.territory_code, o.position, r.period
