package org.atalaya.analytics.statistic;

import java.util.Arrays;
import java.util.Optional;

/**
 * How far values commonly stand from the middle one: the median absolute deviation, on the normal scale.
 *
 * <dl>
 *   <dt>What
 *   <dd>A spread that a few very large or very small places do not move.
 *   <dt>Formula
 *   <dd>1.4826 · median |x_i − median x|; the median of an even number is the mean of the two in the middle.
 *   <dt>Shapes
 *   <dd>One value per place.
 *   <dt>Units
 *   <dd>Those of the values; of normal values it is the standard deviation.
 *   <dt>Assumes
 *   <dd>Nothing to describe the places at hand.
 *   <dt>Withheld
 *   <dd>Empty if more than half of the places have one value.
 *   <dt>Source
 *   <dd>Hampel (1974), doi:10.1080/01621459.1974.10482962, page not consulted.
 *   <dt>Checked against
 *   <dd>R 4.2.2: mad; notebooks/reference/similarity.R.
 * </dl>
 */
public final class RobustSpread {

    private static final double NORMAL = 1.4826;

    private RobustSpread() {}

    /** The spread of some values. */
    public static Optional<Double> of(double[] values) {
        if (values.length == 0) {
            return Optional.empty();
        }
        double middle = median(values);
        double spread = NORMAL
                * median(Arrays.stream(values)
                        .map(value -> Math.abs(value - middle))
                        .toArray());
        return spread > 0 ? Optional.of(spread) : Optional.empty();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
