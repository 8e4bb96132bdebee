-- Parts of the population, in their order.
SELECT domain, sex, age_from, age_to
FROM domain
ORDER BY position
