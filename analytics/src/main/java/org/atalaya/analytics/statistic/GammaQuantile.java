package org.atalaya.analytics.statistic;

import org.apache.commons.statistics.distribution.GammaDistribution;
import org.atalaya.data.check.Require;

/**
 * Quantiles of the gamma distribution, the limits of every interval about a count.
 *
 * <dl>
 *   <dt>What
 *   <dd>The value that a gamma variable of scale 1 falls below, or exceeds, with a given chance.
 *   <dt>Formula
 *   <dd>below: q with P(G ≤ q) = chance; above: q with P(G &gt; q) = chance, G of the given shape.
 *   <dt>Shapes
 *   <dd>Numbers.
 *   <dt>Units
 *   <dd>Those of a count, when the shape is one.
 *   <dt>Assumes
 *   <dd>A positive shape, a chance strictly between 0 and 1.
 *   <dt>Withheld
 *   <dd>Never.
 *   <dt>Source
 *   <dd>The distribution's definition; computed by Apache Commons Statistics 1.3, GammaDistribution, whose
 *       root is taken on by Newton's steps, for it stops at an absolute 1e-9.
 *   <dt>Checked against
 *   <dd>R 4.2.2: qgamma; notebooks/reference/incidence_cases.R.
 * </dl>
 */
final class GammaQuantile {

    private static final int STEPS = 20;
    private static final double SETTLED = 1e-15;

    private GammaQuantile() {}

    /** The value fallen below with this chance. */
    static double below(double chance, double shape) {
        GammaDistribution gamma = gamma(chance, shape);
        double quantile = gamma.inverseCumulativeProbability(chance);
        for (int step = 0; step < STEPS; step++) {
            double next = quantile - (gamma.cumulativeProbability(quantile) - chance) / gamma.density(quantile);
            if (!(next > 0) || Math.abs(next - quantile) <= SETTLED * quantile) {
                break;
            }
            quantile = next;
        }
        return quantile;
    }

    /** The value exceeded with this chance. */
    static double above(double chance, double shape) {
        GammaDistribution gamma = gamma(chance, shape);
        double quantile = gamma.inverseSurvivalProbability(chance);
        for (int step = 0; step < STEPS; step++) {
            double next = quantile + (gamma.survivalProbability(quantile) - chance) / gamma.density(quantile);
            if (!(next > 0) || Math.abs(next - quantile) <= SETTLED * quantile) {
                break;
            }
            quantile = next;
        }
        return quantile;
    }

    private static GammaDistribution gamma(double chance, double shape) {
        Require.that(chance > 0 && chance < 1, "chance", "lie between 0 and 1", chance);
        return GammaDistribution.of(shape, 1);
    }
}
