package org.atalaya.analytics.statistic;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.atalaya.data.quantity.Interval;

/**
 * Range of a correlation over places.
 *
 * <dl>
 *   <dt>What
 *   <dd>Fisher's interval, and the percentile interval of a bootstrap.
 *   <dt>Formula
 *   <dd>Fisher: tanh(atanh r ± z/√(n − 3)). Bootstrap: the (1 ∓ confidence)/2 quantiles of r over samples of
 *       places drawn with replacement, interpolated linearly at 1 + (m − 1) q of m sorted values.
 *   <dt>Shapes
 *   <dd>A correlation and the number of places, or one correlation per bootstrap sample.
 *   <dt>Units
 *   <dd>Correlation, −1 to 1.
 *   <dt>Assumes
 *   <dd>Places as if drawn at random from more like them; for Fisher, r near normal on its scale.
 *   <dt>Withheld
 *   <dd>Fisher's is empty with fewer than four places and at −1 or 1; a bootstrap's with no sample that has a
 *       correlation.
 *   <dt>Source
 *   <dd>Fisher (1921), Metron 1, 3-32; Efron (1979), doi:10.1214/aos/1176344552; pages not consulted.
 *   <dt>Checked against
 *   <dd>R 4.2.2: tanh(atanh(r) + c(-1, 1) * qnorm(.975) / sqrt(n - 3)), quantile(type = 7) with the same
 *       samples; notebooks/reference/comparison.R.
 * </dl>
 */
public final class CorrelationInterval {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private static final int FEWEST_PLACES = 4;

    private CorrelationInterval() {}

    /** Fisher's. */
    public static Optional<Interval> fisher(double correlation, int places, double confidence) {
        if (places < FEWEST_PLACES || Math.abs(correlation) >= 1) {
            return Optional.empty();
        }
        double z = 0.5 * Math.log((1 + correlation) / (1 - correlation));
        double reach = NORMAL.inverseSurvivalProbability((1 - confidence) / 2) / Math.sqrt(places - 3.0);
        return Optional.of(new Interval(Math.tanh(z - reach), Math.tanh(z + reach), confidence));
    }

    /** The percentiles of a bootstrap's correlations. */
    public static Optional<Interval> percentile(double[] replicates, double confidence) {
        if (replicates.length == 0) {
            return Optional.empty();
        }
        double[] sorted = replicates.clone();
        Arrays.sort(sorted);
        return Optional.of(new Interval(
                quantile(sorted, (1 - confidence) / 2), quantile(sorted, (1 + confidence) / 2), confidence));
    }

    private static double quantile(double[] sorted, double q) {
        double position = (sorted.length - 1) * q;
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
