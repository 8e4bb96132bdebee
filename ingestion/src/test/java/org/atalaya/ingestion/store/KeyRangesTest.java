package org.atalaya.ingestion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.atalaya.data.store.Column;
import org.atalaya.data.store.ColumnType;
import org.atalaya.data.store.TableContract;
import org.atalaya.ingestion.run.LocalSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRangesTest {

    private static final TableContract TABLE = new TableContract(
            "counts",
            "A count.",
            List.of(
                    new Column("source", ColumnType.TEXT, true, "Who counts.", List.of()),
                    new Column("place", ColumnType.TEXT, true, "Where.", List.of()),
                    new Column("year", ColumnType.INTEGER, true, "When.", List.of())),
            List.of("source", "place", "year"),
            List.of());

    /** Beginnings of one another, and names that Java orders otherwise than their bytes do. */
    private static final List<String> PLACES = List.of("a", "ab", "a b", "Á", "\uff5e", "\ud83d\ude00", "09", "9");

    @TempDir
    private Path folder;

    @Test
    void eachFileHasARangeOfTheKeysAndAllTogetherEveryRowInOrder() throws IOException {
        Random random = new Random(3);
        List<Row> rows = IntStream.range(0, 600)
                .mapToObj(year -> RowFactory.create(
                        random.nextBoolean() ? "s" : "st", PLACES.get(random.nextInt(PLACES.size())), (long) year))
                .toList();
        Map<List<String>, Long> ofPlace = new HashMap<>();
        rows.subList(0, 500).forEach(row -> ofPlace.merge(List.of(row.getString(0), row.getString(1)), 1L, Long::sum));
        try (SparkSession spark = LocalSpark.start(folder)) {
            TableRows spread = TableRows.spread(
                    spark.createDataFrame(rows.subList(0, 500), SparkTypes.schema(TABLE)), KeyRanges.of(ofPlace, 100));
            new StagingWriter(folder.resolve("divided"))
                    .write(TABLE, spread.and(TableRows.held(rows.subList(500, 600))));
        }
        new StagingWriter(folder.resolve("whole")).write(TABLE, TableRows.held(rows));

        List<Path> files = files("divided");
        assertThat(files).hasSizeBetween(5, 10);
        assertThat(ParquetTable.read(files, TABLE)).isEqualTo(ParquetTable.read(files("whole"), TABLE));
        for (Path file : files) {
            assertThat(ParquetTable.read(List.of(file), TABLE)).hasSizeBetween(1, 160);
        }
    }

    @Test
    void whatATaskSortsAtOnceIsOneFile() {
        Map<List<String>, Long> rows = Map.of(List.of("s", "a"), 60L, List.of("s", "b"), 40L);

        assertThat(KeyRanges.of(rows, 100).range("s\u0000b")).isZero();
        assertThat(KeyRanges.of(rows, 99).range("s\u0000b")).isEqualTo(1);
    }

    @Test
    void rangesByDifferentColumnsAreNotJoined() {
        KeyRanges byPlace = KeyRanges.of(Map.of(List.of("s", "a"), 2L, List.of("s", "b"), 2L), 2);
        KeyRanges bySource = KeyRanges.of(Map.of(List.of("s"), 2L, List.of("t"), 2L), 2);

        assertThatThrownBy(() -> byPlace.and(bySource)).hasMessageContaining("were 2 and 1");
    }

    private List<Path> files(String name) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int part = 0; Files.exists(file(name, part)); part++) {
            files.add(file(name, part));
        }
        return files;
    }

    private Path file(String name, int part) {
        return folder.resolve(name).resolve(TABLE.name()).resolve("part-" + part + ".parquet");
    }
}
