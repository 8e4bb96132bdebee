-- Each category with itself and everything it is part of.
CREATE TEMP TABLE category_line AS
WITH RECURSIVE line AS (
    SELECT source, category, category AS ancestor FROM source_category
    UNION ALL
    SELECT l.source, l.category, c.parent
    FROM line l JOIN source_category c ON c.source = l.source AND c.category = l.ancestor
    WHERE c.parent IS NOT NULL)
SELECT * FROM line
