package org.atalaya.analytics.statistic;

import org.atalaya.analytics.Outcome;
import org.atalaya.analytics.WithheldReason;
import org.atalaya.data.quantity.Interval;

/**
 * Confidence interval of a share on the logit scale, with Student's t.
 *
 * <dl>
 *   <dt>What
 *   <dd>An interval that never leaves 0..1.
 *   <dt>Formula
 *   <dd>expit(logit p ± t_df · SE/(p(1 − p))).
 *   <dt>Shapes
 *   <dd>Numbers.
 *   <dt>Units
 *   <dd>Shares, 0..1.
 *   <dt>Assumes
 *   <dd>The logit of the estimate is near normal, with SE/(p(1−p)) its standard error.
 *   <dt>Withheld
 *   <dd>INTERVAL_UNDEFINED_AT_0_OR_1 if p is 0 or 1; NO_VARIANCE_BETWEEN_PSUS if SE is 0;
 *       NO_DEGREES_OF_FREEDOM if df is below 1.
 *   <dt>Source
 *   <dd>R survey's svyciprop(method="logit"); Korn and Graubard (1998), Survey Methodology 24, page not
 *       consulted.
 *   <dt>Checked against
 *   <dd>R 4.2.2, survey 4.1-1: plogis(qlogis(p) + c(-1,1)*qt(.975,df)*SE/(p*(1-p)));
 *       notebooks/reference/survey_cases.R.
 * </dl>
 */
public final class LogitInterval {

    private LogitInterval() {}

    /** Computes it. */
    public static Outcome<Interval> of(double share, double standardError, int df, double confidence) {
        if (share <= 0 || share >= 1) {
            return Outcome.withheld(WithheldReason.INTERVAL_UNDEFINED_AT_0_OR_1);
        }
        if (standardError == 0) {
            return Outcome.withheld(WithheldReason.NO_VARIANCE_BETWEEN_PSUS);
        }
        if (df < 1) {
            return Outcome.withheld(WithheldReason.NO_DEGREES_OF_FREEDOM);
        }
        double logit = Math.log(share / (1 - share));
        double reach = StudentT.quantile(confidence, df) * standardError / (share * (1 - share));
        return Outcome.of(new Interval(expit(logit - reach), expit(logit + reach), confidence));
    }

    private static double expit(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
