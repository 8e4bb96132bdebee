-- What the release says of outcomes before and after.
SELECT * FROM outcome_change ORDER BY record, position
