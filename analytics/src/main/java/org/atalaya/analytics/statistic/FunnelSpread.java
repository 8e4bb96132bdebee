package org.atalaya.analytics.statistic;

import java.util.Arrays;
import org.atalaya.data.check.Require;

/**
 * How much places of a funnel differ beyond chance.
 *
 * <dl>
 *   <dt>What
 *   <dd>The overdispersion of places about the common rate, and the score of a place that allows for it.
 *   <dt>Formula
 *   <dd>z = (x − E)/√E; φ = mean of z², each z first drawn in to the 10th and 90th percentile of all (R's type
 *       7); τ² = (kφ − (k − 1))/(Σ E − Σ E²/Σ E), not below 0. Multiplicative score: z/√max(1, φ); additive:
 *       z/√(1 + E τ²).
 *   <dt>Shapes
 *   <dd>counts, expected: one value per place.
 *   <dt>Units
 *   <dd>φ: 1 is chance alone; τ²: variance of the places' true ratios; scores: standard errors.
 *   <dt>Assumes
 *   <dd>Most places belong together; expected counts are not tiny.
 *   <dt>Withheld
 *   <dd>Never; there are at least two places and expected counts are positive.
 *   <dt>Source
 *   <dd>Spiegelhalter (2005), Statistics in Medicine 24(8), 1185-1202, doi:10.1002/sim.1970, page not
 *       consulted.
 *   <dt>Checked against
 *   <dd>R 4.2.2: the formulae on spData::nc.sids; notebooks/reference/incidence_cases.R.
 * </dl>
 *
 * @param phi overdispersion, multiplicative
 * @param tauSquared variance of true ratios, additive
 */
public record FunnelSpread(double phi, double tauSquared) {

    private static final double DRAWN_IN = 0.1;

    /** Computes it. */
    public static FunnelSpread of(long[] counts, double[] expected) {
        int k = counts.length;
        Require.that(k >= 2 && expected.length == k, "places", "be at least two, each with its expected count", k);
        double[] scores = new double[k];
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < k; i++) {
            scores[i] = score(counts[i], expected[i]);
            sum += expected[i];
            squares += expected[i] * expected[i];
        }
        Arrays.sort(scores);
        double low = quantile(scores, DRAWN_IN);
        double high = quantile(scores, 1 - DRAWN_IN);
        double phi = 0;
        for (double score : scores) {
            double drawnIn = Math.min(Math.max(score, low), high);
            phi += drawnIn * drawnIn / k;
        }
        return new FunnelSpread(phi, Math.max(0, (k * phi - (k - 1)) / (sum - squares / sum)));
    }

    /** How many standard errors of chance a place lies from the common rate. */
    public static double score(long count, double expected) {
        Require.that(expected > 0, "expected cases", "be positive", expected);
        return (count - expected) / Math.sqrt(expected);
    }

    /** The score of a place, in units of how much places differ. */
    public double multiplicative(long count, double expected) {
        return score(count, expected) / Math.sqrt(Math.max(1, phi));
    }

    /** The score of a place, its true ratio allowed to differ as places do. */
    public double additive(long count, double expected) {
        return score(count, expected) / Math.sqrt(1 + expected * tauSquared);
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
