-- What the release says of claims.
SELECT * FROM claim_verdict ORDER BY record
