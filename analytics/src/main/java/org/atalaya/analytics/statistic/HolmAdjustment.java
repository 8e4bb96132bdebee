package org.atalaya.analytics.statistic;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Holm's adjustment of p values for many comparisons at once.
 *
 * <dl>
 *   <dt>What
 *   <dd>p values that may be read together: the chance of any false change stays below the level.
 *   <dt>Formula
 *   <dd>With p_(1) ≤ … ≤ p_(m): adjusted p_(i) = max over j ≤ i of min(1, (m − j + 1) p_(j)).
 *   <dt>Shapes
 *   <dd>One value per comparison, in and out in the same order.
 *   <dt>Units
 *   <dd>Probabilities.
 *   <dt>Assumes
 *   <dd>Nothing about how the comparisons depend on each other.
 *   <dt>Withheld
 *   <dd>Never.
 *   <dt>Source
 *   <dd>Holm (1979), Scandinavian Journal of Statistics 6, 65-70, page not consulted.
 *   <dt>Checked against
 *   <dd>R 4.2.2: p.adjust(p, "holm"); notebooks/reference/synthetic_ensu.R.
 * </dl>
 */
public final class HolmAdjustment {

    private HolmAdjustment() {}

    /** Adjusts. */
    public static double[] of(double[] p) {
        int[] order = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[p.length];
        double largest = 0;
        for (int rank = 0; rank < order.length; rank++) {
            largest = Math.max(largest, Math.min(1, (p.length - rank) * p[order[rank]]));
            adjusted[order[rank]] = largest;
        }
        return adjusted;
    }
}
