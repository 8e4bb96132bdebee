-- Years of which a state has a figure of its own and all its municipalities have one, and the two differ.
WITH total AS (
    SELECT source, country, territory_kind, left(territory_code, 2) AS state, offence, year, sum(total) AS total,
           count(*) = count(total) AS whole, max(cut) AS cut
    FROM series_year
    WHERE current AND country = 'MX' AND territory_kind IN ('state', 'municipality', 'unallocated')
    GROUP BY ALL),
of_municipalities AS (
    SELECT source, state, offence, year, sum(total)::BIGINT AS total, max(cut) AS cut, bool_and(whole) AS whole,
           bool_or(territory_kind = 'municipality') AS allocated
    FROM total WHERE territory_kind <> 'state' GROUP BY ALL)
SELECT s.source, s.year::VARCHAR AS period, s.source || ' ' || s.cut AS source_release,
       s.offence, s.state, s.total::BIGINT AS of_state, m.total AS of_municipalities, m.cut
FROM total s JOIN of_municipalities m USING (source, state, offence, year)
WHERE s.territory_kind = 'state' AND s.whole AND m.whole AND m.allocated AND s.total <> m.total
ORDER BY source, period, offence, state
