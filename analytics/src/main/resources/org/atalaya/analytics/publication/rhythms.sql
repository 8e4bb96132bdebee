-- When editions of works usually come.
SELECT source, state, every, months_after, from_day, usual_es, usual_en, ground_es, ground_en, calendar_url, as_of
FROM publication_rhythm
ORDER BY source
