-- Counts by month of the whole place in its own registers, with what each counts.
SELECT r.register, r.title_es, r.title_en, r.responsible_unit, r.counts, r.source_release,
       k.category, k.name_es, k.name_en, k.offence, k.grade, k.reason_es, k.reason_en,
       c.period, c.count, c.state
FROM own_register r
JOIN own_register_category k USING (register)
JOIN own_register_count c USING (register, category)
WHERE r.country = ? AND r.territory_kind = ? AND r.territory_code = ? AND c.neighbourhood = 'all'
ORDER BY r.title_es, r.register, k.position, c.period
