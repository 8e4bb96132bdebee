package org.atalaya.ingestion.register;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Cells of an edition's months that have no count, each with the reason, but for those of unreported months. */
final class RegisterGaps {

    private static final StructType SCHEMA = new StructType()
            .add("file", DataTypes.IntegerType)
            .add("territory_kind", DataTypes.StringType)
            .add("territory_code", DataTypes.StringType)
            .add("category", DataTypes.StringType)
            .add("period", DataTypes.StringType)
            .add("gap", DataTypes.StringType);

    private RegisterGaps() {}

    /**
     * The gaps of counts.
     *
     * @param counts the counts
     * @param judge what is known of their editions
     */
    static Dataset<Row> of(SparkSession spark, JavaRDD<RegisterCount> counts, CountJudge judge) {
        return spark.createDataFrame(counts.flatMap(count -> gaps(count, judge)), SCHEMA);
    }

    private static Iterator<Row> gaps(RegisterCount count, CountJudge judge) {
        List<Row> gaps = new ArrayList<>(0);
        for (int at = 1; at <= 12; at++) {
            int month = at;
            judge.gap(count, month)
                    .ifPresent(gap -> gaps.add(RowFactory.create(
                            count.file(),
                            count.kind(),
                            count.code(),
                            count.category(),
                            YearMonth.of(count.year(), month).toString(),
                            gap)));
        }
        return gaps.iterator();
    }
}
