package org.atalaya.analytics.statistic;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.atalaya.data.check.Require;

/**
 * Whether a month has more cases than its past lets one expect (Farrington and Noufaily's algorithm, for
 * months).
 *
 * <dl>
 *   <dt>What
 *   <dd>The count expected of the last month of a series, and the count above which it is an alert.
 *   <dt>Formula
 *   <dd>{@link QuasiPoissonFit} on the months from 61 to 7 before: log days + trend + season of four levels
 *       of three months, the first about the month asked. A month whose Anscombe residual s exceeds 2.58
 *       weighs s⁻² and the regression is done again. The trend is left out if the count expected exceeds
 *       every count fitted. Threshold: the 1 − α quantile of the negative binomial of mean μ and variance φμ,
 *       of the Poisson if φ = 1; α = 0.005.
 *   <dt>Shapes
 *   <dd>counts, days: one value per month, in order, without gap, at least 62; the last is asked.
 *   <dt>Units
 *   <dd>Cases; a probability.
 *   <dt>Assumes
 *   <dd>Without anything new, the month would follow five years' season and trend. It does not know of
 *       campaigns to report, changed definitions or late records. How often it is wrong is measured, not
 *       assumed: docs/METHODS.md.
 *   <dt>Withheld
 *   <dd>Empty under 62 months, under 5 cases in the last 4 months, if a season has no past case, or if the
 *       regression does not settle.
 *   <dt>Source
 *   <dd>Noufaily et al. (2013), An improved algorithm for outbreak detection in multiple surveillance
 *       systems, Statistics in Medicine 32(7), 1206-1222, doi:10.1002/sim.5595, page not consulted; Farrington
 *       et al. (1996), Journal of the Royal Statistical Society A 159(3), 547-563, page not consulted.
 *   <dt>Checked against
 *   <dd>R 4.2.2, surveillance 1.20.3: farringtonFlexible(noPeriods = 4, w = 1, pastWeeksNotIncluded = 6,
 *       pThresholdTrend = 1, thresholdMethod = "nbPlugin"), and R's glm;
 *       notebooks/reference/incidence_cases.R.
 * </dl>
 *
 * @param expected cases expected of the month
 * @param dispersion by how much counts vary beyond chance, at least 1
 * @param trend whether the baseline has a trend
 * @param threshold an alert has more cases than this
 * @param p chance of as many cases or more
 * @param raised whether it is an alert
 */
public record SeasonalAlert(
        double expected, double dispersion, boolean trend, long threshold, double p, boolean raised) {

    /** Chance of exceeding the threshold if the baseline were known exactly. */
    public static final double ALPHA = 0.005;

    private static final int YEAR = 12;
    private static final int REACH = 1;
    private static final int SEASONS = 4;
    private static final int LEFT_OUT = 6;
    private static final int FIRST = 5 * YEAR + REACH;
    private static final int RECENT = 4;
    private static final int ENOUGH = 5;
    private static final double OUTLIER = 2.58;

    /** Months a series must have, the one asked included. */
    public static final int MONTHS = FIRST + 1;

    /** Asks of the last month, if its past can tell. */
    public static Optional<SeasonalAlert> of(long[] counts, int[] days) {
        Require.that(counts.length == days.length, "days", "be given for each month", days.length);
        if (counts.length < MONTHS
                || Arrays.stream(counts, counts.length - RECENT, counts.length).sum() < ENOUGH) {
            return Optional.empty();
        }
        int now = counts.length - 1;
        Past past = Past.of(counts, days, now);
        if (past.hasEmptySeason()) {
            return Optional.empty();
        }
        Optional<Baseline> trending = past.baseline(true, days[now]);
        boolean trend = trending.isPresent() && trending.get().expected() <= past.largest();
        return (trend ? trending : past.baseline(false, days[now])).map(baseline -> of(counts[now], baseline, trend));
    }

    private static SeasonalAlert of(long count, Baseline baseline, boolean trend) {
        long threshold = threshold(baseline);
        return new SeasonalAlert(
                baseline.expected(),
                baseline.dispersion(),
                trend,
                threshold,
                count == 0 ? 1 : baseline.moreThan(count - 1),
                count > threshold);
    }

    /** The smallest count exceeded with at most the chance α. */
    private static long threshold(Baseline baseline) {
        long enough = 1;
        while (baseline.moreThan(enough) > ALPHA) {
            enough *= 2;
        }
        long tooFew = -1;
        while (enough - tooFew > 1) {
            long middle = tooFew + (enough - tooFew) / 2;
            if (baseline.moreThan(middle) > ALPHA) {
                tooFew = middle;
            } else {
                enough = middle;
            }
        }
        return enough;
    }

    private record Baseline(double expected, double dispersion) {

        /** Chance of more cases than these. */
        double moreThan(long count) {
            if (dispersion == 1) {
                return PoissonDistribution.of(expected).survivalProbability((int) count);
            }
            return BetaDistribution.of(expected / (dispersion - 1), count + 1.0).survivalProbability(1 / dispersion);
        }
    }

    /** The months that speak for the one asked. */
    private record Past(double[] counts, double[] days, int[] seasons) {

        static Past of(long[] counts, int[] days, int now) {
            int n = FIRST - LEFT_OUT;
            Past past = new Past(new double[n], new double[n], new int[n]);
            for (int i = 0; i < n; i++) {
                int month = now - FIRST + i;
                past.counts[i] = counts[month];
                past.days[i] = days[month];
                past.seasons[i] = i % YEAR / (2 * REACH + 1);
            }
            return past;
        }

        boolean hasEmptySeason() {
            double[] sums = new double[SEASONS];
            for (int i = 0; i < counts.length; i++) {
                sums[seasons[i]] += counts[i];
            }
            return Arrays.stream(sums).anyMatch(sum -> sum == 0);
        }

        double largest() {
            return Arrays.stream(counts).max().orElseThrow();
        }

        Optional<Baseline> baseline(boolean trend, double daysNow) {
            double[][] x = new double[counts.length][];
            for (int i = 0; i < x.length; i++) {
                x[i] = row(trend, seasons[i], i);
            }
            double[] weights = new double[x.length];
            Arrays.fill(weights, 1);
            return QuasiPoissonFit.of(counts, days, x, weights)
                    .flatMap(first -> QuasiPoissonFit.of(counts, days, x, lightened(first.residuals())))
                    .map(fit -> new Baseline(fit.expected(row(trend, 0, FIRST), daysNow), fit.dispersion()));
        }

        /** Time in years about the middle, which keeps the regression well conditioned. */
        private double[] row(boolean trend, int season, int month) {
            double[] row = new double[SEASONS + (trend ? 1 : 0)];
            row[season] = 1;
            if (trend) {
                row[SEASONS] = (month - counts.length / 2.0) / YEAR;
            }
            return row;
        }

        private static double[] lightened(double[] residuals) {
            double[] weights = new double[residuals.length];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = residuals[i] > OUTLIER ? 1 / (residuals[i] * residuals[i]) : 1;
            }
            double scale = weights.length / Arrays.stream(weights).sum();
            return Arrays.stream(weights).map(weight -> weight * scale).toArray();
        }
    }
}
