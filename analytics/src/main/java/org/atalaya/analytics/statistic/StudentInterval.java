package org.atalaya.analytics.statistic;

import org.atalaya.analytics.Outcome;
import org.atalaya.analytics.WithheldReason;
import org.atalaya.data.quantity.Interval;

/**
 * Symmetric confidence interval with Student's t, for totals and differences.
 *
 * <dl>
 *   <dt>What
 *   <dd>An interval around the estimate.
 *   <dt>Formula
 *   <dd>value ± t_df · SE.
 *   <dt>Shapes
 *   <dd>Numbers.
 *   <dt>Units
 *   <dd>Unit of the value.
 *   <dt>Assumes
 *   <dd>The estimate is near normal.
 *   <dt>Withheld
 *   <dd>NO_VARIANCE_BETWEEN_PSUS if SE is 0; NO_DEGREES_OF_FREEDOM if df is below 1.
 *   <dt>Source
 *   <dd>R survey's confint(…, df=degf(design)).
 *   <dt>Checked against
 *   <dd>R 4.2.2, survey 4.1-1: coef(m) + c(-1,1)*qt(.975,df)*SE(m); notebooks/reference/survey_cases.R.
 * </dl>
 */
public final class StudentInterval {

    private StudentInterval() {}

    /** Computes it. */
    public static Outcome<Interval> of(double value, double standardError, int df, double confidence) {
        if (standardError == 0) {
            return Outcome.withheld(WithheldReason.NO_VARIANCE_BETWEEN_PSUS);
        }
        if (df < 1) {
            return Outcome.withheld(WithheldReason.NO_DEGREES_OF_FREEDOM);
        }
        double reach = StudentT.quantile(confidence, df) * standardError;
        return Outcome.of(new Interval(value - reach, value + reach, confidence));
    }
}
