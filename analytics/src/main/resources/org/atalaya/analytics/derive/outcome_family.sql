-- Places a record with outcomes, what it transfers, or what transfers it names, and the cities they are part of: no
-- place that takes part is one to compare with.
WITH family AS (
  SELECT record, record AS member FROM content_outcome
  UNION SELECT o.record, r.record FROM content_outcome o JOIN content_relation r ON r.other = o.record AND r.relation = 'transfers'
  UNION SELECT o.record, r.other FROM content_outcome o JOIN content_relation r ON r.record = o.record AND r.relation = 'transfers'),
named AS (
  SELECT f.record, p.country, p.territory_kind, p.territory_code
  FROM family f JOIN content_place p ON p.record = f.member
  UNION SELECT record, country, territory_kind, territory_code FROM content_outcome WHERE country IS NOT NULL)
SELECT record, country, territory_kind, territory_code FROM named
UNION
SELECT n.record, 'MX', 'city', m.city_code
FROM named n JOIN city_member m ON n.country = 'MX' AND n.territory_kind = 'municipality' AND m.municipality_code = n.territory_code
ORDER BY ALL
