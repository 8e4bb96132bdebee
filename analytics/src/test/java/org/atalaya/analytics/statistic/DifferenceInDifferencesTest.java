package org.atalaya.analytics.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.atalaya.analytics.statistic.ShareDifference.Share;
import org.atalaya.data.quantity.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A change beside others' changes. */
class DifferenceInDifferencesTest {

    private static final int DRAWS = 4_000;

    /** By hand: −0.14 − (0.01 − 0.03)/2 = −0.13; SE² = 0.0025 + (0.0025 + 0.0025)/4 = 0.00375. */
    @Test
    void takesTheMeanChangeOfTheOthersAway() {
        Share change = DifferenceInDifferences.change(new Share(0.62, 0.03, 20), new Share(0.48, 0.04, 30));
        assertThat(change.value()).isCloseTo(-0.14, within(1e-12));
        assertThat(change.standardError()).isCloseTo(0.05, within(1e-12));
        assertThat(change.df()).isEqualTo(50);
        ShareDifference difference = DifferenceInDifferences.of(
                        change, List.of(new Share(0.01, 0.05, 50), new Share(-0.03, 0.05, 50)))
                .find()
                .orElseThrow();
        assertThat(difference.value()).isCloseTo(-0.13, within(1e-12));
        assertThat(difference.standardError()).isCloseTo(Math.sqrt(0.00375), within(1e-12));
        // 0.00375²/((0.0025² + 2 · 0.000625²)/50) = 100.
        assertThat(difference.df()).isEqualTo(100);
    }

    /** R 4.2.2: (qnorm(.975) + qnorm(.8)) * 0.02. */
    @Test
    void aChangeToBeFoundIsNearlyThreeStandardErrors() {
        assertThat(DetectableChange.of(0.02)).isCloseTo(0.0560317043539867, within(1e-9));
    }

    /**
     * Samples of PSUs drawn anew for every place and edition, with PSUs that differ as ENSU's do: of 4,000 intervals as
     * many cover the truth as say so, within three standard errors of a simulation (1.0 points); more is no harm.
     */
    @ParameterizedTest
    @CsvSource({"2, 8, 0", "2, 8, -0.1", "5, 8, -0.1", "2, 30, -0.1", "5, 30, 0"})
    void itsIntervalCoversTheTruthAsOftenAsItSays(int others, int psus, double effect) {
        Random random = new Random(20240322L + others * 100 + psus);
        int covered = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            Share change =
                    DifferenceInDifferences.change(sample(random, 0.6, psus), sample(random, 0.57 + effect, psus));
            List<Share> elsewhere = new ArrayList<>();
            for (int i = 0; i < others; i++) {
                elsewhere.add(DifferenceInDifferences.change(sample(random, 0.5, psus), sample(random, 0.47, psus)));
            }
            Interval interval = DifferenceInDifferences.of(change, elsewhere)
                    .find()
                    .orElseThrow()
                    .interval(0.95);
            covered += interval.lower() <= effect && effect <= interval.upper() ? 1 : 0;
        }
        assertThat(covered / (double) DRAWS).isBetween(0.94, 0.965);
    }

    /** Mean of PSUs of ten interviews each, around a level of their own, with its error and degrees of freedom. */
    private static Share sample(Random random, double level, int psus) {
        double sum = 0;
        double squares = 0;
        for (int psu = 0; psu < psus; psu++) {
            double own = Math.min(0.99, Math.max(0.01, level + 0.12 * random.nextGaussian()));
            int counted = 0;
            for (int person = 0; person < 10; person++) {
                counted += random.nextDouble() < own ? 1 : 0;
            }
            sum += counted / 10.0;
            squares += counted * counted / 100.0;
        }
        double mean = sum / psus;
        return new Share(mean, Math.sqrt((squares / psus - mean * mean) / (psus - 1)), psus - 1);
    }
}
