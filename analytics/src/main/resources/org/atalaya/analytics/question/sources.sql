-- Published works.
SELECT source, publisher, title_es, title_en, licence, url
FROM source
ORDER BY source
