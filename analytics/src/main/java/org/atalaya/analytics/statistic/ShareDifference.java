package org.atalaya.analytics.statistic;

import java.util.List;
import org.atalaya.analytics.Outcome;
import org.atalaya.analytics.WithheldReason;
import org.atalaya.analytics.design.SampleDesign;
import org.atalaya.analytics.statistic.RatioOfDomain.Ratio;
import org.atalaya.data.check.Require;
import org.atalaya.data.quantity.Interval;

/**
 * Difference of two shares of one edition.
 *
 * <dl>
 *   <dt>What
 *   <dd>a − b with its standard error, degrees of freedom and two-sided p.
 *   <dt>Formula
 *   <dd>Within a sample: variance of the contrast's scores z_a − z_b in one linearisation
 *       ({@link TaylorVariance}), which knows the PSUs both share. Apart: SE² = SE_a² + SE_b²; from the mean of k
 *       shares: SE² = SE_a² + Σ SE_i²/k²; df of Welch and Satterthwaite, (Σ V)²/Σ (V²/df) over the variances V that
 *       make SE², rounded down. p = P(|T_df| ≥ |a − b|/SE).
 *   <dt>Shapes
 *   <dd>Two ratios on one design, or shares with standard error and degrees of freedom each.
 *   <dt>Units
 *   <dd>Share, −1..1.
 *   <dt>Assumes
 *   <dd>Apart: the two are independent; for a place and a total it is part of, that errs on the side of
 *       calling them alike. Within: df is the smaller of the two estimates' own, since the contrast of a place
 *       with a whole varies nearly all through the place.
 *   <dt>Withheld
 *   <dd>NO_VARIANCE_BETWEEN_PSUS if SE is 0; NO_DEGREES_OF_FREEDOM if df is below 1; the design's own reason.
 *   <dt>Source
 *   <dd>Satterthwaite (1946), doi:10.2307/3002019, page not consulted; contrast: docs/METHODS.md, "Comparison".
 *   <dt>Checked against
 *   <dd>R 4.2.2, survey 4.1-1: svycontrast(svyby(covmat = TRUE)) in notebooks/reference/survey_cases.R;
 *       svycontrast on totals, quote(a/b - c/d), in notebooks/reference/tiny_ensu.R; from a mean: by hand in
 *       ShareDifferenceTest.
 * </dl>
 *
 * @param value a − b
 * @param standardError its standard error
 * @param df degrees of freedom
 * @param p two-sided p
 */
public record ShareDifference(double value, double standardError, int df, double p) {

    /** A standard error below this is rounding. */
    private static final double ROUNDING = 1e-12;

    /** Of two shares from one sample. */
    public static Outcome<ShareDifference> within(SampleDesign design, Ratio a, Ratio b) {
        int df = Math.min(
                DegreesOfFreedom.of(design, a.sums().psu()),
                DegreesOfFreedom.of(design, b.sums().psu()));
        return TaylorVariance.variance(design, a.scores().minus(b.scores()))
                .then(variance -> of(a.value() - b.value(), Math.sqrt(Math.max(0, variance)), df));
    }

    /**
     * A share with its precision.
     *
     * @param value the share
     * @param standardError its standard error
     * @param df degrees of freedom of the error
     */
    public record Share(double value, double standardError, int df) {}

    /** Of two shares taken as independent. */
    public static Outcome<ShareDifference> apart(double a, double errorA, int dfA, double b, double errorB, int dfB) {
        return fromMean(new Share(a, errorA, dfA), List.of(new Share(b, errorB, dfB)));
    }

    /** Of a share and the mean of others, all taken as independent. */
    public static Outcome<ShareDifference> fromMean(Share a, List<Share> others) {
        Require.that(!others.isEmpty(), "others", "be one at least", others.size());
        if (a.df() < 1 || others.stream().anyMatch(share -> share.df() < 1)) {
            return Outcome.withheld(WithheldReason.NO_DEGREES_OF_FREEDOM);
        }
        double mean = 0;
        double variance = a.standardError() * a.standardError();
        double ofVariance = variance * variance / a.df();
        int most = a.df();
        for (Share other : others) {
            double error = other.standardError() / others.size();
            mean += other.value() / others.size();
            variance += error * error;
            ofVariance += error * error * error * error / other.df();
            most += other.df();
        }
        double df = variance * variance / ofVariance;
        return of(a.value() - mean, Math.sqrt(variance), (int) Math.min(df, most));
    }

    private static Outcome<ShareDifference> of(double difference, double error, int df) {
        if (error < ROUNDING) {
            return Outcome.withheld(WithheldReason.NO_VARIANCE_BETWEEN_PSUS);
        }
        if (df < 1) {
            return Outcome.withheld(WithheldReason.NO_DEGREES_OF_FREEDOM);
        }
        return Outcome.of(new ShareDifference(difference, error, df, StudentT.tail(difference / error, df)));
    }

    /** The second share less the first. */
    public ShareDifference reversed() {
        return new ShareDifference(-value, standardError, df, p);
    }

    /** Its interval. */
    public Interval interval(double confidence) {
        return StudentInterval.of(value, standardError, df, confidence).find().orElseThrow();
    }
}
