-- Finished estimates of an edition of an own survey.
SELECT indicator, domain, value, standard_error, df, n
FROM own_estimate
WHERE survey = ? AND period = ?
ORDER BY indicator, domain
