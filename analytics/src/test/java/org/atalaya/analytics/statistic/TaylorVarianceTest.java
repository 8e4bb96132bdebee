package org.atalaya.analytics.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.atalaya.analytics.Outcome;
import org.atalaya.analytics.WithheldReason;
import org.atalaya.analytics.design.LonelyPsu;
import org.atalaya.analytics.design.SampleDesign;
import org.atalaya.analytics.design.Scores;
import org.junit.jupiter.api.Test;

class TaylorVarianceTest {

    /** Stratum a has three PSUs (0, 1, 2), b has one (3), c has one (4). */
    private static SampleDesign design(LonelyPsu policy) {
        return SampleDesign.of(
                new String[] {"a", "a", "a", "b", "c"},
                new String[] {"1", "2", "3", "1", "1"},
                new double[] {1, 1, 1, 1, 1},
                policy);
    }

    /** By hand: scores 4, 2, 0 with mean 2: 3/2 · (4 + 0 + 4) = 12. */
    @Test
    void countsPsusTheDomainDoesNotTouchAtZero() {
        Scores scores = new Scores(new int[] {0, 1}, new double[] {4, 2});
        assertThat(variance(LonelyPsu.WITHHOLD, scores).find()).contains(12.0);
    }

    /** By hand: 12 as above, and 3² = 9 for the PSU alone in b. */
    @Test
    void comparesASinglePsuWithZeroUnderAdjust() {
        Scores scores = new Scores(new int[] {0, 1, 3}, new double[] {4, 2, 3});
        assertThat(variance(LonelyPsu.ADJUST, scores).find()).contains(21.0);
        assertThat(variance(LonelyPsu.CERTAINTY, scores).find()).contains(12.0);
    }

    /** By hand: 12, one stratum of two has more than one PSU: 12 · 2/1; with c touched too, 12 · 3/1. */
    @Test
    void givesASinglePsuTheAverageOfTheOtherStrata() {
        assertThat(variance(LonelyPsu.AVERAGE, new Scores(new int[] {0, 1, 3}, new double[] {4, 2, 3}))
                        .find())
                .contains(24.0);
        assertThat(variance(LonelyPsu.AVERAGE, new Scores(new int[] {0, 1, 3, 4}, new double[] {4, 2, 3, 5}))
                        .find())
                .contains(36.0);
    }

    @Test
    void withholdsTheVarianceWhenAStratumHasOnePsu() {
        Scores scores = new Scores(new int[] {0, 3}, new double[] {4, 2});
        assertThat(variance(LonelyPsu.WITHHOLD, scores)).isEqualTo(Outcome.withheld(WithheldReason.ONE_PSU_STRATUM));
    }

    @Test
    void withholdsTheAverageWhenNoStratumHasMorePsus() {
        Scores scores = new Scores(new int[] {3, 4}, new double[] {4, 2});
        assertThat(variance(LonelyPsu.AVERAGE, scores)).isEqualTo(Outcome.withheld(WithheldReason.ONE_PSU_STRATUM));
    }

    /** By hand: a has 4, 2, 0 (mean 2), b has 0, 3, 3 (mean 2): 3/2 · (2·(−2) + 0·1 + (−2)·1) = −9. */
    @Test
    void multipliesScoresOfThePsusThatEitherTouches() {
        Scores a = new Scores(new int[] {0, 1}, new double[] {4, 2});
        Scores b = new Scores(new int[] {1, 2}, new double[] {3, 3});
        assertThat(TaylorVariance.covariance(design(LonelyPsu.WITHHOLD), a, b)
                        .find()
                        .orElseThrow())
                .isCloseTo(-9, within(1e-12));
    }

    /** By hand: c is touched by one of the two only, so its product is 0; b gives 2 · 5 = 10. */
    @Test
    void multipliesSinglePsusThatBothTouchUnderAdjust() {
        Scores a = new Scores(new int[] {3, 4}, new double[] {2, 7});
        Scores b = new Scores(new int[] {3}, new double[] {5});
        assertThat(TaylorVariance.covariance(design(LonelyPsu.ADJUST), a, b).find())
                .contains(10.0);
    }

    private static Outcome<Double> variance(LonelyPsu policy, Scores scores) {
        return TaylorVariance.variance(design(policy), scores);
    }
}
