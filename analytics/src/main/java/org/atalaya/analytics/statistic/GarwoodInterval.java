package org.atalaya.analytics.statistic;

import org.atalaya.data.check.Require;
import org.atalaya.data.quantity.Interval;

/**
 * Garwood's exact interval of the expected number of cases behind a count.
 *
 * <dl>
 *   <dt>What
 *   <dd>The expected numbers of cases under which a count as far out as the observed one is not improbable.
 *   <dt>Formula
 *   <dd>lower: ½ χ²(α/2; 2x), 0 when x = 0; upper: ½ χ²(1 − α/2; 2x + 2).
 *   <dt>Shapes
 *   <dd>A count.
 *   <dt>Units
 *   <dd>Cases; divide by person-years for a rate.
 *   <dt>Assumes
 *   <dd>Cases happen one by one and independently (Poisson). Crimes that come in waves vary more than that;
 *       and it knows nothing of crimes nobody reported.
 *   <dt>Withheld
 *   <dd>Never: every count has one.
 *   <dt>Source
 *   <dd>Garwood (1936), Fiducial limits for the Poisson distribution, Biometrika 28(3-4),
 *       doi:10.1093/biomet/28.3-4.437, page not consulted.
 *   <dt>Checked against
 *   <dd>R 4.2.2: poisson.test(x, T)$conf.int; notebooks/reference/incidence_cases.R.
 * </dl>
 */
public final class GarwoodInterval {

    private GarwoodInterval() {}

    /** Computes it. */
    public static Interval of(long count, double confidence) {
        Require.that(count >= 0, "count", "not be negative", count);
        double tail = (1 - confidence) / 2;
        double lower = count == 0 ? 0 : GammaQuantile.below(tail, count);
        return new Interval(lower, GammaQuantile.above(tail, count + 1.0), confidence);
    }
}
