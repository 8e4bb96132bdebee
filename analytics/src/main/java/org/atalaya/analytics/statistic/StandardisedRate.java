package org.atalaya.analytics.statistic;

import org.atalaya.data.check.Require;
import org.atalaya.data.quantity.Interval;

/**
 * Directly standardised rate with the interval of Fay and Feuer.
 *
 * <dl>
 *   <dt>What
 *   <dd>The rate a place would have if its population were made up like a standard one.
 *   <dt>Formula
 *   <dd>w_i = s_i/(P_i Σ s), rate r = Σ w x, v = Σ w² x, m = max w. Lower: gamma quantile α/2 of shape r²/v
 *       and scale v/r, 0 without cases; upper: 1 − α/2 of shape (r + m)²/(v + m²), scale (v + m²)/(r + m).
 *   <dt>Shapes
 *   <dd>counts, populations, standard: one value per group of age or sex, in one order.
 *   <dt>Units
 *   <dd>Cases per 100,000 people.
 *   <dt>Assumes
 *   <dd>Counts of the groups are Poisson and independent.
 *   <dt>Withheld
 *   <dd>Never; populations are positive.
 *   <dt>Source
 *   <dd>Fay and Feuer (1997), Statistics in Medicine 16(7), 791-801, page not consulted.
 *   <dt>Checked against
 *   <dd>R 4.2.2: qgamma as above; notebooks/reference/incidence_cases.R.
 * </dl>
 *
 * @param rate the rate
 * @param interval its interval
 */
public record StandardisedRate(double rate, Interval interval) {

    /** Computes it. */
    public static StandardisedRate of(long[] counts, double[] populations, double[] standard, double confidence) {
        Require.that(
                counts.length == populations.length && counts.length == standard.length,
                "groups",
                "be as many in counts, populations and standard",
                counts.length + ", " + populations.length + ", " + standard.length);
        double whole = 0;
        for (double people : standard) {
            whole += people;
        }
        double rate = 0;
        double variance = 0;
        double largest = 0;
        for (int i = 0; i < counts.length; i++) {
            Require.that(populations[i] > 0, "population", "be positive", populations[i]);
            double weight = standard[i] / (whole * populations[i]);
            rate += weight * counts[i];
            variance += weight * weight * counts[i];
            largest = Math.max(largest, weight);
        }
        double tail = (1 - confidence) / 2;
        double lower = rate == 0 ? 0 : GammaQuantile.below(tail, rate * rate / variance) * variance / rate;
        double above = rate + largest;
        double spread = variance + largest * largest;
        double upper = GammaQuantile.above(tail, above * above / spread) * spread / above;
        return new StandardisedRate(
                rate * PopulationRate.PER,
                new Interval(lower * PopulationRate.PER, upper * PopulationRate.PER, confidence));
    }
}
