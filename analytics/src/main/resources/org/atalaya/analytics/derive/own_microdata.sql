-- Own surveys whose answers the release holds, each in a table of its own.
SELECT DISTINCT survey
FROM own_survey
WHERE form = 'microdata'
ORDER BY survey
