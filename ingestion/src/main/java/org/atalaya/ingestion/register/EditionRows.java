package org.atalaya.ingestion.register;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.store.IncidenceTables;
import org.atalaya.ingestion.store.SparkTypes;

/** Rows of Spark that know the edition they are of. */
final class EditionRows {

    private final SparkSession spark;
    private final List<Edition> editions;

    /**
     * Of some editions.
     *
     * @param spark the session
     * @param editions the editions, in the order rows number their files
     */
    EditionRows(SparkSession spark, List<Edition> editions) {
        this.spark = spark;
        this.editions = List.copyOf(editions);
    }

    /** Gaps as rows of their table, with the months whole states did not report. */
    Dataset<Row> gaps(Dataset<Row> gaps) {
        List<Row> unreported = new ArrayList<>();
        editions.forEach(edition ->
                edition.forEachUnreported((place, months) -> months.forEach(month -> unreported.add(RowFactory.create(
                        edition.file().book().source(),
                        edition.judgement().last(),
                        edition.file().book().country(),
                        place.kind(),
                        place.code(),
                        "all",
                        month.toString(),
                        "not_reported")))));
        return gaps.join(functions.broadcast(fileNames()), "file")
                .withColumn(
                        "gap", when(col("gap").equalTo("empty"), "unreadable").otherwise(col("gap")))
                .selectExpr(IncidenceTables.REGISTER_GAP.columnNames().toArray(String[]::new))
                .union(spark.createDataFrame(unreported, SparkTypes.schema(IncidenceTables.REGISTER_GAP))
                        .distinct());
    }

    /** Problems of records as rows of the table of problems. */
    Dataset<Row> problems(Dataset<Row> problems) {
        return problems.join(functions.broadcast(fileNames()), "file")
                .select(
                        col("problem"),
                        col("effect"),
                        col("source"),
                        col("cut").as("period"),
                        col("name").as("file"),
                        col("row_number"),
                        missingIfEmpty("column_name"),
                        missingIfEmpty("value"),
                        missingIfEmpty("expected"));
    }

    private static Column missingIfEmpty(String column) {
        return when(col(column).notEqual(""), col(column)).as(column);
    }

    /** Months of a file with cells that hold nothing, although the edition covers them. */
    Dataset<Row> emptyCells(Dataset<Row> gaps) {
        ProblemKind kind = ProblemKind.UNREADABLE_COUNT;
        return gaps.filter(col("gap").equalTo("empty"))
                .groupBy("file", "period")
                .agg(count(lit(1)).as("cells"))
                .withColumnRenamed("period", "month")
                .join(functions.broadcast(fileNames()), "file")
                .select(
                        lit(kind.code()).as("problem"),
                        lit(kind.effect().id()).as("effect"),
                        col("source"),
                        col("cut").as("period"),
                        col("name").as("file"),
                        lit(null).cast("long").as("row_number"),
                        col("month").as("column_name"),
                        concat(lit("×"), col("cells")).as("value"),
                        lit("a count in every cell up to the cut").as("expected"));
    }

    private Dataset<Row> fileNames() {
        List<Row> rows = new ArrayList<>();
        for (int file = 0; file < editions.size(); file++) {
            rows.add(RowFactory.create(
                    file,
                    editions.get(file).file().book().source(),
                    editions.get(file).judgement().last(),
                    editions.get(file).file().book().country(),
                    editions.get(file).file().name()));
        }
        return spark.createDataFrame(
                rows,
                new StructType()
                        .add("file", DataTypes.IntegerType)
                        .add("source", DataTypes.StringType)
                        .add("cut", DataTypes.StringType)
                        .add("country", DataTypes.StringType)
                        .add("name", DataTypes.StringType));
    }
}
