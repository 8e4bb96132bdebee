-- How far the reading of every edition's microdata is proved.
SELECT survey, period, verified, figures_compared
FROM edition_verification
ORDER BY survey, period
