package org.atalaya.analytics.statistic;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Standard normal errors of many estimates, drawn from a seed once and used for every comparison of a run.
 *
 * <dl>
 *   <dt>What
 *   <dd>Draws of one error per estimate; those that can have the largest differences come first.
 *   <dt>Formula
 *   <dd>Draw b is the stream of java.util.Random from a seed mixed of the seed and b, which Java specifies to
 *       the bit; the first p errors of a draw are the same whatever p. Its reach is √(W₁² + W₂²), of its two
 *       largest errors, which no studentised difference of two of them exceeds (Cauchy and Schwarz).
 *   <dt>Shapes
 *   <dd>Draws × estimates.
 *   <dt>Units
 *   <dd>Standard errors.
 *   <dt>Assumes
 *   <dd>Nothing.
 *   <dt>Withheld
 *   <dd>Never.
 *   <dt>Source
 *   <dd>statement of the bound: docs/METHODS.md, "Comparison"; seeds are mixed as in Steele, Lea and Flood
 *       (2014), doi:10.1145/2660193.2660195, page not consulted.
 *   <dt>Checked against
 *   <dd>R 4.2.2: qtukey(0.95, p, Inf)/sqrt(2) from 2 to 90 estimates (RankConfidenceSetsTest).
 * </dl>
 */
public final class NormalDraws {

    private final int size;
    private final long seed;
    private final Map<Integer, Reaches> reaches = new HashMap<>();
    private double[][] errors;
    private int[][] largestFirst;

    /** Draws to be made from a seed. */
    public NormalDraws(int size, long seed) {
        this.size = size;
        this.seed = seed;
        this.errors = new double[size][0];
        this.largestFirst = new int[size][0];
    }

    /** Draws made elsewhere: one row per draw. */
    NormalDraws(double[][] errors) {
        this(errors.length, 0);
        take(errors);
    }

    /**
     * How far the differences of each draw can reach.
     *
     * @param draws the draws, those that reach farthest first
     * @param reach how far each draw reaches, by its number
     */
    record Reaches(int[] draws, double[] reach) {}

    /** Number of draws. */
    int size() {
        return size;
    }

    /** Errors of a draw; those of the estimates asked for come first. */
    double[] errors(int draw, int estimates) {
        grow(estimates);
        return errors[draw];
    }

    /** Positions of a draw's errors from the largest, whatever its sign, to the smallest. */
    int[] largestFirst(int draw) {
        return largestFirst[draw];
    }

    /** How far the draws reach among the first estimates. */
    Reaches reaches(int estimates) {
        grow(estimates);
        return reaches.computeIfAbsent(estimates, asked -> {
            double[] reach = IntStream.range(0, size)
                    .mapToDouble(draw -> reach(draw, asked))
                    .toArray();
            return new Reaches(sorted(size, draw -> reach[draw]), reach);
        });
    }

    private double reach(int draw, int estimates) {
        return Math.sqrt(Arrays.stream(largestFirst[draw])
                .filter(j -> j < estimates)
                .limit(2)
                .mapToDouble(j -> errors[draw][j] * errors[draw][j])
                .sum());
    }

    private void grow(int estimates) {
        if (size > 0 && errors[0].length < estimates) {
            take(IntStream.range(0, size)
                    .mapToObj(draw -> drawn(draw, estimates))
                    .toArray(double[][]::new));
        }
    }

    private double[] drawn(int draw, int estimates) {
        Random random = new Random(mixed(seed + draw * 0x9E3779B97F4A7C15L));
        return IntStream.range(0, estimates)
                .mapToDouble(estimate -> random.nextGaussian())
                .toArray();
    }

    private void take(double[][] rows) {
        errors = rows;
        largestFirst = Arrays.stream(rows)
                .map(row -> sorted(row.length, j -> Math.abs(row[j])))
                .toArray(int[][]::new);
    }

    private static int[] sorted(int count, IntToDoubleFunction largest) {
        return IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -largest.applyAsDouble(i)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static long mixed(long value) {
        long once = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
        return twice ^ (twice >>> 31);
    }
}
