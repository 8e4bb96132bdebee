package org.atalaya.analytics.statistic;

import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.atalaya.data.check.Require;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.SemiDefinitePositiveCholeskyDecomposition;
import org.hipparchus.util.MathArrays;

/**
 * How large the largest studentised difference between two of many estimates becomes by chance alone.
 *
 * <dl>
 *   <dt>What
 *   <dd>The quantile, over simulated errors, of the largest difference among the pairs still in play.
 *   <dt>Formula
 *   <dd>Errors Z ~ N(0, Σ̂); M = max over ordered pairs (j, k) in play of (Z_j − Z_k)/SE_jk, at least 0; the
 *       quantile is the ⌈confidence · draws⌉-th smallest M. With independent estimates, pairs and draws whose
 *       reach ({@link NormalDraws}) is below what counts are not visited.
 *   <dt>Shapes
 *   <dd>One standard error per estimate, or their covariance matrix; inPlay[j][k] for each ordered pair.
 *   <dt>Units
 *   <dd>Standard errors of the difference.
 *   <dt>Assumes
 *   <dd>Estimates near normal with Σ̂ known.
 *   <dt>Withheld
 *   <dd>Never; a standard error of zero is the caller's error.
 *   <dt>Source
 *   <dd>Mogstad, Romano, Shaikh and Wilhelm (2024), doi:10.1093/restud/rdad006, page not consulted; formula as
 *       in its authors' R package csranks.
 *   <dt>Checked against
 *   <dd>R 4.2.2, the same draws: notebooks/reference/comparison.R; with equal errors and our draws:
 *       qtukey(0.95, p, Inf)/sqrt(2).
 * </dl>
 */
public final class LargestDifference {

    /** What is left of a variance, relative to it, below which it is rounding. */
    private static final double ROUNDING = 1e-12;

    private final double[] variance;

    private final double[] deviation;
    private final double[][] covariance;
    private final double[][] root;
    private final NormalDraws draws;

    private LargestDifference(double[] variance, double[][] covariance, double[][] root, NormalDraws draws) {
        this.variance = variance;
        this.deviation = Arrays.stream(variance).map(Math::sqrt).toArray();
        this.covariance = covariance;
        this.root = root;
        this.draws = draws;
    }

    /** Of independent estimates. */
    public static LargestDifference independent(double[] standardErrors, NormalDraws draws) {
        for (double error : standardErrors) {
            Require.that(error > 0, "standard error", "be positive", error);
        }
        return new LargestDifference(
                Arrays.stream(standardErrors).map(error -> error * error).toArray(),
                new double[0][],
                new double[0][],
                draws);
    }

    /** Of estimates that depend on each other. */
    public static LargestDifference dependent(double[][] covariance, NormalDraws draws) {
        double[] variance = IntStream.range(0, covariance.length)
                .mapToDouble(j -> covariance[j][j])
                .toArray();
        return new LargestDifference(variance, covariance, root(covariance), draws);
    }

    /** Number of estimates. */
    int size() {
        return variance.length;
    }

    /** Variance of one estimate. */
    double variance(int j) {
        return variance[j];
    }

    /** Variance of the difference of two. */
    double variance(int j, int k) {
        double sum = variance[j] + variance[k];
        return covariance.length == 0 ? sum : sum - 2 * covariance[j][k];
    }

    /** The quantile over the pairs in play. */
    double quantile(double confidence, boolean[][] inPlay) {
        int above = draws.size() - (int) Math.ceil(confidence * draws.size()) + 1;
        PriorityQueue<Double> largest = new PriorityQueue<>(above);
        NormalDraws.Reaches reaches = draws.reaches(size());
        for (int draw : reaches.draws()) {
            boolean full = largest.size() == above;
            if (covariance.length == 0 && full && reaches.reach()[draw] <= largest.element()) {
                break;
            }
            double found = covariance.length == 0 ? ofIndependent(draw, inPlay) : ofDependent(draw, inPlay);
            if (!full) {
                largest.add(found);
            } else if (found > largest.element()) {
                largest.remove();
                largest.add(found);
            }
        }
        return largest.element();
    }

    private double ofIndependent(int draw, boolean[][] inPlay) {
        double[] w = draws.errors(draw, size());
        int[] order = draws.largestFirst(draw);
        double square = 0;
        for (int a = 0; a < order.length; a++) {
            int j = order[a];
            if (j >= size()) {
                continue;
            }
            double left = square - w[j] * w[j];
            if (w[j] * w[j] <= left) {
                break;
            }
            for (int b = a + 1; b < order.length; b++) {
                int k = order[b];
                if (w[k] * w[k] <= left) {
                    break;
                }
                if (k < size()) {
                    double difference = deviation[j] * w[j] - deviation[k] * w[k];
                    if (difference > 0 ? inPlay[j][k] : inPlay[k][j]) {
                        square = Math.max(square, difference * difference / (variance[j] + variance[k]));
                        left = square - w[j] * w[j];
                    }
                }
            }
        }
        return Math.sqrt(square);
    }

    private double ofDependent(int draw, boolean[][] inPlay) {
        double[] w = draws.errors(draw, size());
        double[] error = new double[size()];
        for (int j = 0; j < error.length; j++) {
            for (int i = 0; i <= j; i++) {
                error[j] += root[j][i] * w[i];
            }
        }
        double largest = 0;
        for (int j = 0; j < error.length; j++) {
            for (int k = 0; k < error.length; k++) {
                if (inPlay[j][k]) {
                    largest = Math.max(largest, (error[j] - error[k]) / Math.sqrt(variance(j, k)));
                }
            }
        }
        return largest;
    }

    /**
     * Lower triangle whose product with its transpose is the matrix; a dependent row ends in zeros. It is taken of the
     * correlations, so that what counts as rounding does not depend on the unit.
     */
    private static double[][] root(double[][] covariance) {
        double[][] correlation = new double[covariance.length][covariance.length];
        for (int j = 0; j < covariance.length; j++) {
            for (int k = 0; k < covariance.length; k++) {
                correlation[j][k] = covariance[j][k] / Math.sqrt(covariance[j][j] * covariance[k][k]);
            }
        }
        double[][] root = new SemiDefinitePositiveCholeskyDecomposition(
                        new Array2DRowRealMatrix(correlation, false), ROUNDING)
                .getL()
                .getData();
        for (int j = 0; j < root.length; j++) {
            MathArrays.scaleInPlace(Math.sqrt(covariance[j][j]), root[j]);
        }
        return root;
    }
}
