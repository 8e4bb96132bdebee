package org.atalaya.analytics.statistic;

import java.util.stream.IntStream;
import org.atalaya.data.check.Require;

/**
 * Whether the last points of a series rise or fall.
 *
 * <dl>
 *   <dt>What
 *   <dd>The weighted slope of the last five points and whether it may be called a trend.
 *   <dt>Formula
 *   <dd>w = 1/SE²; b = Σ w (t − t̄) y / Σ w (t − t̄)²; SE_b = 1/√(Σ w (t − t̄)²); χ² = (b/SE_b)². A trend if
 *       χ² exceeds 9.54953570608324 and b keeps its sign when each point in turn is left out.
 *   <dt>Shapes
 *   <dd>Five points; time, value and standard error one number per point, times different.
 *   <dt>Units
 *   <dd>Slope: unit of the values per unit of time.
 *   <dt>Assumes
 *   <dd>Points independent of each other, errors known. ENSU's quarters share about 80 % of their PSUs, which
 *       makes neighbours more alike than assumed; the limit is set high for that.
 *   <dt>Withheld
 *   <dd>Never; with fewer than five comparable points the caller computes none.
 *   <dt>Source
 *   <dd>statement of the rule: docs/METHODS.md, "Trend"; the limit is qchisq(0.998, 1), p = 0.002.
 *   <dt>Checked against
 *   <dd>R 4.2.2: lm(value ~ time, weights = 1/error^2), SE without the residual scale;
 *       notebooks/reference/comparison.R.
 * </dl>
 *
 * @param slope the slope
 * @param standardError its standard error
 * @param chiSquare the square of their ratio
 * @param signHolds whether the slope keeps its sign whichever point is left out
 */
public record WeightedTrend(double slope, double standardError, double chiSquare, boolean signHolds) {

    /** Points of a series that are looked at. */
    public static final int POINTS = 5;

    /** What χ² must exceed. */
    public static final double LIMIT = 9.54953570608324;

    /** Fits the last five points. */
    public static WeightedTrend of(double[] time, double[] value, double[] standardError) {
        Require.that(
                time.length == POINTS && value.length == POINTS && standardError.length == POINTS,
                "trend",
                "have five points",
                time.length);
        double[] weight = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            Require.that(standardError[i] > 0, "standard error", "be positive", standardError[i]);
            weight[i] = 1 / (standardError[i] * standardError[i]);
        }
        Line all = Line.of(time, value, weight, -1);
        boolean signHolds = IntStream.range(0, POINTS)
                .allMatch(left -> Math.signum(Line.of(time, value, weight, left).slope()) == Math.signum(all.slope()));
        double error = 1 / Math.sqrt(all.spread());
        return new WeightedTrend(all.slope(), error, all.slope() * all.slope() * all.spread(), signHolds);
    }

    /** What may be said. */
    public Verdict verdict() {
        if (chiSquare > LIMIT && signHolds) {
            return slope > 0 ? Verdict.INCREASED : Verdict.DECREASED;
        }
        return Verdict.NO_DISTINGUISHABLE_CHANGE;
    }

    private record Line(double slope, double spread) {
        static Line of(double[] time, double[] value, double[] weight, int left) {
            double sum = 0;
            double timeSum = 0;
            for (int i = 0; i < POINTS; i++) {
                sum += i == left ? 0 : weight[i];
                timeSum += i == left ? 0 : weight[i] * time[i];
            }
            double product = 0;
            double spread = 0;
            for (int i = 0; i < POINTS; i++) {
                if (i != left) {
                    double distance = time[i] - timeSum / sum;
                    product += weight[i] * distance * value[i];
                    spread += weight[i] * distance * distance;
                }
            }
            return new Line(product / spread, spread);
        }
    }
}
