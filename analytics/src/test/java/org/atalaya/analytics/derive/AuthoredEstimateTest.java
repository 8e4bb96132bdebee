package org.atalaya.analytics.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.atalaya.analytics.WithheldReason;
import org.junit.jupiter.api.Test;

/** Intervals as R gives them: {@code plogis(qlogis(p) + c(-1, 1) * qt(.975, df) * se / (p * (1 - p)))}. */
class AuthoredEstimateTest {

    private static final double SAME = 1e-12;

    @Test
    void computesTheIntervalWithTheDegreesOfFreedomGiven() {
        AuthoredEstimate estimate = AuthoredEstimate.of(0.615, Optional.of(0.024), Optional.of(96L), 820, true);

        assertThat(estimate.interval().orElseThrow().lower()).isCloseTo(0.56639969475647722, within(SAME));
        assertThat(estimate.interval().orElseThrow().upper()).isCloseTo(0.66140933570402771, within(SAME));
        assertThat(estimate.cv().orElseThrow()).isCloseTo(0.024 / 0.615, within(SAME));
        assertThat(estimate.withheld()).isEmpty();
    }

    @Test
    void takesThoseOfASimpleRandomSampleWhereNoneAreGiven() {
        assertThat(AuthoredEstimate.of(0.615, Optional.of(0.024), Optional.empty(), 820, true)
                        .df())
                .contains(819);
    }

    @Test
    void givesNoIntervalWithoutAnErrorAndNoneToASampleWithoutKnownChances() {
        AuthoredEstimate bare = AuthoredEstimate.of(0.6, Optional.empty(), Optional.of(96L), 820, true);
        AuthoredEstimate volunteers = AuthoredEstimate.of(0.6, Optional.of(0.02), Optional.of(96L), 820, false);

        assertThat(bare.withheld()).contains(WithheldReason.PRECISION_NOT_PUBLISHED);
        assertThat(volunteers.withheld()).contains(WithheldReason.NOT_A_PROBABILITY_SAMPLE);
        for (AuthoredEstimate estimate : new AuthoredEstimate[] {bare, volunteers}) {
            assertThat(estimate.value()).contains(0.6);
            assertThat(estimate.standardError()).isEmpty();
            assertThat(estimate.interval()).isEmpty();
            assertThat(estimate.inegi()).isEmpty();
            assertThat(estimate.ineChile()).isEmpty();
        }
    }

    @Test
    void withholdsWhatCouldGiveSomebodyAway() {
        AuthoredEstimate few = AuthoredEstimate.of(0.6, Optional.of(0.02), Optional.empty(), 9, true);

        assertThat(few.value()).isEmpty();
        assertThat(few.withheld()).contains(WithheldReason.UNDER_10_INTERVIEWS);
    }
}
