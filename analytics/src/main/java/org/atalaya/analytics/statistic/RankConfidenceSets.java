package org.atalaya.analytics.statistic;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.atalaya.data.check.Require;

/**
 * Which ranks each of many places may have, all at once.
 *
 * <dl>
 *   <dt>What
 *   <dd>For every place the ranks from lower to upper (1 is the largest value) and the places it cannot be
 *       told apart from; all sets hold the true ranks together with the confidence asked.
 *   <dt>Formula
 *   <dd>H_jk: θ_j ≤ θ_k for each ordered pair, t_jk = (θ̂_j − θ̂_k)/SE_jk. Step: c = quantile of
 *       {@link LargestDifference} over the pairs in play; H_jk falls if P(T_ν &gt; t_jk) &lt; 1 − Φ(c), ν of
 *       Welch and Satterthwaite; pairs that fell leave; until none falls. lower = 1 + places above j,
 *       upper = p − places below j; tied with j: neither above nor below, so upper − lower of them.
 *   <dt>Shapes
 *   <dd>One estimate and its degrees of freedom per place, infinite where its error is known.
 *   <dt>Units
 *   <dd>Ranks, 1 to the number of places. Any increasing scale of the estimates has the same true ranks.
 *   <dt>Assumes
 *   <dd>Estimates near normal on the scale given. With degrees of freedom infinite the procedure is the
 *       paper's; bringing Student's t to the normal scale is ours, for samples of few PSUs.
 *   <dt>Withheld
 *   <dd>Never; the caller leaves out places without a positive standard error and says which.
 *   <dt>Source
 *   <dd>Mogstad, Romano, Shaikh and Wilhelm (2024), doi:10.1093/restud/rdad006, simultaneous two-sided sets
 *       with step-down, page not consulted; as stated in package csranks.
 *   <dt>Checked against
 *   <dd>R 4.2.2, the same draws: notebooks/reference/comparison.R; simulated coverage: docs/METHODS.md.
 * </dl>
 */
public final class RankConfidenceSets {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private RankConfidenceSets() {}

    /**
     * The ranks a place may have.
     *
     * @param lower the best of them
     * @param upper the worst of them
     * @param tied positions of the places it cannot be told apart from, ascending
     */
    public record RankSet(int lower, int upper, List<Integer> tied) {

        /** Every ordered pair of places: none is told apart yet. */
        static boolean[][] everyPair(int places) {
            boolean[][] pairs = new boolean[places][places];
            for (int j = 0; j < places; j++) {
                Arrays.fill(pairs[j], true);
                pairs[j][j] = false;
            }
            return pairs;
        }

        /** The sets, given the pairs (j, k) in which j may stand no higher than k. */
        static List<RankSet> of(boolean[][] inPlay) {
            return IntStream.range(0, inPlay.length)
                    .mapToObj(j -> of(inPlay, j))
                    .toList();
        }

        private static RankSet of(boolean[][] inPlay, int j) {
            int[] others = IntStream.range(0, inPlay.length).filter(k -> k != j).toArray();
            int above = (int) IntStream.of(others).filter(k -> !inPlay[k][j]).count();
            int below = (int) IntStream.of(others).filter(k -> !inPlay[j][k]).count();
            List<Integer> tied = IntStream.of(others)
                    .filter(k -> inPlay[j][k] && inPlay[k][j])
                    .boxed()
                    .toList();
            return new RankSet(1 + above, inPlay.length - below, tied);
        }
    }

    /** The sets, in the order of the estimates. */
    public static List<RankSet> of(double[] estimates, double[] df, LargestDifference chance, double confidence) {
        Require.that(
                estimates.length == chance.size() && df.length == chance.size(),
                "estimates",
                "have a standard error and degrees of freedom each",
                estimates.length);
        boolean[][] inPlay = RankSet.everyPair(chance.size());
        boolean fell = estimates.length > 1;
        while (fell) {
            fell = step(estimates, df, chance, chance.quantile(confidence, inPlay), inPlay);
        }
        return RankSet.of(inPlay);
    }

    private static boolean step(
            double[] estimates, double[] df, LargestDifference chance, double critical, boolean[][] inPlay) {
        double limit = NORMAL.survivalProbability(critical);
        boolean fell = false;
        for (int j = 0; j < inPlay.length; j++) {
            for (int k = 0; k < inPlay.length; k++) {
                double t = (estimates[j] - estimates[k]) / Math.sqrt(chance.variance(j, k));
                if (inPlay[j][k]
                        && t > critical
                        && tail(t, chance.variance(j), df[j], chance.variance(k), df[k]) < limit) {
                    inPlay[j][k] = false;
                    fell = true;
                }
            }
        }
        return fell;
    }

    /** Upper tail of t with the degrees of freedom of Welch and Satterthwaite. */
    private static double tail(double t, double variance, double df, double otherVariance, double otherDf) {
        double uncertainty = variance * variance / df + otherVariance * otherVariance / otherDf;
        return uncertainty == 0
                ? NORMAL.survivalProbability(t)
                : TDistribution.of((variance + otherVariance) * (variance + otherVariance) / uncertainty)
                        .survivalProbability(t);
    }
}
