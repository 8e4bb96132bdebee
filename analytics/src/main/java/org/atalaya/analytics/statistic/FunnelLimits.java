package org.atalaya.analytics.statistic;

import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.atalaya.data.check.Require;
import org.atalaya.data.quantity.Interval;

/**
 * Limits of a funnel plot: how far from the common rate a place may lie by chance alone.
 *
 * <dl>
 *   <dt>What
 *   <dd>The ratios of observed to expected cases between which a place with the common rate lies with the
 *       given chance.
 *   <dt>Formula
 *   <dd>For p = α/2 and 1 − α/2: r, the smallest count with P(R ≤ r) ≥ p; the limit is (r − (P(R ≤ r) − p)
 *       /P(R = r))/E, not below 0, R being Poisson with mean E.
 *   <dt>Shapes
 *   <dd>The expected number of cases of one place.
 *   <dt>Units
 *   <dd>Ratio of observed to expected; 1 is the common rate.
 *   <dt>Assumes
 *   <dd>Places differ by chance only. They never do ({@link FunnelSpread}); a place outside differs from the
 *       common rate by more than chance, which is no judgement of it.
 *   <dt>Withheld
 *   <dd>Never.
 *   <dt>Source
 *   <dd>Spiegelhalter (2005), Funnel plots for comparing institutional performance, Statistics in Medicine
 *       24(8), 1185-1202, doi:10.1002/sim.1970, page not consulted.
 *   <dt>Checked against
 *   <dd>R 4.2.2: qpois, ppois, dpois; notebooks/reference/incidence_cases.R.
 * </dl>
 */
public final class FunnelLimits {

    private FunnelLimits() {}

    /**
     * Computes them.
     *
     * @param expected cases the place would have at the common rate
     * @param confidence 0.95 or 0.998 by custom
     */
    public static Interval of(double expected, double confidence) {
        Require.that(expected > 0, "expected cases", "be positive", expected);
        PoissonDistribution poisson = PoissonDistribution.of(expected);
        double tail = (1 - confidence) / 2;
        return new Interval(
                limit(poisson, tail) / expected,
                limitAbove(poisson, poisson.inverseSurvivalProbability(tail), tail) / expected,
                confidence);
    }

    private static double limit(PoissonDistribution poisson, double chance) {
        int count = poisson.inverseCumulativeProbability(chance);
        return Math.max(0, count - (poisson.cumulativeProbability(count) - chance) / poisson.probability(count));
    }

    private static double limitAbove(PoissonDistribution poisson, int count, double chance) {
        return Math.max(0, count - (chance - poisson.survivalProbability(count)) / poisson.probability(count));
    }
}
