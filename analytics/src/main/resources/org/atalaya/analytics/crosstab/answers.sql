-- Answers of every set with their words, in order.
SELECT answer_set, answer, label_es, label_en
FROM answer
ORDER BY answer_set, position
