-- Tags, in the order of their vocabulary.
SELECT g.record, g.term FROM content_tag g JOIN content_term t USING (term)
ORDER BY g.record, t.vocabulary, t.position
