-- A row if the release says which places are alike.
SELECT table_name FROM information_schema.tables WHERE table_name = 'similar_place'
