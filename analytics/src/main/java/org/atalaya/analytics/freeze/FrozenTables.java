package org.atalaya.analytics.freeze;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.Sql;
import org.atalaya.data.store.IncidenceTables;
import org.atalaya.data.store.TableContract;

/**
 * Population and registered counts of a release, frozen as the small CSV files the project ships. The
 * question beside this class says which rows, and in its first column the file each goes to.
 */
public final class FrozenTables {

    private static final List<TableContract> TABLES = List.of(
            IncidenceTables.POPULATION,
            IncidenceTables.REGISTER_CUT,
            IncidenceTables.REGISTERED_YEAR,
            IncidenceTables.REGISTER_GAP);

    private FrozenTables() {}

    /**
     * Writes the files of every table that has a row to freeze.
     *
     * @param release the release
     * @param out folder to write to
     * @return the files written
     */
    public static List<Path> write(ReleaseDatabase release, Path out) throws SQLException, IOException {
        List<Path> written = new ArrayList<>();
        for (TableContract table : TABLES) {
            Map<String, List<List<String>>> files = new LinkedHashMap<>();
            release.list(
                    question(table),
                    row -> files.computeIfAbsent(row.getString("file"), file -> new ArrayList<>())
                            .add(fields(row, table)));
            for (Map.Entry<String, List<List<String>>> file : files.entrySet()) {
                Path path = out.resolve(table.name()).resolve(file.getKey() + ".csv");
                Files.createDirectories(path.getParent());
                write(path, table, file.getValue());
                written.add(path);
            }
        }
        return written;
    }

    private static String question(TableContract table) {
        String rows = Sql.read(FrozenTables.class, table.name());
        return table.equals(IncidenceTables.POPULATION) ? rows : Sql.read(FrozenTables.class, "registers") + rows;
    }

    private static List<String> fields(ResultSet row, TableContract table) throws SQLException {
        List<String> fields = new ArrayList<>();
        for (String column : table.columnNames()) {
            String text = row.getString(column);
            fields.add(text == null ? "" : text);
        }
        return fields;
    }

    private static void write(Path file, TableContract table, List<List<String>> rows) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            csv.writeRecord(table.columnNames());
            rows.forEach(csv::writeRecord);
        }
    }
}
