package org.atalaya.analytics.statistic;

import org.atalaya.analytics.Outcome;
import org.atalaya.analytics.WithheldReason;
import org.atalaya.analytics.design.SampleDesign;
import org.atalaya.analytics.statistic.RatioOfDomain.Ratio;
import org.atalaya.data.quantity.Interval;

/**
 * Difference of two shares of one edition.
 *
 * <dl>
 *   <dt>What
 *   <dd>a − b with its standard error, degrees of freedom and two-sided p.
 *   <dt>Formula
 *   <dd>Within a sample: variance of the contrast's scores z_a − z_b in one linearisation
 *       ({@link TaylorVariance}), which knows the PSUs both share. Apart: SE² = SE_a² + SE_b², df of Welch and
 *       Satterthwaite, rounded down. p = P(|T_df| ≥ |a − b|/SE).
 *   <dt>Shapes
 *   <dd>Two ratios on one design, or two shares with standard error and degrees of freedom each.
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
 *       svycontrast on totals, quote(a/b - c/d), in notebooks/reference/tiny_ensu.R.
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

    /** Of two shares taken as independent. */
    public static Outcome<ShareDifference> apart(double a, double errorA, int dfA, double b, double errorB, int dfB) {
        if (dfA < 1 || dfB < 1) {
            return Outcome.withheld(WithheldReason.NO_DEGREES_OF_FREEDOM);
        }
        double varianceA = errorA * errorA;
        double varianceB = errorB * errorB;
        double sum = varianceA + varianceB;
        double df = sum * sum / (varianceA * varianceA / dfA + varianceB * varianceB / dfB);
        return of(a - b, Math.sqrt(sum), (int) Math.min(df, (double) dfA + dfB));
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
