-- Days publishers announced.
SELECT source, edition, announced_for, ground_es, ground_en, as_of
FROM publication_date
ORDER BY announced_for, source, edition
