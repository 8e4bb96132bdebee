-- The offences that count for places of a kind: of its registers the newest that has the kind, by a category that is the
-- offence or near it. The sum of all offences is none.
CREATE TEMP TABLE context_offence AS
WITH held AS (
    SELECT country, territory_kind AS member_kind, offence, split_part(source_release, ' ', 1) AS source,
           max(period) AS newest
    FROM incidence_position GROUP BY ALL),
latest AS (
    SELECT * FROM held
    QUALIFY row_number() OVER (PARTITION BY country, member_kind, offence ORDER BY newest DESC, source) = 1)
SELECT l.* RENAME (newest AS period), m.grade
FROM latest l JOIN offence_measure m USING (offence, source)
WHERE m.grade IN ('A', 'B', 'C') AND l.offence <> 'all_offences'
