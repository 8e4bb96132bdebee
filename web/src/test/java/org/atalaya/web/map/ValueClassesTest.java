package org.atalaya.web.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.atalaya.data.quantity.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes of shares. */
class ValueClassesTest {

    /** By hand: from 23 % to 88 % tens are seven classes, twenties four: 20-40, 40-60, 60-80, 80-100. */
    @ParameterizedTest
    @CsvSource({
        "0.23, 0.88, 20, 20, 4",
        "0.31, 0.42, 30, 5, 3",
        "0, 1, 0, 20, 5",
        "0.5, 0.5, 50, 2, 1",
        "0.07, 0.155, 6, 2, 5",
        "0.48, 0.58, 48, 2, 5",
        "0.46, 0.56, 46, 2, 5"
    })
    void limitsAreRoundAndClassesFew(double low, double high, int from, int step, int count) {
        assertThat(ValueClasses.of(List.of(low, high))).isEqualTo(new ValueClasses(from, step, count));
    }

    @Test
    void aLimitBelongsToTheClassAboveAndTheLastHoldsItsUpperLimit() {
        ValueClasses classes = new ValueClasses(20, 20, 4);
        assertThat(classes.classOf(0.20)).isZero();
        assertThat(classes.classOf(0.40)).isEqualTo(1);
        assertThat(classes.classOf(1)).isEqualTo(3);
        assertThat(ValueClasses.letter(3)).isEqualTo("D");
        assertThat(new ValueClasses(50, 2, 5).classOf(0.58))
                .as("100 times 0.58 is less than 58 in floating point")
                .isEqualTo(4);
    }

    @Test
    void aRangeThatReachesOverALimitLeavesItsClass() {
        ValueClasses classes = new ValueClasses(20, 20, 4);
        assertThat(classes.leaves(0.50, new Interval(0.41, 0.59, 0.95))).isFalse();
        assertThat(classes.leaves(0.50, new Interval(0.39, 0.59, 0.95))).isTrue();
        assertThat(classes.leaves(0.50, new Interval(0.41, 0.61, 0.95))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyShareIsInTheClassWhoseLimitsEncloseIt(long seed) {
        Random random = new Random(seed);
        List<Double> shares = IntStream.range(0, 200)
                .mapToObj(i -> random.nextInt(1001) / 1000.0)
                .toList();
        ValueClasses classes = ValueClasses.of(shares);
        for (double share : shares) {
            int one = classes.classOf(share);
            assertThat(one).isBetween(0, classes.count() - 1);
            assertThat(Math.round(1000 * share)).isBetween(10L * classes.limit(one), 10L * classes.limit(one + 1));
        }
    }
}
