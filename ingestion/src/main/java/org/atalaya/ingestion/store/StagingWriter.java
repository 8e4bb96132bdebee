package org.atalaya.ingestion.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.atalaya.data.store.TableContract;

/** Writes tables into the staging folder of a release: one folder per table, rows in key order. */
public final class StagingWriter {

    private final Path staging;

    public StagingWriter(Path staging) {
        this.staging = staging;
    }

    /**
     * Writes a table.
     *
     * @param contract its contract
     * @param rows its rows, with at least the contract's columns
     * @param parts how many files it is written to, each with a range of the keys
     */
    public void write(TableContract contract, Dataset<Row> rows, int parts) throws IOException {
        Path folder = staging.resolve(contract.name());
        Dataset<Row> table = rows.select(columns(contract.columnNames()));
        Dataset<Row> divided =
                parts == 1 ? table.coalesce(1) : table.repartitionByRange(parts, columns(contract.key()));
        divided.sortWithinPartitions(columns(contract.key()))
                .write()
                .option("compression", "zstd")
                .parquet(folder.toString());
        nameParts(folder);
    }

    private static Column[] columns(List<String> names) {
        return names.stream().map(functions::col).toArray(Column[]::new);
    }

    /** Spark names files at random; a release names them in order. */
    private static void nameParts(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            int part = 0;
            for (Path file : sorted(files)) {
                if (file.getFileName().toString().endsWith(".parquet")) {
                    Files.move(file, folder.resolve("part-" + part + ".parquet"));
                    part++;
                } else {
                    Files.delete(file);
                }
            }
        }
    }

    private static Path[] sorted(DirectoryStream<Path> files) {
        Path[] all = StreamSupport.stream(files.spliterator(), false).toArray(Path[]::new);
        Arrays.sort(all);
        return all;
    }
}
