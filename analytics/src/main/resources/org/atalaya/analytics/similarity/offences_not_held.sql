-- Offences a country's registers count that the release does not hold for places of a kind.
WITH register AS (
    SELECT DISTINCT country, source FROM register_cut)
SELECT DISTINCT m.country, m.territory_kind, g.offence
FROM (SELECT DISTINCT country, territory_kind, member_kind FROM context_member) m
JOIN register USING (country)
JOIN offence_measure g USING (source)
ANTI JOIN context_offence o ON o.country = m.country AND o.member_kind = m.member_kind AND o.offence = g.offence
WHERE g.grade IN ('A', 'B', 'C') AND g.offence <> 'all_offences'
ORDER BY ALL
