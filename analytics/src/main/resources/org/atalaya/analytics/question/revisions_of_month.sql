-- What later editions changed of one month's counts of places within a country.
SELECT r.*
FROM incidence_revision r
JOIN offence o ON o.offence = r.offence
WHERE r.source = ? AND r.period = ? AND r.territory_kind <> 'country'
ORDER BY r.territory_kind DESC, r.territory_code, o.position DESC, r.cut_after DESC
