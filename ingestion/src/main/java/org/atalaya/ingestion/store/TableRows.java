package org.atalaya.ingestion.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/**
 * Rows of a table: those this process holds, and those Spark's tasks make. Small files of ours are read where the run
 * was started; a job of Spark for each of sixty small tables costs more than all of their rows.
 */
public final class TableRows {

    private final List<Row> held;
    private final List<Dataset<Row>> spread;
    private final KeyRanges ranges;

    private TableRows(List<Row> held, List<Dataset<Row>> spread, KeyRanges ranges) {
        this.held = held;
        this.spread = spread;
        this.ranges = ranges;
    }

    /** No row. */
    public static TableRows none() {
        return held(List.of());
    }

    /** Rows of this process, each with the table's values in the order of its columns. */
    public static TableRows held(List<Row> rows) {
        return new TableRows(List.copyOf(rows), List.of(), KeyRanges.whole());
    }

    /** Rows of Spark's tasks, with the table's columns among theirs. */
    public static TableRows spread(Dataset<Row> rows) {
        return spread(rows, KeyRanges.whole());
    }

    /** Rows of Spark's tasks that are too many for one file. */
    public static TableRows spread(Dataset<Row> rows, KeyRanges ranges) {
        return new TableRows(List.of(), List.of(rows), ranges);
    }

    /** The rows of both. */
    public TableRows and(TableRows others) {
        return new TableRows(joined(held, others.held), joined(spread, others.spread), ranges.and(others.ranges));
    }

    /** All rows, if this process holds them. */
    public Optional<List<Row>> held() {
        return spread.isEmpty() ? Optional.of(held) : Optional.empty();
    }

    /** The files they are written to. */
    public KeyRanges ranges() {
        return ranges;
    }

    /** The session whose tasks make some of the rows. */
    public Optional<SparkSession> session() {
        return spread.stream().findFirst().map(Dataset::sparkSession);
    }

    /**
     * All rows, for Spark.
     *
     * @param spark the session
     * @param schema the table's columns
     */
    public Dataset<Row> on(SparkSession spark, StructType schema) {
        Column[] columns = Stream.of(schema.fieldNames()).map(functions::col).toArray(Column[]::new);
        Dataset<Row> ours = spark.createDataFrame(held, schema);
        return spread.stream()
                .map(rows -> rows.select(columns))
                .reduce(Dataset::union)
                .map(theirs -> held.isEmpty() ? theirs : theirs.union(ours))
                .orElse(ours);
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        List<T> both = new ArrayList<>(one);
        both.addAll(other);
        return List.copyOf(both);
    }
}
