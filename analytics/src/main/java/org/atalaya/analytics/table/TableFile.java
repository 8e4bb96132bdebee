package org.atalaya.analytics.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.data.store.TableContract;

/** Rows of a table as a Parquet file. */
public final class TableFile {

    private TableFile() {}

    /**
     * The bytes of the file; its rows stand in the order given.
     *
     * @param question what was asked
     * @param rows the rows, one value per column asked for, empty where it is missing
     */
    public static byte[] parquet(TableQuestion question, List<List<Optional<Object>>> rows)
            throws IOException, SQLException {
        TableContract asked = new TableContract(
                question.table().name(),
                question.table().purpose(),
                question.columns(),
                List.of(question.columns().get(0).name()),
                List.of());
        Path folder = Files.createTempDirectory("atalaya-parquet");
        Path file = folder.resolve("rows.parquet");
        try (TableWriter writer = new TableWriter(asked)) {
            for (List<Optional<Object>> row : rows) {
                writer.add(row.stream().map(value -> value.orElse(null)).toArray());
            }
            writer.writeAsAdded(file);
            return Files.readAllBytes(file);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }
}
