-- Years of an offence whose figures of states differ from those of their municipalities, over the states that have both
-- whole; with the states where they do.
WITH total AS (
    SELECT source, territory_kind = 'state' AS of_state, left(territory_code, 2) AS state, offence, year,
           sum(total)::BIGINT AS total, max(cut) AS cut
    FROM series_year
    WHERE current AND country = 'MX' AND territory_kind IN ('state', 'municipality', 'unallocated')
    GROUP BY ALL
    HAVING count(*) = count(total) AND bool_or(territory_kind <> 'unallocated'))
SELECT s.source, s.year::VARCHAR AS period, s.offence,
       sum(s.total)::BIGINT AS of_states, s.source || ' ' || max(s.cut) AS release_of_states,
       sum(m.total)::BIGINT AS of_municipalities, s.source || ' ' || max(m.cut) AS release_of_municipalities,
       string_agg(s.state || ': ' || m.total || ' / ' || s.total, ', ' ORDER BY s.state)
           FILTER (s.total <> m.total) AS states
FROM total s JOIN total m USING (source, state, offence, year)
WHERE s.of_state AND NOT m.of_state
GROUP BY s.source, s.year, s.offence
HAVING bool_or(s.total <> m.total)
ORDER BY source, period, offence
