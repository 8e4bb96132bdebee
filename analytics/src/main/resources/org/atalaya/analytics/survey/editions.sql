-- Editions of a survey whose microdata the release holds, oldest first.
SELECT period, lonely_psu, source_release, codebook, verified
FROM survey_edition
WHERE survey = ?
ORDER BY period
