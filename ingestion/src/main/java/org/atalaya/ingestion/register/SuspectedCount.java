package org.atalaya.ingestion.register;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.atalaya.ingestion.register.RegisterCodebook.Point;

/**
 * A count that seems to have lost a thousand.
 *
 * @param file place of the file among those read
 * @param kind what sort of place it is about
 * @param code the place's code
 * @param category the source's category
 * @param month the month
 * @param count what is written
 */
record SuspectedCount(int file, String kind, String code, String category, YearMonth month, long count)
        implements Serializable {

    /** Whether a file's codebook says that it may have some. */
    static boolean mayBeIn(RegisterFile file) {
        return file.book().numbers().point() == Point.lost_thousands;
    }

    /**
     * Looks for them in files of codebooks that say they may have some.
     *
     * @param counts counts of at least those files
     * @param files all files, in the order counts number them
     */
    static List<SuspectedCount> find(SparkSession spark, JavaRDD<RegisterCount> counts, List<RegisterFile> files) {
        List<Integer> suspicious = IntStream.range(0, files.size())
                .filter(file -> mayBeIn(files.get(file)))
                .boxed()
                .toList();
        if (suspicious.isEmpty()) {
            return List.of();
        }
        Column[] months = RegisterRows.months().stream().map(functions::col).toArray(Column[]::new);
        return RegisterRows.of(spark, counts.filter(count -> suspicious.contains(count.file())))
                .groupBy("file", "territory_kind", "territory_code", "category")
                .agg(functions.sort_array(functions.collect_list(
                        functions.struct(col("year"), functions.array(months).as("months")))))
                .toJavaRDD()
                .flatMap(row -> find(row).iterator())
                .collect();
    }

    private static List<SuspectedCount> find(Row series) {
        List<Row> years = series.getList(4);
        if (years.isEmpty()) {
            return List.of();
        }
        int first = years.get(0).getInt(0);
        Long[] counts = new Long[12 * (years.get(years.size() - 1).getInt(0) - first + 1)];
        for (Row year : years) {
            List<Long> months = year.getList(1);
            for (int month = 0; month < 12; month++) {
                counts[12 * (year.getInt(0) - first) + month] = months.get(month);
            }
        }
        return LostThousand.find(counts).stream()
                .map(at -> new SuspectedCount(
                        series.getInt(0),
                        series.getString(1),
                        series.getString(2),
                        series.getString(3),
                        YearMonth.of(first, 1).plusMonths(at),
                        counts[at]))
                .toList();
    }
}
