package org.atalaya.analytics.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.atalaya.analytics.Outcome;
import org.atalaya.analytics.WithheldReason;
import org.atalaya.data.quantity.Interval;
import org.junit.jupiter.api.Test;

class IntervalsTest {

    /**
     * {@code Rscript -e 'sprintf("%.17g", plogis(qlogis(0.02) + c(-1, 1) * qt(0.975, 3) * 0.015 / (0.02 * 0.98)))'};
     * the symmetric interval would begin at −0.028.
     */
    @Test
    void theLogitIntervalOfASmallShareStaysAboveZero() {
        Interval interval = LogitInterval.of(0.02, 0.015, 3, 0.95).find().orElseThrow();
        assertThat(interval.lower()).isCloseTo(0.001783547216336178, withinPercentage(1e-7));
        assertThat(interval.upper()).isCloseTo(0.1890377681944003, withinPercentage(1e-7));
        assertThat(interval.confidence()).isEqualTo(0.95);
    }

    @Test
    void aShareOfExactlyZeroOrOneHasNoInterval() {
        assertThat(LogitInterval.of(0, 0, 9, 0.95))
                .isEqualTo(Outcome.withheld(WithheldReason.INTERVAL_UNDEFINED_AT_0_OR_1));
        assertThat(LogitInterval.of(1, 0, 0, 0.95))
                .isEqualTo(Outcome.withheld(WithheldReason.INTERVAL_UNDEFINED_AT_0_OR_1));
    }

    @Test
    void anErrorOfZeroGivesNoInterval() {
        assertThat(LogitInterval.of(0.4, 0, 0, 0.95))
                .isEqualTo(Outcome.withheld(WithheldReason.NO_VARIANCE_BETWEEN_PSUS));
        assertThat(StudentInterval.of(120, 0, 0, 0.95))
                .isEqualTo(Outcome.withheld(WithheldReason.NO_VARIANCE_BETWEEN_PSUS));
    }

    @Test
    void noDegreesOfFreedomGiveNoInterval() {
        assertThat(LogitInterval.of(0.4, 0.1, 0, 0.95))
                .isEqualTo(Outcome.withheld(WithheldReason.NO_DEGREES_OF_FREEDOM));
        assertThat(StudentInterval.of(120, 11, 0, 0.95))
                .isEqualTo(Outcome.withheld(WithheldReason.NO_DEGREES_OF_FREEDOM));
    }

    /** {@code Rscript -e 'sprintf("%.17g", -0.05 + c(-1, 1) * qt(0.975, 7) * 0.02)'}. */
    @Test
    void theStudentIntervalOfADifferenceIsSymmetric() {
        Interval interval = StudentInterval.of(-0.05, 0.02, 7, 0.95).find().orElseThrow();
        assertThat(interval.lower()).isCloseTo(-0.097292485031855697, withinPercentage(1e-7));
        assertThat(interval.upper()).isCloseTo(-0.0027075149681443159, withinPercentage(1e-7));
    }
}
