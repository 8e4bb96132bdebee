-- A month of an edition that prints only what is not zero: zero where it prints nothing of a month it covers.
CREATE TEMP MACRO filled(printed, a_year, a_month, first_period, cut, missing) AS
CASE WHEN a_year || '-' || a_month BETWEEN first_period AND cut AND NOT list_contains(missing, a_month)
     THEN coalesce(printed, 0) END
