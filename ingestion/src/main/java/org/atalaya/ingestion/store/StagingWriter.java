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
public final class StagingWriter implements TableSink {

    private final Path staging;

    public StagingWriter(Path staging) {
        this.staging = staging;
    }

    @Override
    public void write(TableContract contract, Dataset<Row> rows, int parts) throws IOException {
        Path folder = staging.resolve(contract.name());
        write(contract, rows, parts, folder.toString());
        nameParts(folder);
    }

    /** Writes a table to a folder of any file system, in files named as Spark names them. */
    public static void write(TableContract contract, Dataset<Row> rows, int parts, String folder) {
        Dataset<Row> table = rows.select(columns(contract.columnNames()));
        Dataset<Row> divided =
                parts == 1 ? table.coalesce(1) : table.repartitionByRange(parts, columns(contract.key()));
        divided.sortWithinPartitions(columns(contract.key()))
                .write()
                .option("compression", "zstd")
                .parquet(folder);
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
