-- An exact interval depends on the count alone, so that of each count was computed once.
SELECT f.*, 1e5 * f.count / f.person_years AS rate_per_100k,
       1e5 * l.lower / f.person_years AS lower, 1e5 * l.upper / f.person_years AS upper,
       CASE WHEN f.person_years IS NOT NULL THEN l.confidence END AS confidence
FROM figure f
LEFT JOIN count_limits l ON l.count = f.count AND f.population IS NOT NULL
