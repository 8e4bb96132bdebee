package org.atalaya.analytics.statistic;

import org.atalaya.analytics.design.DomainSums;
import org.atalaya.analytics.design.SampleDesign;

/**
 * Design effect of a mean, a total or a ratio against simple random sampling without replacement.
 *
 * <dl>
 *   <dt>What
 *   <dd>How many times the design's variance exceeds that of a simple random sample of the same size.
 *   <dt>Formula
 *   <dd>deff = V / [s² (N − n)/(N n)] for a mean or ratio, V / [N² s² (N − n)/(N n)] for a total, with s² =
 *       n/(n−1) Σ w (e − ē)²/N, N = Σ w, and e the variable of a mean or total, (y − r x)/X̄ for a ratio.
 *   <dt>Shapes
 *   <dd>domain: row numbers; y, x: one value per row of the design.
 *   <dt>Units
 *   <dd>A pure number; 1 is as precise as a simple random sample.
 *   <dt>Assumes
 *   <dd>The population of the domain is Σ w.
 *   <dt>Withheld
 *   <dd>Not a number where the variable does not vary, where n = 1, or where Σ w does not exceed n.
 *   <dt>Source
 *   <dd>Kish (1965), Survey Sampling, section 8.2, page not consulted; R survey's deff=TRUE.
 *   <dt>Checked against
 *   <dd>R 4.2.2, survey 4.1-1: svymean, svytotal, svyratio with deff=TRUE;
 *       notebooks/reference/survey_cases.R.
 * </dl>
 */
public final class DesignEffect {

    private DesignEffect() {}

    /** Of a ratio; of a mean when x is 1 throughout. */
    public static double ofRatio(
            SampleDesign design, int[] domain, double[] y, double[] x, DomainSums sums, double variance) {
        double ratio = sums.ySum() / sums.xSum();
        double meanOfX = sums.xSum() / sums.weightSum();
        double squares = 0;
        for (int row : domain) {
            double residual = (y[row] - ratio * x[row]) / meanOfX;
            squares += design.weight(row) * residual * residual;
        }
        return variance / (simpleVariance(squares, sums));
    }

    /** Of a total. */
    public static double ofTotal(SampleDesign design, int[] domain, double[] y, DomainSums sums, double variance) {
        double mean = sums.ySum() / sums.weightSum();
        double squares = 0;
        for (int row : domain) {
            double deviation = y[row] - mean;
            squares += design.weight(row) * deviation * deviation;
        }
        return variance / (sums.weightSum() * sums.weightSum() * simpleVariance(squares, sums));
    }

    private static double simpleVariance(double squares, DomainSums sums) {
        double n = sums.n();
        double population = sums.weightSum();
        double spread = n / (n - 1) * squares / population;
        double variance = spread * (population - n) / (population * n);
        return variance > 0 ? variance : Double.NaN;
    }
}
