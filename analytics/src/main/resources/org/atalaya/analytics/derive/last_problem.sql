-- Number of the last problem ingestion found.
SELECT coalesce(max(number), 0) FROM problem
