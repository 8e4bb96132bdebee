package org.atalaya.ingestion.interpret;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.store.Tables;
import org.atalaya.ingestion.store.SparkTypes;

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
     * Table {@code problem}: all problems in a fixed order, numbered.
     *
     * @param spark the session
     * @param parts problems of each source
     */
    public static Dataset<Row> number(SparkSession spark, List<Dataset<Row>> parts) {
        Dataset<Row> all = parts.stream().reduce(spark.createDataFrame(List.of(), SCHEMA), Dataset::union);
        JavaRDD<Row> numbered = all.orderBy(
                        "source", "period", "file", "row_number", "column_name", "problem", "value", "expected")
                .javaRDD()
                .zipWithIndex()
                .map(pair -> {
                    Object[] values = new Object[SCHEMA.size() + 1];
                    values[0] = pair._2() + 1;
                    for (int i = 0; i < SCHEMA.size(); i++) {
                        values[i + 1] = pair._1().get(i);
                    }
                    return RowFactory.create(values);
                });
        return spark.createDataFrame(numbered, SparkTypes.schema(Tables.PROBLEM));
    }

    private static String missingIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
