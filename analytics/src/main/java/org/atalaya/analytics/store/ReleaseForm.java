package org.atalaya.analytics.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.atalaya.data.store.TableContract;
import org.atalaya.data.store.Tables;

/** Whether a release has the tables this version asks: one that was kept for years was written by another. */
public final class ReleaseForm {

    private ReleaseForm() {}

    /**
     * The first table this version asks that a release lacks, or has without one of its columns.
     *
     * @param release the release
     * @return the table's name; empty if every question can be asked
     */
    public static Optional<String> findLacking(ReleaseDatabase release) throws SQLException {
        Set<List<String>> there = new HashSet<>(release.list(
                "SELECT table_name, column_name FROM duckdb_columns()",
                row -> List.of(row.getString("table_name"), row.getString("column_name"))));
        return Stream.concat(Tables.interpreted().stream(), Tables.derived().stream())
                .filter(table ->
                        table.columnNames().stream().anyMatch(column -> !there.contains(List.of(table.name(), column))))
                .map(TableContract::name)
                .findFirst();
    }

    /**
     * The same of a release that is not open.
     *
     * @param release its folder
     */
    public static Optional<String> findLacking(Path release) throws IOException, SQLException {
        try (ReleaseDatabase tables = ReleaseDatabase.open(release)) {
            return findLacking(tables);
        }
    }
}
