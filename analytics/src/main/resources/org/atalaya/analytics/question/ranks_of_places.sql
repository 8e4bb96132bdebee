-- The ranks places of a kind, whose codes lie between two texts, may have in one year among their neighbours.
SELECT *
FROM incidence_rank
WHERE country = ? AND territory_kind = ? AND territory_code BETWEEN ? AND ? AND offence = ? AND period = ?
ORDER BY territory_code
