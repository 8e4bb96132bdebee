-- Published works; own surveys stand apart.
SELECT source, publisher, title_es, title_en, licence, url
FROM source
WHERE source NOT IN (SELECT survey FROM own_survey)
ORDER BY source
