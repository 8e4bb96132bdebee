package org.atalaya.ingestion.register;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
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
import org.atalaya.ingestion.register.CutJudgement.PlaceSum;
import org.atalaya.ingestion.register.RegisterCodebook.Cells;
import org.atalaya.ingestion.store.SparkTypes;

/** Rows of Spark that know the edition they are of. */
final class EditionRows {

    private static final StructType EDITION = new StructType()
            .add("file", DataTypes.IntegerType)
            .add("source", DataTypes.StringType)
            .add("cut", DataTypes.StringType)
            .add("country", DataTypes.StringType)
            .add("last", DataTypes.IntegerType)
            .add("nonzero", DataTypes.BooleanType)
            .add("source_release", DataTypes.StringType);

    private static final StructType UNUSED = new StructType()
            .add("file", DataTypes.IntegerType)
            .add("territory_kind", DataTypes.StringType)
            .add("territory_code", DataTypes.StringType)
            .add("category", DataTypes.StringType)
            .add("year", DataTypes.IntegerType)
            .add("months", DataTypes.IntegerType);

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

    /** A row for each edition: what counts are judged by. */
    Dataset<Row> editions() {
        List<Row> rows = new ArrayList<>();
        for (int file = 0; file < editions.size(); file++) {
            Edition edition = editions.get(file);
            YearMonth last = YearMonth.parse(edition.judgement().last());
            rows.add(RowFactory.create(
                    file,
                    edition.file().book().source(),
                    edition.judgement().last(),
                    edition.file().book().country(),
                    last.getYear() * 12 + last.getMonthValue(),
                    edition.file().book().cells() == Cells.nonzero,
                    edition.release().label()));
        }
        return spark.createDataFrame(rows, EDITION);
    }

    /** Months that are not used, as masks by place and category: those not reported, and counts suspected. */
    Dataset<Row> unused(List<SuspectedCount> suspected) {
        List<Row> rows = new ArrayList<>();
        for (int file = 0; file < editions.size(); file++) {
            int index = file;
            forEachUnreported(
                    editions.get(file),
                    (place, months) -> months.stream()
                            .map(YearMonth::getYear)
                            .distinct()
                            .forEach(year -> rows.add(RowFactory.create(
                                    index, place.kind(), place.code(), null, year, RegisterRows.mask(months, year)))));
        }
        Map<List<Object>, Integer> masks = new LinkedHashMap<>();
        suspected.forEach(cell -> masks.merge(
                List.of(
                        cell.file(),
                        cell.kind(),
                        cell.code(),
                        cell.category(),
                        cell.month().getYear()),
                RegisterRows.bit(cell.month().getMonthValue()),
                (one, other) -> one | other));
        masks.forEach((key, mask) ->
                rows.add(RowFactory.create(key.get(0), key.get(1), key.get(2), key.get(3), key.get(4), mask)));
        return spark.createDataFrame(rows, UNUSED);
    }

    private static void forEachUnreported(Edition edition, BiConsumer<PlaceSum, List<YearMonth>> use) {
        edition.judgement()
                .unreported()
                .forEach((state, months) -> edition.places().stream()
                        .filter(place -> place.code().startsWith(state))
                        .forEach(place -> use.accept(
                                place, months.stream().map(YearMonth::parse).toList())));
    }

    /** Gaps as rows of their table, with the months whole states did not report. */
    Dataset<Row> gaps(Dataset<Row> gaps) {
        List<Row> unreported = new ArrayList<>();
        editions.forEach(edition -> forEachUnreported(
                edition,
                (place, months) -> months.forEach(month -> unreported.add(RowFactory.create(
                        edition.file().book().source(),
                        edition.judgement().last(),
                        edition.file().book().country(),
                        place.kind(),
                        place.code(),
                        "all",
                        month.toString(),
                        "not_reported")))));
        return gaps.withColumn(
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
                    editions.get(file).file().name()));
        }
        return spark.createDataFrame(
                rows,
                new StructType()
                        .add("file", DataTypes.IntegerType)
                        .add("source", DataTypes.StringType)
                        .add("cut", DataTypes.StringType)
                        .add("name", DataTypes.StringType));
    }
}
