-- Offences registered in a place in the year known of its kind, among its people; where a member has no count, its state.
SELECT m.country, m.territory_kind, m.territory_code, o.offence, o.period, o.grade,
       count(p.count) = count(*) AS complete, sum(p.count)::BIGINT AS count, sum(p.population)::DOUBLE AS population,
       coalesce(min(r.state) FILTER (p.count IS NULL), '') AS state
FROM context_member m
JOIN context_offence o ON o.country = m.country AND o.member_kind = m.member_kind
LEFT JOIN incidence_position p ON p.country = m.country AND p.territory_kind = m.member_kind
     AND p.territory_code = m.member_code AND p.offence = o.offence AND p.period = o.period
     AND split_part(p.source_release, ' ', 1) = o.source
LEFT JOIN incidence_rate r ON p.count IS NULL AND r.country = m.country AND r.territory_kind = m.member_kind
     AND r.territory_code = m.member_code AND r.offence = o.offence AND r.period = o.period
     AND split_part(r.source_release, ' ', 1) = o.source
GROUP BY ALL
ORDER BY m.country, m.territory_kind, m.territory_code, o.offence
