package org.atalaya.analytics.design;

import java.util.Arrays;

/**
 * Weighted sums of two variables over the rows of a domain, in all and within each PSU it touches.
 *
 * @param n rows of the domain
 * @param weightSum sum of their weights
 * @param ySum weighted sum of the first variable
 * @param xSum weighted sum of the second
 * @param psu numbers of the PSUs touched, ascending
 * @param yByPsu weighted sum of the first variable in each
 * @param xByPsu weighted sum of the second in each
 */
public record DomainSums(
        int n, double weightSum, double ySum, double xSum, int[] psu, double[] yByPsu, double[] xByPsu) {

    /**
     * Sums over a domain.
     *
     * @param design the design
     * @param domain rows of the domain, ascending
     * @param y first variable, one value per row of the design
     * @param x second variable, one value per row of the design
     */
    public static DomainSums of(SampleDesign design, int[] domain, double[] y, double[] x) {
        int[] psu = new int[domain.length];
        double[] yByPsu = new double[domain.length];
        double[] xByPsu = new double[domain.length];
        int last = -1;
        double weightSum = 0;
        for (int row : domain) {
            int number = design.psu(row);
            if (last < 0 || psu[last] != number) {
                last++;
                psu[last] = number;
            }
            double weight = design.weight(row);
            weightSum += weight;
            yByPsu[last] += weight * y[row];
            xByPsu[last] += weight * x[row];
        }
        double ySum = 0;
        double xSum = 0;
        for (int i = 0; i <= last; i++) {
            ySum += yByPsu[i];
            xSum += xByPsu[i];
        }
        return new DomainSums(
                domain.length,
                weightSum,
                ySum,
                xSum,
                Arrays.copyOf(psu, last + 1),
                Arrays.copyOf(yByPsu, last + 1),
                Arrays.copyOf(xByPsu, last + 1));
    }
}
