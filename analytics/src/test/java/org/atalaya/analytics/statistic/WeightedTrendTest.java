package org.atalaya.analytics.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The slope of five points against R 4.2.2 (notebooks/reference/comparison.R). */
class WeightedTrendTest {

    private static final double NEAR = 1e-9;

    @ParameterizedTest
    @CsvSource({
        "rising,      INCREASED",
        "falling,     DECREASED",
        "flat,        NO_DISTINGUISHABLE_CHANGE",
        "one_point,   NO_DISTINGUISHABLE_CHANGE",
        "below_limit, NO_DISTINGUISHABLE_CHANGE"
    })
    void agreesWithR(String name, Verdict verdict) throws IOException {
        WeightedTrend trend = WeightedTrend.of(points(name, "time"), points(name, "value"), points(name, "error"));
        NamedCsvRecord expected = rows("trends.csv", name).get(0);
        assertThat(trend.slope()).isCloseTo(Double.parseDouble(expected.getField("slope")), within(NEAR));
        assertThat(trend.standardError()).isCloseTo(Double.parseDouble(expected.getField("slope_error")), within(NEAR));
        assertThat(trend.chiSquare()).isCloseTo(Double.parseDouble(expected.getField("chi_square")), within(NEAR));
        assertThat(trend.signHolds()).isEqualTo(Boolean.parseBoolean(expected.getField("sign_holds")));
        assertThat(trend.verdict()).isEqualTo(verdict);
        assertThat(WeightedTrend.LIMIT).isCloseTo(Double.parseDouble(expected.getField("limit")), within(1e-13));
    }

    /** Four points fall and the last leaps: χ² is 38.6, but without the last the slope is negative. */
    @Test
    void onePointMakesNoTrend() throws IOException {
        WeightedTrend trend = WeightedTrend.of(
                points("one_point", "time"), points("one_point", "value"), points("one_point", "error"));
        assertThat(trend.chiSquare()).isGreaterThan(WeightedTrend.LIMIT);
        assertThat(trend.verdict()).isEqualTo(Verdict.NO_DISTINGUISHABLE_CHANGE);
    }

    @Test
    void refusesFourPointsAndAnErrorOfZero() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> WeightedTrend.of(new double[4], new double[4], new double[4]))
                .withMessage("trend must have five points: was 4");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> WeightedTrend.of(new double[5], new double[5], new double[5]))
                .withMessage("standard error must be positive: was 0.0");
    }

    private static double[] points(String name, String column) throws IOException {
        return rows("trend_points.csv", name).stream()
                .mapToDouble(row -> Double.parseDouble(row.getField(column)))
                .toArray();
    }

    private static List<NamedCsvRecord> rows(String file, String name) throws IOException {
        return ReferenceTable.read("comparison/" + file).stream()
                .filter(row -> row.getField("case").equals(name))
                .toList();
    }
}
