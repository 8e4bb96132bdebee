-- Official surveys and the samples taken from them, with who publishes each.
SELECT s.survey, w.publisher
FROM survey s
JOIN source w USING (source)
ORDER BY s.survey
