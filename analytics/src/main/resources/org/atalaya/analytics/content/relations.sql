-- What a record has to do with others.
SELECT * FROM content_relation ORDER BY record, relation, other
