package org.atalaya.analytics.statistic;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.atalaya.data.check.Require;

/**
 * The smallest change a test could have found.
 *
 * <dl>
 *   <dt>What
 *   <dd>Minimum detectable change of a two-sided test at 5 % with a power of 80 %.
 *   <dt>Formula
 *   <dd>(z_0.975 + z_0.80) · SE, 2.8016 standard errors.
 *   <dt>Shapes
 *   <dd>Numbers.
 *   <dt>Units
 *   <dd>Those of the standard error: shares.
 *   <dt>Assumes
 *   <dd>A near normal estimate, one test by itself: among several outcomes a change must be larger to be found.
 *   <dt>Withheld
 *   <dd>Never; the caller gives a positive standard error.
 *   <dt>Source
 *   <dd>Bloom (1995), Minimum detectable effects, Evaluation Review 19(5), doi:10.1177/0193841X9501900504, page not
 *       consulted.
 *   <dt>Checked against
 *   <dd>R 4.2.2: qnorm(.975) + qnorm(.8) is 2.801585217699; notebooks/reference/before_after.R.
 * </dl>
 */
public final class DetectableChange {

    private static final double REACH = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975)
            + NormalDistribution.of(0, 1).inverseCumulativeProbability(0.8);

    private DetectableChange() {}

    /** Of an estimate with this standard error. */
    public static double of(double standardError) {
        Require.that(standardError > 0, "standard error", "be above 0", standardError);
        return REACH * standardError;
    }
}
