package org.atalaya.analytics.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.store.TableContract;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * A release as a database: each table's folder of Parquet files is a view. The database answers
 * questions; it may read the release's folder and nothing else, and loads no extension.
 */
public final class ReleaseDatabase implements AutoCloseable {

    private final List<Connection> connections;
    private final BlockingQueue<Connection> idle;
    private final Optional<Duration> patience;

    private ReleaseDatabase(List<Connection> connections, Optional<Duration> patience) {
        this.connections = connections;
        this.patience = patience;
        this.idle = new ArrayBlockingQueue<>(connections.size(), true, connections);
    }

    /** Reads one row of an answer. */
    public interface RowReader<T> {
        /** The value of the row the answer stands at. */
        T read(ResultSet row) throws SQLException;
    }

    /** Does something with one row of an answer. */
    public interface RowAction {
        /** Takes the row the answer stands at. */
        void take(ResultSet row) throws SQLException;
    }

    /**
     * Opens a release's folder, published or in staging, for one question at a time.
     *
     * @param release the folder
     */
    public static ReleaseDatabase open(Path release) throws IOException, SQLException {
        return open(release, tables(release), 1, Optional.empty());
    }

    /**
     * A table as a question sees it.
     *
     * @param name its name
     * @param files its files, as paths within the release
     * @param condition a clause that leaves rows out; empty for none
     */
    public record View(String name, List<String> files, String condition) {}

    /**
     * Opens parts of a release's folder: a question sees the views and nothing else.
     *
     * @param release the folder
     * @param views what there is to see
     */
    public static ReleaseDatabase open(Path release, List<View> views) throws IOException, SQLException {
        return open(release, views, 1, Optional.empty());
    }

    /**
     * Opens a release's folder for many who ask.
     *
     * @param release the folder
     * @param atOnce how many questions may be answered at once; the others wait
     * @param patience how long a question waits for its turn, and how long its answer may take: who asks for more is
     *     told with a {@link SQLTimeoutException}
     */
    public static ReleaseDatabase open(Path release, int atOnce, Duration patience) throws IOException, SQLException {
        return open(release, tables(release), atOnce, Optional.of(patience));
    }

    private static ReleaseDatabase open(Path release, List<View> views, int atOnce, Optional<Duration> patience)
            throws SQLException {
        Connection connection = connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET autoinstall_known_extensions = false");
            statement.execute("SET autoload_known_extensions = false");
            statement.execute("SET allowed_directories = ['" + literal(release + "/") + "']");
            statement.execute("SET enable_external_access = false");
            for (View view : views) {
                String files = view.files().stream()
                        .map(file -> "'" + literal(release.resolve(file).toString()) + "'")
                        .collect(Collectors.joining(", "));
                statement.execute("CREATE VIEW " + view.name() + " AS SELECT * FROM read_parquet([" + files
                        + "], hive_partitioning = false)" + view.condition());
            }
            if (atOnce > 1) { // one reader's question takes no more of the machine than the thread that asks it
                statement.execute("SET threads = 1");
            }
            statement.execute("SET lock_configuration = true");
            List<Connection> connections = new ArrayList<>(List.of(connection));
            while (connections.size() < atOnce) {
                connections.add(connection.unwrap(DuckDBConnection.class).duplicate());
            }
            return new ReleaseDatabase(connections, patience);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Every table of a release, whole. */
    private static List<View> tables(Path release) throws IOException {
        List<View> views = new ArrayList<>();
        try (DirectoryStream<Path> tables = Files.newDirectoryStream(
                release, entry -> Files.isDirectory(entry) && !entry.equals(ReleaseStore.attached(release)))) {
            for (Path table : tables) {
                views.add(new View(table.getFileName().toString(), parts(release, table), ""));
            }
        }
        return views;
    }

    /**
     * A new database in memory.
     *
     * @throws SQLException if there is none, also where the library cannot be loaded: on a system it is not made for
     */
    static Connection connect() throws SQLException {
        try {
            return DriverManager.getConnection("jdbc:duckdb:");
        } catch (ExceptionInInitializerError e) {
            throw new SQLException(
                    "DuckDB's library cannot be loaded: it lies beside its jar, or is unpacked to the folder of temporary files",
                    e);
        }
    }

    /**
     * Asks a question.
     *
     * @param sql the question, with {@code ?} for its parameters
     * @param reader reads each row
     * @param parameters the parameters, bound in order
     * @return what the reader made of each row
     */
    public <T> List<T> list(String sql, RowReader<T> reader, Object... parameters) throws SQLException {
        Connection connection = take();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            if (patience.isPresent()) {
                statement.setQueryTimeout((int) patience.get().toSeconds());
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet answer = statement.executeQuery()) {
                while (answer.next()) {
                    rows.add(reader.read(answer));
                }
            }
            return rows;
        } finally {
            idle.add(connection);
        }
    }

    /** The first row of an answer, if it has one. */
    public <T> Optional<T> find(String sql, RowReader<T> reader, Object... parameters) throws SQLException {
        return list(sql, reader, parameters).stream().findFirst();
    }

    /**
     * Does something with each row of an answer that may be too long to keep.
     *
     * @param sql the question
     * @param action what is done
     */
    public void each(String sql, RowAction action) throws SQLException {
        Connection connection = take();
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            while (answer.next()) {
                action.take(answer);
            }
        } finally {
            idle.add(connection);
        }
    }

    /** Prepares what later questions ask: makes a temporary table or view, which is gone when this is closed. */
    public void prepare(String sql) throws SQLException {
        Connection connection = take();
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } finally {
            idle.add(connection);
        }
    }

    /**
     * Adds rows to a temporary table.
     *
     * @param table its name
     * @param rows whole and decimal numbers, one per column
     */
    public void fill(String table, Iterable<Number[]> rows) throws SQLException {
        Connection connection = take();
        try (DuckDBAppender appender =
                connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", table)) {
            for (Number[] row : rows) {
                appender.beginRow();
                for (Number value : row) {
                    if (value instanceof Double real) {
                        appender.append(real.doubleValue());
                    } else {
                        appender.append(value.longValue());
                    }
                }
                appender.endRow();
            }
        } finally {
            idle.add(connection);
        }
    }

    /**
     * Writes a table of the release from a question, in the order of its key. A view of the table is not made:
     * it is there when the release is opened again.
     *
     * @param contract the table
     * @param sql a question with the table's columns
     * @param release folder of the release
     */
    public void write(TableContract contract, String sql, Path release) throws SQLException, IOException {
        Path folder = Files.createDirectories(release.resolve(contract.name()));
        copy(
                "SELECT " + contract.columnList() + " FROM (" + sql + ") ORDER BY " + String.join(", ", contract.key()),
                folder.resolve("part-0.parquet"));
    }

    /**
     * Writes the answer to a question as a Parquet file.
     *
     * @param sql the question
     * @param file the file, within the release's folder
     */
    public void copy(String sql, Path file) throws SQLException {
        prepare("COPY (" + sql + ") TO '" + literal(file.toString()) + "' (FORMAT parquet, COMPRESSION zstd)");
    }

    /** The rows of one Parquet file within the release's folder, as a question names them. */
    public static String rows(Path file) {
        return "read_parquet('" + literal(file.toString()) + "', hive_partitioning = false)";
    }

    /**
     * The files of a table, by name: no pattern, since the path of a store may hold what patterns are made
     * of; nor does a folder above it named {@code period=2024} say what is in its tables.
     */
    private static List<String> parts(Path release, Path table) throws IOException {
        List<String> parts = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(table, "*.parquet")) {
            files.forEach(file -> parts.add(release.relativize(file).toString()));
        }
        if (parts.isEmpty()) {
            throw new NoSuchFileException(table.toString(), null, "a table without a Parquet file");
        }
        Collections.sort(parts);
        return parts;
    }

    /** A text as it stands within quotes of a statement that takes no parameters. */
    public static String literal(String text) {
        return text.replace("'", "''");
    }

    private Connection take() throws SQLException {
        try {
            if (patience.isEmpty()) {
                return idle.take();
            }
            Connection connection = idle.poll(patience.get().toMillis(), TimeUnit.MILLISECONDS);
            if (connection == null) {
                throw new SQLTimeoutException("every connection was taken for " + patience.get());
            }
            return connection;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while waiting for a connection", e);
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
