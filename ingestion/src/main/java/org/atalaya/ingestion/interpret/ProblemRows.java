package org.atalaya.ingestion.interpret;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.store.Tables;
import org.atalaya.ingestion.store.KeyOrder;
import org.atalaya.ingestion.store.ParquetTable;
import org.atalaya.ingestion.store.SparkTypes;
import org.atalaya.ingestion.store.TableRows;

/** Problems as rows: they travel with the records through Spark and end in table {@code problem}. */
public final class ProblemRows {

    /** A problem as it travels, before it has its number: the columns of {@code problem} but the first. */
    public static final StructType SCHEMA = new StructType()
            .add("problem", StringType, false)
            .add("effect", StringType, false)
            .add("source", StringType, false)
            .add("period", StringType, true)
            .add("file", StringType, false)
            .add("row_number", LongType, true)
            .add("column_name", StringType, true)
            .add("value", StringType, true)
            .add("expected", StringType, true);

    private static final List<String> ORDER =
            List.of("source", "period", "file", "row_number", "column_name", "problem", "value", "expected");

    private ProblemRows() {}

    /** A problem with the file it was found in. */
    public static Row of(DataProblem problem, String source, String period, String file) {
        return RowFactory.create(
                problem.kind().code(),
                problem.kind().effect().id(),
                source,
                missingIfEmpty(period),
                file,
                problem.row() == 0 ? null : problem.row(),
                missingIfEmpty(problem.column()),
                missingIfEmpty(problem.value()),
                missingIfEmpty(problem.expected()));
    }

    /**
     * Problems of a release, as they travel.
     *
     * @param files the files of its table {@code problem}
     */
    public static List<Row> stored(List<Path> files) throws IOException {
        return ParquetTable.read(files, Tables.PROBLEM).stream()
                .map(ProblemRows::withoutNumber)
                .toList();
    }

    /** A text of a problem; null where it is missing. */
    public static String text(Row problem, String column) {
        return problem.getString(SCHEMA.fieldIndex(column));
    }

    /** Table {@code problem}: all problems in a fixed order, numbered. */
    public static TableRows number(TableRows problems) {
        Optional<List<Row>> held = problems.held();
        if (held.isPresent()) {
            List<Row> sorted = new ArrayList<>(held.get());
            sorted.sort(KeyOrder.of(List.of(SCHEMA.fieldNames()), ORDER));
            return TableRows.held(IntStream.range(0, sorted.size())
                    .mapToObj(i -> numbered(i + 1L, sorted.get(i)))
                    .toList());
        }
        SparkSession spark = problems.session().orElseThrow();
        JavaRDD<Row> numbered = problems.on(spark, SCHEMA)
                .orderBy(ORDER.get(0), ORDER.stream().skip(1).toArray(String[]::new))
                .javaRDD()
                .zipWithIndex()
                .map(pair -> numbered(pair._2() + 1, pair._1()));
        return TableRows.spread(spark.createDataFrame(numbered, SparkTypes.schema(Tables.PROBLEM)));
    }

    private static Row numbered(long number, Row problem) {
        Object[] values = new Object[SCHEMA.size() + 1];
        values[0] = number;
        for (int i = 0; i < SCHEMA.size(); i++) {
            values[i + 1] = problem.get(i);
        }
        return RowFactory.create(values);
    }

    private static Row withoutNumber(Row stored) {
        Object[] values = new Object[SCHEMA.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = stored.get(i + 1);
        }
        return RowFactory.create(values);
    }

    private static String missingIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
