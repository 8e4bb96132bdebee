-- Official surveys and the samples taken from them; those of persons of a survey before the others of it.
SELECT survey
FROM survey
ORDER BY source, design_of IS NOT NULL, survey
