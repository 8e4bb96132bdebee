package org.atalaya.analytics.statistic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.atalaya.analytics.statistic.RankConfidenceSets.RankSet;
import org.atalaya.data.check.Require;

/**
 * Which ranks the rates of many places may have, from counts, all at once.
 *
 * <dl>
 *   <dt>What
 *   <dd>The sets of {@link RankConfidenceSets} for rates, exact however small the counts.
 *   <dt>Formula
 *   <dd>H_jk: λ_j ≤ λ_k for each of the m = p(p − 1) ordered pairs; given x_j + x_k, x_j is binomial with
 *       chance P_j/(P_j + P_k) at most, and its p is the upper tail from x_j on. Holm: in the order of p the
 *       i-th falls if p ≤ α/(m − i + 1) and all before it fell.
 *   <dt>Shapes
 *   <dd>One count and one exposure per place.
 *   <dt>Units
 *   <dd>Ranks, 1 (highest rate) to the number of places.
 *   <dt>Assumes
 *   <dd>Counts of Poisson's kind, independent between places. Offences that come in bursts vary more, and
 *       their ranks are less sure than this says. Differences of recording are no chance and are not covered.
 *   <dt>Withheld
 *   <dd>Never; a count of zero is a count.
 *   <dt>Source
 *   <dd>Przyborowski and Wilenski (1940), doi:10.1093/biomet/31.3-4.313, page not consulted; Holm as in
 *       {@link HolmAdjustment}; ranks from one-sided comparisons: Mogstad et al. (2024),
 *       doi:10.1093/restud/rdad006.
 *   <dt>Checked against
 *   <dd>R 4.2.2: binom.test(alternative = "greater") and p.adjust("holm"); notebooks/reference/comparison.R.
 * </dl>
 */
public final class RankSetsOfCounts {

    private RankSetsOfCounts() {}

    private record Comparison(int j, int k, double p) {}

    /** The sets, in the order of the counts. */
    public static List<RankSet> of(long[] counts, double[] exposures, double confidence) {
        int places = counts.length;
        Require.that(exposures.length == places, "exposures", "be one per count", exposures.length);
        boolean[][] inPlay = RankSet.everyPair(places);
        List<Comparison> comparisons = new ArrayList<>();
        for (int j = 0; j < places; j++) {
            Require.that(exposures[j] > 0, "exposure", "be positive", exposures[j]);
            for (int k = 0; k < places; k++) {
                if (counts[j] * exposures[k] > counts[k] * exposures[j]) {
                    comparisons.add(new Comparison(j, k, p(counts[j], exposures[j], counts[k], exposures[k])));
                }
            }
        }
        comparisons.sort(Comparator.comparingDouble(Comparison::p));
        long left = (long) places * (places - 1);
        for (Comparison comparison : comparisons) {
            if (comparison.p() > (1 - confidence) / left) {
                break;
            }
            inPlay[comparison.j()][comparison.k()] = false;
            left--;
        }
        return RankSet.of(inPlay);
    }

    private static double p(long count, double exposure, long other, double otherExposure) {
        return BinomialDistribution.of(Math.toIntExact(count + other), exposure / (exposure + otherExposure))
                .survivalProbability(Math.toIntExact(count - 1));
    }
}
