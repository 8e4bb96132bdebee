-- Numbers documents print.
SELECT * FROM content_figure ORDER BY record, position
