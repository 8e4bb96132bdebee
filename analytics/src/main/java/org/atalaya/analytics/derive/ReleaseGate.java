package org.atalaya.analytics.derive;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.programme.Access;
import org.atalaya.data.store.Column;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseManifest.SourceAccount;
import org.atalaya.data.store.TableContract;
import org.atalaya.data.store.TableContract.Reference;

/**
 * The gate of a release: a table that breaks its contract, or a file whose rows do not add up, is not
 * published.
 */
final class ReleaseGate {

    private final ReleaseDatabase release;

    ReleaseGate(ReleaseDatabase release) {
        this.release = release;
    }

    /**
     * Checks tables and accounts.
     *
     * @param contracts the tables
     * @param manifest the accounts of what was read
     * @throws RefusedInput naming the first promise that is broken
     */
    void check(List<TableContract> contracts, ReleaseManifest manifest) throws SQLException {
        for (TableContract contract : contracts) {
            for (Column column : contract.columns()) {
                refuseMissing(contract, column);
                refuseUnlisted(contract, column);
            }
            refuseRepeatedKeys(contract);
            requireReferences(contract);
            refuseLostRows(contract, manifest);
            refuseInternal(contract, manifest);
        }
    }

    /**
     * A table taken over from an earlier release has the columns this version gives it.
     *
     * @throws RefusedInput if it was made by a version that gave it others
     */
    void requireForm(TableContract contract) throws SQLException {
        List<String> columns =
                release.list("SELECT column_name FROM (DESCRIBE " + contract.name() + ")", row -> row.getString(1));
        if (!columns.equals(contract.columnNames())) {
            throw new RefusedInput(
                    "The current release was made by another version of Atalaya: its table " + contract.name()
                            + " has other columns; run `atalaya upgrade` (or `atalaya ingest`) once, then publish content again.");
        }
    }

    /**
     * What a table refers to is in the release, also where the table itself is an earlier one's.
     *
     * @throws RefusedInput naming the first row that refers to nothing
     */
    void requireReferences(TableContract contract) throws SQLException {
        for (Reference reference : contract.references()) {
            refuseDangling(contract, reference);
        }
    }

    private void refuseMissing(TableContract contract, Column column) throws SQLException {
        if (column.required()) {
            refuseIfAny(
                    "SELECT concat_ws(' ', " + String.join(", ", contract.key()) + ") FROM " + contract.name()
                            + " WHERE " + column.name() + " IS NULL",
                    contract,
                    "has a row without " + column.name() + ", which every row must have");
        }
    }

    private void refuseUnlisted(TableContract contract, Column column) throws SQLException {
        if (!column.allowed().isEmpty()) {
            String allowed =
                    column.allowed().stream().map(value -> "'" + value + "'").collect(Collectors.joining(", "));
            refuseIfAny(
                    "SELECT " + column.name() + " FROM " + contract.name() + " WHERE " + column.name() + " NOT IN ("
                            + allowed + ")",
                    contract,
                    "has in " + column.name() + " a value that is none of " + String.join(", ", column.allowed()));
        }
    }

    private void refuseRepeatedKeys(TableContract contract) throws SQLException {
        String key = String.join(", ", contract.key());
        refuseIfAny(
                "SELECT concat_ws(' ', " + key + ") FROM " + contract.name() + " GROUP BY " + key
                        + " HAVING count(*) > 1",
                contract,
                "repeats the key " + key);
    }

    private void refuseDangling(TableContract contract, Reference reference) throws SQLException {
        String columns = String.join(", ", reference.columns());
        String pairs = IntStream.range(0, reference.columns().size())
                .mapToObj(i -> "t." + reference.target().get(i) + " = r."
                        + reference.columns().get(i))
                .collect(Collectors.joining(" AND "));
        String present = reference.columns().stream()
                .map(column -> "r." + column + " IS NOT NULL")
                .collect(Collectors.joining(" AND "));
        refuseIfAny(
                "SELECT concat_ws(' ', " + columns + ") FROM " + contract.name() + " r WHERE " + present
                        + " AND NOT EXISTS (SELECT 1 FROM " + reference.table() + " t WHERE " + pairs + ")",
                contract,
                "has in " + columns + " a value that table " + reference.table() + " does not have");
    }

    /** What ingestion kept of the files of a table must stand in it, no row more or less. */
    private void refuseLostRows(TableContract contract, ReleaseManifest manifest) throws SQLException {
        List<SourceAccount> accounts = manifest.sources().stream()
                .filter(account -> account.table().equals(contract.name()))
                .toList();
        long kept = accounts.stream().mapToLong(SourceAccount::rowsKept).sum();
        long rows = release.find("SELECT count(*) FROM " + contract.name(), row -> row.getLong(1))
                .orElseThrow();
        if (!accounts.isEmpty() && rows != kept) {
            throw new RefusedInput("Table " + contract.name() + " has " + rows + " rows, but " + kept
                    + " were kept of its files; no row may be lost or multiplied.");
        }
    }

    /** Ingestion leaves internal rows out of a public release; that it did is not taken on trust. */
    private void refuseInternal(TableContract contract, ReleaseManifest manifest) throws SQLException {
        if (!manifest.internal() && contract.columnNames().contains("access")) {
            refuseIfAny(
                    "SELECT concat_ws(' ', " + String.join(", ", contract.key()) + ") FROM " + contract.name()
                            + " WHERE access <> '" + Access.PUBLIC.id() + "'",
                    contract,
                    "has a row in a public release that is not public");
        }
    }

    private void refuseIfAny(String sql, TableContract contract, String broken) throws SQLException {
        Optional<String> found = release.find(sql + " LIMIT 1", row -> String.valueOf(row.getObject(1)));
        if (found.isPresent()) {
            throw new RefusedInput("Table " + contract.name() + " " + broken + ": " + found.get() + ".");
        }
    }
}
