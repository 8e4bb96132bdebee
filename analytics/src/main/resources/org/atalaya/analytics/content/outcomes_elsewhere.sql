-- The similar places outcomes are set beside, the nearest first.
SELECT * FROM outcome_comparison ORDER BY record, position, nearness
