package org.atalaya.analytics.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseStore;
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
     * Refuses a release another version made, which this one cannot read: in words that say what to do, before a
     * question fails in the middle of a page.
     *
     * @param store its store
     * @param id the release
     * @throws RefusedInput if it lacks a table or a column
     */
    public static void require(ReleaseStore store, String id) throws IOException, SQLException {
        try (ReleaseDatabase tables = ReleaseDatabase.open(store.release(id))) {
            Optional<String> lacking = findLacking(tables);
            if (lacking.isPresent()) {
                throw new RefusedInput("Release " + id + " was made by another version, "
                        + ReleaseManifest.read(ReleaseStore.manifest(store.release(id)))
                                .codeVersion()
                        + ", and has not all that this one asks of table " + lacking.get()
                        + "; run `atalaya ingest --store " + store.root()
                        + "` once, with --raw and the official files it was made of if it was made of some, and serve with"
                        + " the version before until then.");
            }
        }
    }
}
