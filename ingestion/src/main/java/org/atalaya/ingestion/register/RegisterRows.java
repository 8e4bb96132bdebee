package org.atalaya.ingestion.register;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.atalaya.data.store.IncidenceTables;

/** Counts as rows of Spark, for what is grouped across records. */
final class RegisterRows {

    private static final List<String> MONTHS =
            IntStream.rangeClosed(1, 12).mapToObj(IncidenceTables::monthColumn).toList();

    private static final StructType SCHEMA = schema();

    /** Place of the first month among the columns. */
    private static final int FIRST_MONTH = 5;

    private RegisterRows() {}

    private static StructType schema() {
        StructType schema = new StructType()
                .add("file", DataTypes.IntegerType, false)
                .add("territory_kind", DataTypes.StringType)
                .add("territory_code", DataTypes.StringType)
                .add("category", DataTypes.StringType)
                .add("year", DataTypes.IntegerType, false);
        for (String month : MONTHS) {
            schema = schema.add(month, DataTypes.LongType);
        }
        return schema.add("negative", DataTypes.IntegerType, false).add("unreadable", DataTypes.IntegerType, false);
    }

    /** Names of the twelve columns of months. */
    static List<String> months() {
        return MONTHS;
    }

    /** Counts as rows. */
    static Dataset<Row> of(SparkSession spark, JavaRDD<RegisterCount> counts) {
        return spark.createDataFrame(counts.map(RegisterRows::row), SCHEMA);
    }

    private static Row row(RegisterCount count) {
        Object[] values = new Object[SCHEMA.size()];
        values[0] = count.file();
        values[1] = count.kind();
        values[2] = count.code();
        values[3] = count.category();
        values[4] = count.year();
        System.arraycopy(count.months(), 0, values, FIRST_MONTH, 12);
        values[FIRST_MONTH + 12] = count.negative();
        values[FIRST_MONTH + 13] = count.unreadable();
        return RowFactory.create(values);
    }

    /** Rows as counts. */
    static JavaRDD<RegisterCount> counts(Dataset<Row> rows) {
        return rows.toJavaRDD().map(RegisterRows::count);
    }

    private static RegisterCount count(Row row) {
        Long[] months = new Long[12];
        for (int month = 0; month < 12; month++) {
            months[month] = row.getAs(FIRST_MONTH + month);
        }
        return new RegisterCount(
                row.getInt(0),
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                months,
                row.getInt(FIRST_MONTH + 12),
                row.getInt(FIRST_MONTH + 13));
    }

    /**
     * One row per place, category and year of rows of single months or categories, and in {@code times} how many of them count
     * the month that most of them do.
     */
    static Dataset<Row> gathered(Dataset<Row> rows) {
        List<Column> sums = new ArrayList<>();
        for (String month : MONTHS) {
            sums.add(functions.max(col(month)).as(month));
        }
        sums.add(functions.bit_or(col("negative")).as("negative"));
        sums.add(functions.bit_or(col("unreadable")).as("unreadable"));
        sums.add(functions
                .greatest(MONTHS.stream()
                        .map(month -> functions.count(col(month)))
                        .toArray(Column[]::new))
                .as("times"));
        return rows.groupBy("file", "territory_kind", "territory_code", "category", "year")
                .agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new));
    }
}
