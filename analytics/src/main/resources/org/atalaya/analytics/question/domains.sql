-- Parts of the population with their names, in order.
SELECT domain, domain_kind, label_es, label_en
FROM domain
ORDER BY position
