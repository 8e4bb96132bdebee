SELECT 'registers' AS file, * REPLACE (split_part(source_release, ' sha256:', 1) AS source_release)
FROM frozen
WHERE territory_kind = 'state' OR categories IS NOT NULL
ORDER BY source, cut, territory_kind, source_release
