-- Cells of goal matrices.
SELECT * FROM content_goal_value ORDER BY record, period
