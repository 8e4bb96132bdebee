package org.atalaya.ingestion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.source.Sha256;
import org.atalaya.data.store.Column;
import org.atalaya.data.store.ColumnType;
import org.atalaya.data.store.TableContract;
import org.atalaya.data.store.Tables;
import org.atalaya.ingestion.interpret.ProblemRows;
import org.atalaya.ingestion.run.SparkSessions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows this process holds end in the table as the same rows do when Spark writes them. */
class HeldTableTest {

    private static final TableContract TABLE = new TableContract(
            "things",
            "One thing.",
            List.of(
                    new Column("name", ColumnType.TEXT, true, "Its name.", List.of()),
                    new Column("number", ColumnType.INTEGER, true, "Its number.", List.of()),
                    new Column("size", ColumnType.REAL, false, "How large it is.", List.of()),
                    new Column("open", ColumnType.FLAG, false, "Whether it is open.", List.of()),
                    new Column("note", ColumnType.TEXT, false, "What there is to say of it.", List.of())),
            List.of("name", "number"),
            List.of());

    /** Beginnings of names that are ordered otherwise by Java than by their bytes, or by nobody's alphabet. */
    private static final List<String> NAMES = List.of("", "a", "Á", "á", "ñ", "Z", "\uff5e", "\ud83d\ude00", "a\u0301");

    @TempDir
    private static Path scratch;

    private static SparkSession spark;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startSpark() {
        spark = SparkSessions.local(scratch.resolve("spark"));
    }

    @AfterAll
    static void stopSpark() throws IOException {
        spark.close();
    }

    @Test
    void rowsAreWrittenAsSparkWritesThem() throws IOException {
        List<Row> rows = rows(new Random(9));
        new StagingWriter(folder.resolve("held")).write(TABLE, TableRows.held(rows));
        new StagingWriter(folder.resolve("spread"))
                .write(TABLE, TableRows.spread(spark.createDataFrame(rows, SparkTypes.schema(TABLE))));

        List<Row> held = read("held", TABLE);
        assertThat(held).hasSize(rows.size()).isEqualTo(read("spread", TABLE));
        assertThat(held).isSortedAccordingTo((one, other) -> {
            int byName = Arrays.compareUnsigned(bytes(one), bytes(other));
            return byName == 0 ? Long.compare(one.getLong(1), other.getLong(1)) : byName;
        });
        assertThat(spark.read().parquet(part("held").toString()).schema().simpleString())
                .isEqualTo("struct<name:string,number:bigint,size:double,open:boolean,note:string>");
    }

    @Test
    void theOrderRowsWereReadInLeavesNoTrace() throws IOException {
        List<Row> rows = rows(new Random(10));
        List<Row> turned = new ArrayList<>(rows);
        Collections.reverse(turned);
        new StagingWriter(folder.resolve("one")).write(TABLE, TableRows.held(rows));
        new StagingWriter(folder.resolve("other")).write(TABLE, TableRows.held(turned));

        assertThat(Sha256.of(part("one"))).isEqualTo(Sha256.of(part("other")));
    }

    /** Two, three or four for each of five columns: by chance all would be in order once in some hundred processes. */
    @Test
    void filesListTheEncodingsOfAColumnInOneOrder() throws IOException {
        List<Row> rows = rows(new Random(13));
        new StagingWriter(folder.resolve("held")).write(TABLE, TableRows.held(rows));
        new StagingWriter(folder.resolve("spread"))
                .write(TABLE, TableRows.spread(spark.createDataFrame(rows, SparkTypes.schema(TABLE))));

        for (String name : List.of("held", "spread")) {
            byte[] file = Files.readAllBytes(part(name));
            int footer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(file.length - 8);
            FileMetaData told = Util.readFileMetaData(new ByteArrayInputStream(file, file.length - 8 - footer, footer));
            assertThat(told.getRow_groups().get(0).getColumns())
                    .hasSize(5)
                    .allSatisfy(column -> assertThat(column.getMeta_data().getEncodings())
                            .hasSizeGreaterThan(1)
                            .isSorted());
        }
    }

    @Test
    void rowsOfSparkWithMoreColumnsInAnotherOrderStandBesideHeldOnes() throws IOException {
        List<Row> rows = rows(new Random(12));
        TableRows spread = TableRows.spread(spark.createDataFrame(rows.subList(0, 200), SparkTypes.schema(TABLE))
                .selectExpr("note", "number + 1 AS more", "open", "number", "name", "size"));
        new StagingWriter(folder.resolve("both")).write(TABLE, spread.and(TableRows.held(rows.subList(200, 500))));
        new StagingWriter(folder.resolve("held")).write(TABLE, TableRows.held(rows));

        assertThat(read("both", TABLE)).isEqualTo(read("held", TABLE));
    }

    @Test
    void aTableWithoutRowsIsWritten() throws IOException {
        new StagingWriter(folder.resolve("none")).write(TABLE, TableRows.none());

        assertThat(read("none", TABLE)).isEmpty();
    }

    @Test
    void aMissingValueThatMustBeThereIsNotWritten() {
        StagingWriter writer = new StagingWriter(folder.resolve("wrong"));
        TableRows rows = TableRows.held(List.of(RowFactory.create("a", null, 1.0, true, "b")));

        assertThatThrownBy(() -> writer.write(TABLE, rows))
                .hasMessage("column number of things must have a value in every row");
    }

    @Test
    void problemsAreNumberedAsSparkNumbersThem() throws IOException {
        Random random = new Random(11);
        List<Row> problems = IntStream.range(0, 300)
                .mapToObj(i -> ProblemRows.of(
                        new DataProblem(
                                ProblemKind.UNREADABLE_COUNT,
                                random.nextInt(5),
                                NAMES.get(random.nextInt(NAMES.size())),
                                NAMES.get(random.nextInt(NAMES.size())),
                                "a number"),
                        random.nextBoolean() ? "ensu" : "conapo",
                        random.nextBoolean() ? "" : "2024-Q1",
                        "file"))
                .toList();
        TableRows spread = TableRows.spread(spark.createDataFrame(problems.subList(0, 100), ProblemRows.SCHEMA))
                .and(TableRows.held(problems.subList(100, 300)));
        new StagingWriter(folder.resolve("held")).write(Tables.PROBLEM, ProblemRows.number(TableRows.held(problems)));
        new StagingWriter(folder.resolve("spread")).write(Tables.PROBLEM, ProblemRows.number(spread));

        assertThat(read("held", Tables.PROBLEM)).hasSize(300).isEqualTo(read("spread", Tables.PROBLEM));
    }

    private static List<Row> rows(Random random) {
        return IntStream.range(0, 500)
                .mapToObj(i -> RowFactory.create(
                        NAMES.get(random.nextInt(NAMES.size())) + NAMES.get(random.nextInt(NAMES.size())),
                        (long) i - 250,
                        i % 7 == 0 ? null : random.nextGaussian() * 1e9,
                        i % 5 == 0 ? null : random.nextBoolean(),
                        i % 3 == 0 ? null : "ñandú " + i))
                .toList();
    }

    private List<Row> read(String name, TableContract table) throws IOException {
        return ParquetTable.read(
                List.of(folder.resolve(name).resolve(table.name()).resolve("part-0.parquet")), table);
    }

    private Path part(String name) throws IOException {
        try (var files = Files.list(folder.resolve(name).resolve(TABLE.name()))) {
            return files.findFirst().orElseThrow();
        }
    }

    private static byte[] bytes(Row row) {
        return row.getString(0).getBytes(StandardCharsets.UTF_8);
    }
}
