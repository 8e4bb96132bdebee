-- Projected population of the years that the registers cover, everyone, by municipality, state and comuna.
SELECT source || '-' || year AS file, * REPLACE (split_part(source_release, ' sha256:', 1) AS source_release)
FROM population
WHERE basis = 'projection' AND sex = 'all'
  AND ((country = 'MX' AND year BETWEEN 2015 AND 2026) OR (country = 'CL' AND year BETWEEN 2010 AND 2026))
ORDER BY file, territory_kind, territory_code
