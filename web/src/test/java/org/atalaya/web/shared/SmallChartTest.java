package org.atalaya.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.atalaya.data.quantity.Interval;
import org.atalaya.web.shared.SmallChart.Point;
import org.junit.jupiter.api.Test;

/** Where a small chart puts its values; places computed by hand from its frame: 46 to 308 by 126 to 10. */
class SmallChartTest {

    private static final Numbers NUMBERS = new Numbers(Language.ES);

    @Test
    void aLineGoesFromTheFirstPeriodToTheLastAboveZero() {
        SmallChart chart = SmallChart.of(List.of(point(0, "a", 0), point(1, "a", 15), point(2, "a", 30)), NUMBERS);
        assertThat(chart.lines()).containsExactly("M46.0 126.0L177.0 68.0L308.0 10.0");
        assertThat(chart.levels()).extracting(SmallChart.Level::label).containsExactly("0", "10", "20", "30");
        assertThat(chart.marks()).extracting(SmallChart.Mark::label).containsExactly("2020", "2022");
    }

    @Test
    void aPeriodWithoutAValueBreaksTheLine() {
        SmallChart chart =
                SmallChart.of(List.of(point(0, "a", 1), point(1, "a", 2), point(3, "a", 2), point(4, "a", 1)), NUMBERS);
        assertThat(chart.lines()).hasSize(2);
    }

    @Test
    void noLineJoinsTwoRegisters() {
        SmallChart chart = SmallChart.of(
                List.of(point(0, "sesnsp", 1), point(1, "sesnsp", 2), point(2, "rnid", 2), point(3, "rnid", 1)),
                NUMBERS);
        assertThat(chart.lines()).hasSize(2);
    }

    @Test
    void aBandRunsAlongTheUpperLimitsAndBackAlongTheLowerOnes() {
        SmallChart chart = SmallChart.of(List.of(ranged(0, 10, 0, 20), ranged(1, 10, 0, 20)), NUMBERS);
        assertThat(chart.bands()).containsExactly("46.0,10.0 308.0,10.0 308.0,126.0 46.0,126.0");
    }

    @Test
    void theAxisHoldsTheUpperLimits() {
        SmallChart chart = SmallChart.of(List.of(ranged(0, 1, 0, 7)), NUMBERS);
        assertThat(chart.levels()).extracting(SmallChart.Level::label).containsExactly("0", "2.5", "5", "7.5");
        assertThat(chart.marks()).extracting(SmallChart.Mark::anchor).containsExactly("middle");
    }

    @Test
    void onlyZerosStillHaveAnAxis() {
        SmallChart chart = SmallChart.of(List.of(point(0, "a", 0), point(1, "a", 0)), NUMBERS);
        assertThat(chart.levels()).extracting(SmallChart.Level::label).containsExactly("0", "1");
    }

    private static Point point(int at, String series, double value) {
        return new Point(at, Integer.toString(2020 + at), series, value, Optional.empty(), "");
    }

    private static Point ranged(int at, double value, double lower, double upper) {
        return new Point(
                at, Integer.toString(2020 + at), "a", value, Optional.of(new Interval(lower, upper, 0.95)), "");
    }
}
