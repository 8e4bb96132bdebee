package org.atalaya.ingestion.register;

import static org.apache.spark.sql.functions.col;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Cells of an edition's months that have no count, each with the reason, but for those of unreported months.
 * Written out cell by cell as an expression this is more code than a virtual machine compiles.
 */
final class RegisterGaps {

    private static final StructType SCHEMA = new StructType()
            .add("file", DataTypes.IntegerType)
            .add("source", DataTypes.StringType)
            .add("cut", DataTypes.StringType)
            .add("country", DataTypes.StringType)
            .add("territory_kind", DataTypes.StringType)
            .add("territory_code", DataTypes.StringType)
            .add("category", DataTypes.StringType)
            .add("period", DataTypes.StringType)
            .add("gap", DataTypes.StringType);

    private static final List<String> OF_ROW = List.of(SCHEMA.fieldNames()).subList(0, 7);

    private static final List<String> JUDGED =
            List.of("year", "last", "nonzero", "unreported", "suspected", "negative", "unreadable");

    private RegisterGaps() {}

    /**
     * The gaps of rows.
     *
     * @param judged rows with the columns of {@link RegisterRows#judged}
     */
    static Dataset<Row> of(Dataset<Row> judged) {
        Column anyMissing = RegisterRows.months().stream()
                .map(functions::col)
                .reduce(Column::plus)
                .orElseThrow()
                .isNull();
        return judged.filter(anyMissing.or(col("suspected").notEqual(0)))
                .select(Stream.of(OF_ROW, JUDGED, RegisterRows.months())
                        .flatMap(List::stream)
                        .map(functions::col)
                        .toArray(Column[]::new))
                .flatMap((FlatMapFunction<Row, Row>) RegisterGaps::ofRow, Encoders.row(SCHEMA));
    }

    private static Iterator<Row> ofRow(Row row) {
        List<Row> gaps = new ArrayList<>();
        int year = row.getAs("year");
        int last = row.getAs("last");
        for (int month = 1; month <= 12 && year * 12 + month <= last; month++) {
            Optional<String> reason = reason(row, month);
            if (reason.isPresent()) {
                Object[] values = new Object[SCHEMA.size()];
                for (int column = 0; column < OF_ROW.size(); column++) {
                    values[column] = row.get(column);
                }
                values[7] = YearMonth.of(year, month).toString();
                values[8] = reason.get();
                gaps.add(RowFactory.create(values));
            }
        }
        return gaps.iterator();
    }

    /** Why a cell has no count; empty if it has one, or if its month is not reported. */
    private static Optional<String> reason(Row row, int month) {
        if (has(row, "unreported", month)) {
            return Optional.empty();
        }
        if (has(row, "suspected", month)) {
            return Optional.of("suspected_lost_thousand");
        }
        if (!row.isNullAt(OF_ROW.size() + JUDGED.size() + month - 1)) {
            return Optional.empty();
        }
        if (has(row, "negative", month)) {
            return Optional.of("negative_count");
        }
        if (has(row, "unreadable", month)) {
            return Optional.of("unreadable");
        }
        return row.<Boolean>getAs("nonzero") ? Optional.empty() : Optional.of("empty");
    }

    private static boolean has(Row row, String months, int month) {
        return (row.<Integer>getAs(months) & RegisterRows.bit(month)) != 0;
    }
}
