package org.atalaya.analytics.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import org.atalaya.data.check.Require;
import org.atalaya.data.store.Column;
import org.atalaya.data.store.ColumnType;
import org.atalaya.data.store.TableContract;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Gathers the rows of a derived table and writes them as Parquet, in key order. */
public final class TableWriter implements AutoCloseable {

    /** One database for all tables in the making, since opening one costs more than a small table; each has its own connection. */
    private static DuckDBConnection database;

    private final TableContract contract;
    private final Connection connection;
    private final DuckDBAppender appender;

    /** Begins a table. */
    public TableWriter(TableContract contract) throws SQLException {
        this.contract = contract;
        this.connection = connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE " + contract.name() + " (" + columns(contract) + ")");
        }
        this.appender = connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", contract.name());
    }

    private static synchronized Connection connect() throws SQLException {
        if (database == null) {
            database = ReleaseDatabase.connect().unwrap(DuckDBConnection.class);
        }
        return database.duplicate();
    }

    /**
     * Adds a row.
     *
     * @param values one per column of the contract; null, or not a number, where it may be missing and is
     */
    public void add(Object... values) throws SQLException {
        Require.that(
                values.length == contract.columns().size(),
                "row of " + contract.name(),
                "have one value per column",
                values.length);
        appender.beginRow();
        for (int i = 0; i < values.length; i++) {
            append(contract.columns().get(i), values[i]);
        }
        appender.endRow();
    }

    /** Writes the whole table. */
    public void write(Path release) throws SQLException, IOException {
        writePart(release, "0");
    }

    /** Writes a table without rows. */
    public static void writeEmpty(TableContract contract, Path release) throws SQLException, IOException {
        try (TableWriter table = new TableWriter(contract)) {
            table.write(release);
        }
    }

    /**
     * Path of a part within a release.
     *
     * @param part name of the part
     */
    public static String path(TableContract contract, String part) {
        return contract.name() + "/part-" + part + ".parquet";
    }

    /**
     * Writes the rows as one part of the table.
     *
     * @param release folder of the release
     * @param part name of the part
     */
    public void writePart(Path release, String part) throws SQLException, IOException {
        Path file = release.resolve(path(contract, part));
        Files.createDirectories(file.getParent());
        copy(" ORDER BY " + String.join(", ", contract.key()), file);
    }

    /**
     * Writes the rows as they were added.
     *
     * @param file the file to write
     */
    public void writeAsAdded(Path file) throws SQLException {
        copy("", file);
    }

    private void copy(String order, Path file) throws SQLException {
        appender.flush();
        try (Statement statement = connection.createStatement()) {
            statement.execute("COPY (SELECT " + contract.columnList() + " FROM " + contract.name() + order + ") TO '"
                    + ReleaseDatabase.literal(file.toString()) + "' (FORMAT parquet, COMPRESSION zstd)");
        }
    }

    private void append(Column column, Object value) throws SQLException {
        boolean missing = value == null || value instanceof Double number && number.isNaN();
        Require.that(!missing || !column.required(), contract.name() + "." + column.name(), "have a value", value);
        if (missing) {
            appender.appendNull();
        } else if (column.type() == ColumnType.TEXT) {
            appender.append((String) value);
        } else if (column.type() == ColumnType.INTEGER) {
            appender.append(((Number) value).longValue());
        } else if (column.type() == ColumnType.REAL) {
            appender.append(((Number) value).doubleValue());
        } else {
            appender.append((boolean) value);
        }
    }

    private static String columns(TableContract contract) {
        return contract.columns().stream()
                .map(column -> column.name() + " " + sqlType(column.type()) + (column.required() ? " NOT NULL" : ""))
                .collect(Collectors.joining(", "));
    }

    /** How the database calls a type. */
    static String sqlType(ColumnType type) {
        return switch (type) {
            case TEXT -> "VARCHAR";
            case INTEGER -> "BIGINT";
            case REAL -> "DOUBLE";
            case FLAG -> "BOOLEAN";
        };
    }

    @Override
    public void close() throws SQLException {
        appender.close();
        connection.close();
    }
}
