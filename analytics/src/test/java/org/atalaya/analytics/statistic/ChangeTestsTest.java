package org.atalaya.analytics.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTestsTest {

    /** A relative difference of 1e-9. */
    private static final double PERCENT = 1e-7;

    /** {@code Rscript -e 'sprintf("%.17g", 2 * pnorm(-abs(difference / standardError)))'}. */
    @ParameterizedTest
    @CsvSource({
        "0,      0.02,   1",
        "0.01,   0.02,   0.61707507745197387",
        "0.05,   0.02,   0.01241933065155227",
        "-0.05,  0.02,   0.01241933065155227",
        "-0.031, 0.0173, 0.073147782073269732",
        "1.96,   1,      0.049995790296440856",
        "-8,     1,      1.244192114854357e-15"
    })
    void thePublishersTestHasTheTailsOfR(double difference, double standardError, double p) {
        assertThat(PublisherChangeTest.p(difference, standardError)).isCloseTo(p, withinPercentage(PERCENT));
    }

    @ParameterizedTest
    @CsvSource({
        "0.02,  0.0999, INCREASED",
        "-0.02, 0.0999, DECREASED",
        "0.02,  0.1,    NO_DISTINGUISHABLE_CHANGE",
        "-0.02, 0.1001, NO_DISTINGUISHABLE_CHANGE",
        "0,     1,      NO_DISTINGUISHABLE_CHANGE",
        "0.02,  NaN,    NO_DISTINGUISHABLE_CHANGE"
    })
    void aChangeIsCalledOneOnlyBelowTheLevel(double difference, double p, Verdict verdict) {
        assertThat(Verdict.of(difference, p, 0.10)).isEqualTo(verdict);
    }

    /** {@code Rscript -e 'p.adjust(c(0.01, 0.04, 0.03, 0.005, 0.9), "holm")'}. */
    @Test
    void holmAdjustsInTheOrderTheValuesCameIn() {
        assertThat(HolmAdjustment.of(new double[] {0.01, 0.04, 0.03, 0.005, 0.9}))
                .containsExactly(
                        new double[] {0.040000000000000001, 0.089999999999999997, 0.089999999999999997, 0.025, 0.9},
                        within(1e-12));
    }

    /** {@code Rscript -e 'p.adjust(c(0.04, 0.001, 0.04, 0.8, 0.02, 0.02), "holm")'}. */
    @Test
    void holmGivesTiesOneValue() {
        assertThat(HolmAdjustment.of(new double[] {0.04, 0.001, 0.04, 0.8, 0.02, 0.02}))
                .containsExactly(
                        new double[] {0.12, 0.0060000000000000001, 0.12, 0.80000000000000004, 0.1, 0.1}, within(1e-12));
    }

    /** {@code Rscript -e 'p.adjust(c(0.999, 0.97, 1, 0.3), "holm")'}. */
    @Test
    void holmStopsAtOne() {
        assertThat(HolmAdjustment.of(new double[] {0.999, 0.97, 1, 0.3})).containsExactly(1, 1, 1, 1);
    }

    @Test
    void holmLeavesASingleComparisonAloneAndTakesNone() {
        assertThat(HolmAdjustment.of(new double[] {0.2})).containsExactly(0.2);
        assertThat(HolmAdjustment.of(new double[0])).isEmpty();
    }
}
