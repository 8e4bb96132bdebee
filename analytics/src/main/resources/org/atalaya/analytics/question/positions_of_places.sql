-- Where places of a kind, whose codes lie between two texts, stand among all of it in one year.
SELECT *
FROM incidence_position
WHERE country = ? AND territory_kind = ? AND territory_code BETWEEN ? AND ? AND offence = ? AND period = ?
ORDER BY territory_code
