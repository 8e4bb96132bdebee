-- Counts of an offence in the places of a kind whose codes lie between two texts, in one period.
SELECT *
FROM incidence_rate
WHERE country = ? AND territory_kind IN (?, ?) AND territory_code BETWEEN ? AND ? AND offence = ? AND period = ?
ORDER BY territory_kind, territory_code, source_release
