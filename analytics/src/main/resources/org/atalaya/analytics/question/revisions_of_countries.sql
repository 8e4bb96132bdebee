-- What later editions changed of whole countries' counts.
SELECT r.*
FROM incidence_revision r
JOIN offence o ON o.offence = r.offence
WHERE r.territory_kind = 'country'
ORDER BY r.source, r.period DESC, o.position DESC, r.cut_after DESC
