package org.atalaya.analytics.statistic;

import org.atalaya.analytics.design.DomainSums;
import org.atalaya.analytics.design.SampleDesign;
import org.atalaya.analytics.design.Scores;

/**
 * Weighted total of a variable over a domain.
 *
 * <dl>
 *   <dt>What
 *   <dd>Y = Σ w y, with the scores its variance is made from.
 *   <dt>Formula
 *   <dd>The score of PSU c is z_c = Σ_{i in c} w_i y_i.
 *   <dt>Shapes
 *   <dd>domain: row numbers, ascending; y: one value per row of the design.
 *   <dt>Units
 *   <dd>Unit of y; persons when y is 0 or 1.
 *   <dt>Assumes
 *   <dd>PSUs taken with replacement; rows outside the domain have score zero and are not dropped.
 *   <dt>Withheld
 *   <dd>Never: the total of an empty domain is zero.
 *   <dt>Source
 *   <dd>Horvitz and Thompson (1952), doi:10.1080/01621459.1952.10483446, page not consulted; the formula
 *       stands in docs/METHODS.md.
 *   <dt>Checked against
 *   <dd>R 4.2.2, survey 4.1-1: svytotal; notebooks/reference/survey_cases.R.
 * </dl>
 */
public final class TotalOfDomain {

    private TotalOfDomain() {}

    /**
     * The estimate.
     *
     * @param value the total
     * @param sums the sums it was made from
     * @param scores its scores
     */
    public record Total(double value, DomainSums sums, Scores scores) {}

    /** Estimates the total. */
    public static Total estimate(SampleDesign design, int[] domain, double[] y) {
        DomainSums sums = DomainSums.of(design, domain, y, y);
        return new Total(sums.ySum(), sums, new Scores(sums.psu(), sums.yByPsu()));
    }
}
