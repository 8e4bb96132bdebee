package org.atalaya.analytics.statistic;

import org.atalaya.analytics.Outcome;
import org.atalaya.analytics.WithheldReason;
import org.atalaya.analytics.design.DomainSums;
import org.atalaya.analytics.design.SampleDesign;
import org.atalaya.analytics.design.Scores;

/**
 * Ratio of two weighted totals over a domain; a mean when the second variable is 1, a share when the
 * first is 0 or 1 besides.
 *
 * <dl>
 *   <dt>What
 *   <dd>r = Y/X, with the scores its variance is made from.
 *   <dt>Formula
 *   <dd>Y = Σ w y, X = Σ w x over the domain; the score of PSU c is z_c = Σ_{i in c} w_i (y_i − r x_i)/X.
 *   <dt>Shapes
 *   <dd>domain: row numbers, ascending; y and x: one value per row of the design.
 *   <dt>Units
 *   <dd>Unit of y over unit of x; a share is 0..1.
 *   <dt>Assumes
 *   <dd>PSUs taken with replacement; rows outside the domain have score zero and are not dropped.
 *   <dt>Withheld
 *   <dd>EMPTY_BASE if X is zero.
 *   <dt>Source
 *   <dd>Woodruff (1971), doi:10.1080/01621459.1971.10482279, page not consulted; the formula stands in
 *       docs/METHODS.md.
 *   <dt>Checked against
 *   <dd>R 4.2.2, survey 4.1-1: svymean, svyratio; notebooks/reference/survey_cases.R.
 * </dl>
 */
public final class RatioOfDomain {

    private RatioOfDomain() {}

    /**
     * The estimate.
     *
     * @param value the ratio
     * @param sums the sums it was made from
     * @param scores its scores
     */
    public record Ratio(double value, DomainSums sums, Scores scores) {}

    /** Estimates the ratio. */
    public static Outcome<Ratio> estimate(SampleDesign design, int[] domain, double[] y, double[] x) {
        DomainSums sums = DomainSums.of(design, domain, y, x);
        if (sums.xSum() == 0) {
            return Outcome.withheld(WithheldReason.EMPTY_BASE);
        }
        double ratio = sums.ySum() / sums.xSum();
        double[] score = new double[sums.psu().length];
        for (int c = 0; c < score.length; c++) {
            score[c] = (sums.yByPsu()[c] - ratio * sums.xByPsu()[c]) / sums.xSum();
        }
        return Outcome.of(new Ratio(ratio, sums, new Scores(sums.psu(), score)));
    }
}
