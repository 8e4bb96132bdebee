package org.atalaya.analytics.content;

import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.ReleaseDatabase.RowReader;
import org.atalaya.analytics.store.Sql;

/** Reads tables of content: each question's rows in its order, and by the record they belong to. */
final class ContentTablesReader {

    private final ReleaseDatabase release;

    ContentTablesReader(ReleaseDatabase release) {
        this.release = release;
    }

    <T> List<T> list(String question, RowReader<T> reader) throws SQLException {
        return release.list(Sql.read(ContentTablesReader.class, question), reader);
    }

    <T> Map<String, List<T>> byRecord(String question, RowReader<T> reader) throws SQLException {
        List<Map.Entry<String, T>> rows = list(question, row -> Map.entry(row.getString("record"), reader.read(row)));
        return rows.stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList())));
    }

    <T> Map<String, List<T>> grouped(Collection<T> rows, Function<T, String> key) {
        return rows.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toUnmodifiableList()));
    }
}
