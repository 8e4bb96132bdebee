-- Figures somebody claims.
SELECT * FROM content_claim ORDER BY record
