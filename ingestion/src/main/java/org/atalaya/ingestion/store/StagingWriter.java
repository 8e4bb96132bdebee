package org.atalaya.ingestion.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.hadoop.fs.FileUtil;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.atalaya.data.store.EditionPart;
import org.atalaya.data.store.TableContract;

/** Writes tables into the staging folder of a release: one folder per table, rows in key order. */
public final class StagingWriter implements TableSink {

    private static final String EDITION = "edition";

    private final Path staging;

    public StagingWriter(Path staging) {
        this.staging = staging;
    }

    @Override
    public void write(TableContract contract, TableRows rows) throws IOException {
        Path folder = staging.resolve(contract.name());
        Optional<List<Row>> held = rows.held();
        if (held.isPresent()) {
            List<Row> sorted = new ArrayList<>(held.get());
            sorted.sort(KeyOrder.of(contract.columnNames(), contract.key()));
            ParquetTable.write(Files.createDirectories(folder).resolve("part-0.parquet"), contract, sorted);
        } else {
            write(contract, dataset(contract, rows), rows.ranges(), folder.toString());
            nameParts(folder);
        }
    }

    private static Dataset<Row> dataset(TableContract contract, TableRows rows) {
        return rows.on(rows.session().orElseThrow(), SparkTypes.schema(contract));
    }

    /** Writes a table to a folder of any file system, in files named as Spark names them. */
    public static void write(TableContract contract, Dataset<Row> rows, KeyRanges ranges, String folder) {
        ranges.divide(rows.select(columns(contract.columnNames())), contract.key())
                .sortWithinPartitions(columns(contract.key()))
                .write()
                .option("compression", "zstd")
                .parquet(folder);
    }

    /** A file for each edition, beside those that are there already. */
    @Override
    public void writeEditions(TableContract contract, TableRows rows) throws IOException {
        Path folder = staging.resolve(contract.name());
        rows.held().filter(held -> !held.isEmpty()).ifPresent(held -> {
            throw new IllegalArgumentException(
                    "rows of " + contract.name() + " are divided by edition in Spark's tasks");
        });
        if (rows.session().isPresent()) {
            writeEditions(contract, dataset(contract, rows), folder);
        }
        if (!Files.isDirectory(folder)) {
            write(contract, TableRows.none());
        }
    }

    private void writeEditions(TableContract contract, Dataset<Row> rows, Path folder) throws IOException {
        Path written = staging.resolve(contract.name() + ".editions");
        List<String> order = new ArrayList<>(List.of(EDITION));
        order.addAll(contract.key());
        rows.select(columns(contract.columnNames()))
                .withColumn(EDITION, functions.col(contract.key().get(0)))
                .repartition(functions.col(EDITION))
                .sortWithinPartitions(columns(order))
                .write()
                .partitionBy(EDITION)
                .option("compression", "zstd")
                .parquet(written.toString());
        try (DirectoryStream<Path> editions = Files.newDirectoryStream(written, EDITION + "=*")) {
            for (Path edition : editions) {
                String period = edition.getFileName().toString().substring(EDITION.length() + 1);
                try (DirectoryStream<Path> parts = Files.newDirectoryStream(edition, "*.parquet")) {
                    for (Path part : parts) {
                        Files.createDirectories(folder);
                        ParquetFooter.order(part);
                        Files.move(part, folder.resolve(EditionPart.name(period)));
                    }
                }
            }
        }
        FileUtil.fullyDelete(written.toFile());
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
                    ParquetFooter.order(file);
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
