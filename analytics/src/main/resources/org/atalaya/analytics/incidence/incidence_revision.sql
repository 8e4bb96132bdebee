-- Months whose count differs between an edition and the one before it that has a count.
WITH cell AS (
    SELECT source, cut, country, territory_kind, territory_code, offence, unnest([
        {'period': year || '-' || lpad(m::VARCHAR, 2, '0'),
         'count': [month_01, month_02, month_03, month_04, month_05, month_06,
                   month_07, month_08, month_09, month_10, month_11, month_12][m]} FOR m IN range(1, 13)], recursive := true)
    FROM series_year),
paired AS (
    SELECT *, lag(cut) OVER before AS cut_before, lag(count) OVER before AS count_before
    FROM cell WHERE count IS NOT NULL
    WINDOW before AS (PARTITION BY source, country, territory_kind, territory_code, offence, period ORDER BY cut))
SELECT source, country, territory_kind, territory_code, offence, period, cut_before, count_before,
       cut AS cut_after, count AS count_after
FROM paired WHERE count <> count_before
