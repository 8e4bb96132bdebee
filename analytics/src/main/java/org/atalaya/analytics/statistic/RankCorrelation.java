package org.atalaya.analytics.statistic;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.data.check.Require;

/**
 * How far two rankings of the same places agree.
 *
 * <dl>
 *   <dt>What
 *   <dd>Spearman's ρ and Kendall's τ_b, from −1 (opposite orders) to 1 (the same order).
 *   <dt>Formula
 *   <dd>ρ: Pearson's correlation of the ranks, equal values sharing their mean rank. τ_b = Σ_{i&lt;j}
 *       sign(x_i − x_j) sign(y_i − y_j) / √(pairs untied in x · pairs untied in y).
 *   <dt>Shapes
 *   <dd>One value of each variable per place.
 *   <dt>Units
 *   <dd>None.
 *   <dt>Assumes
 *   <dd>Nothing to describe the places at hand. Sampling errors of the values pull both toward 0.
 *   <dt>Withheld
 *   <dd>Empty if a variable is the same in every place.
 *   <dt>Source
 *   <dd>Spearman (1904), doi:10.2307/1412159; Kendall (1938), doi:10.1093/biomet/30.1-2.81; pages not consulted.
 *   <dt>Checked against
 *   <dd>R 4.2.2: cor(method = "spearman"), cor(method = "kendall"); notebooks/reference/comparison.R.
 * </dl>
 */
public final class RankCorrelation {

    private RankCorrelation() {}

    /** Spearman's ρ. */
    public static Optional<Double> spearman(double[] x, double[] y) {
        requirePairs(x, y);
        return constant(x) || constant(y) ? Optional.empty() : Optional.of(pearson(ranks(x), ranks(y)));
    }

    /** Kendall's τ_b. */
    public static Optional<Double> kendall(double[] x, double[] y) {
        requirePairs(x, y);
        long agreement = 0;
        long untiedX = 0;
        long untiedY = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                int signX = Double.compare(x[i], x[j]);
                int signY = Double.compare(y[i], y[j]);
                agreement += signX * signY;
                untiedX += Math.abs(signX);
                untiedY += Math.abs(signY);
            }
        }
        return untiedX == 0 || untiedY == 0
                ? Optional.empty()
                : Optional.of(agreement / Math.sqrt((double) untiedX * untiedY));
    }

    private static void requirePairs(double[] x, double[] y) {
        Require.that(x.length == y.length, "variables", "have one value per place", x.length + " and " + y.length);
    }

    private static boolean constant(double[] values) {
        return Arrays.stream(values).distinct().count() < 2;
    }

    private static double[] ranks(double[] values) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted((i, j) -> Double.compare(values[i], values[j]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] ranks = new double[values.length];
        int from = 0;
        while (from < order.length) {
            int to = from;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + 1 + to) / 2.0;
            }
            from = to;
        }
        return ranks;
    }

    private static double pearson(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        return xy / Math.sqrt(xx * yy);
    }
}
