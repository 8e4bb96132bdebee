-- The survey whose primary sampling units are also those of a sample taken from it.
SELECT design_of
FROM survey
WHERE survey = ? AND design_of IS NOT NULL
