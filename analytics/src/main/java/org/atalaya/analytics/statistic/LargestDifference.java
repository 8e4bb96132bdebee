package org.atalaya.analytics.statistic;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.atalaya.data.check.Require;

/**
 * How large the largest studentised difference between two of many estimates becomes by chance alone.
 *
 * <dl>
 *   <dt>What
 *   <dd>The quantile, over simulated errors, of the largest difference among the pairs still in play.
 *   <dt>Formula
 *   <dd>Errors Z ~ N(0, Σ̂); M = max over ordered pairs (j, k) in play of (Z_j − Z_k)/SE_jk; the quantile is
 *       the ⌈confidence · draws⌉-th smallest M. With independent estimates |Z_j − Z_k|/SE_jk never exceeds
 *       √(W_j² + W_k²), W = Z/SE, so pairs that cannot be the largest are not visited.
 *   <dt>Shapes
 *   <dd>One standard error per estimate, or their covariance matrix; inPlay[j][k] for each ordered pair.
 *   <dt>Units
 *   <dd>Standard errors of the difference.
 *   <dt>Assumes
 *   <dd>Estimates near normal with Σ̂ known. Draws come from java.util.Random, which Java specifies to the
 *       bit, so that a seed gives one result on every machine.
 *   <dt>Withheld
 *   <dd>Never; a standard error of zero is the caller's error.
 *   <dt>Source
 *   <dd>Mogstad, Romano, Shaikh and Wilhelm (2024), doi:10.1093/restud/rdad006, page not consulted; formula as
 *       stated in Chetverikov et al. (2024), arXiv:2401.15205, and package csranks.
 *   <dt>Checked against
 *   <dd>R 4.2.2, the same draws: notebooks/reference/comparison.R; with equal errors and our draws:
 *       qtukey(0.95, p, Inf)/sqrt(2).
 * </dl>
 */
public final class LargestDifference {

    /** What is left of a variance, relative to it, below which it is rounding. */
    private static final double ROUNDING = 1e-12;

    private final double[] variance;
    private final double[][] covariance;
    private final double[][] errors;
    private final int[][] order;

    private LargestDifference(double[] variance, double[][] covariance, double[][] errors, int[][] order) {
        this.variance = variance;
        this.covariance = covariance;
        this.errors = errors;
        this.order = order;
    }

    /** Standard normal draws, made once and used for every set of estimates of one size. */
    public static final class Draws {

        private final int size;
        private final long seed;
        private final Map<Integer, Table> tables = new HashMap<>();

        /** Draws to be made from a seed. */
        public Draws(int size, long seed) {
            this.size = size;
            this.seed = seed;
        }

        /** Draws for a number of estimates, and for each draw the estimates from the largest to the smallest. */
        private record Table(double[][] normal, int[][] order) {
            static Table of(double[][] normal) {
                return new Table(
                        normal, Arrays.stream(normal).map(Table::largestFirst).toArray(int[][]::new));
            }

            private static int[] largestFirst(double[] row) {
                return IntStream.range(0, row.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> -Math.abs(row[i])))
                        .mapToInt(Integer::intValue)
                        .toArray();
            }
        }

        /** Draws made elsewhere: one row per draw. */
        static Draws given(double[][] normal) {
            Draws draws = new Draws(normal.length, 0);
            draws.tables.put(normal[0].length, Table.of(normal));
            return draws;
        }

        private Table of(int estimates) {
            return tables.computeIfAbsent(estimates, columns -> {
                Random random = new Random(seed);
                return Table.of(IntStream.range(0, size)
                        .mapToObj(draw -> IntStream.range(0, columns)
                                .mapToDouble(column -> random.nextGaussian())
                                .toArray())
                        .toArray(double[][]::new));
            });
        }
    }

    /** Of independent estimates. */
    public static LargestDifference independent(double[] standardErrors, Draws draws) {
        Draws.Table table = draws.of(standardErrors.length);
        double[] variance = new double[standardErrors.length];
        for (int j = 0; j < variance.length; j++) {
            Require.that(standardErrors[j] > 0, "standard error", "be positive", standardErrors[j]);
            variance[j] = standardErrors[j] * standardErrors[j];
        }
        return new LargestDifference(variance, new double[0][], table.normal(), table.order());
    }

    /** Of estimates that depend on each other. */
    public static LargestDifference dependent(double[][] covariance, Draws draws) {
        double[][] root = root(covariance);
        double[][] normal = draws.of(covariance.length).normal();
        double[][] errors = new double[normal.length][covariance.length];
        for (int draw = 0; draw < errors.length; draw++) {
            for (int j = 0; j < covariance.length; j++) {
                for (int i = 0; i <= j; i++) {
                    errors[draw][j] += root[j][i] * normal[draw][i];
                }
            }
        }
        double[] variance = IntStream.range(0, covariance.length)
                .mapToDouble(j -> covariance[j][j])
                .toArray();
        return new LargestDifference(variance, covariance, errors, new int[0][]);
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
        double[] largest = new double[errors.length];
        for (int draw = 0; draw < largest.length; draw++) {
            largest[draw] = covariance.length == 0 ? largestOfIndependent(draw, inPlay) : largest(draw, inPlay);
        }
        Arrays.sort(largest);
        return largest[(int) Math.ceil(confidence * largest.length) - 1];
    }

    private double largest(int draw, boolean[][] inPlay) {
        double largest = 0;
        for (int j = 0; j < size(); j++) {
            for (int k = 0; k < size(); k++) {
                if (inPlay[j][k]) {
                    double difference = errors[draw][j] - errors[draw][k];
                    largest = Math.max(largest, difference / Math.sqrt(variance(j, k)));
                }
            }
        }
        return largest;
    }

    private double largestOfIndependent(int draw, boolean[][] inPlay) {
        double[] w = errors[draw];
        int[] byDistance = order[draw];
        double square = 0;
        for (int a = 0; a < w.length; a++) {
            int j = byDistance[a];
            if (2 * w[j] * w[j] <= square) {
                break;
            }
            double zj = w[j] * Math.sqrt(variance[j]);
            for (int b = a + 1; b < w.length; b++) {
                int k = byDistance[b];
                if (w[j] * w[j] + w[k] * w[k] <= square) {
                    break;
                }
                double difference = zj - w[k] * Math.sqrt(variance[k]);
                boolean plays = difference > 0 ? inPlay[j][k] : inPlay[k][j];
                if (plays) {
                    square = Math.max(square, difference * difference / (variance[j] + variance[k]));
                }
            }
        }
        return Math.sqrt(square);
    }

    /** Lower triangle whose product with its transpose is the matrix (Cholesky); a dependent row ends in zeros. */
    private static double[][] root(double[][] matrix) {
        double[][] root = new double[matrix.length][matrix.length];
        for (int j = 0; j < matrix.length; j++) {
            for (int i = 0; i <= j; i++) {
                double rest = matrix[j][i];
                for (int c = 0; c < i; c++) {
                    rest -= root[j][c] * root[i][c];
                }
                if (i == j) {
                    root[j][j] = rest > ROUNDING * matrix[j][j] ? Math.sqrt(rest) : 0;
                } else {
                    root[j][i] = root[i][i] == 0 ? 0 : rest / root[i][i];
                }
            }
        }
        return root;
    }
}
