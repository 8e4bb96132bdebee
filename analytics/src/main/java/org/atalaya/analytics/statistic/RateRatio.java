package org.atalaya.analytics.statistic;

import java.util.Optional;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.atalaya.data.check.Require;
import org.atalaya.data.quantity.Interval;

/**
 * Ratio of two rates, with the exact interval and test given the sum of their counts.
 *
 * <dl>
 *   <dt>What
 *   <dd>How many times one rate is the other, and whether chance alone would give as much.
 *   <dt>Formula
 *   <dd>(x₁/T₁)/(x₀/T₀). Given n = x₁ + x₀, x₁ is binomial with share T₁r/(T₁r + T₀). Interval: Clopper and
 *       Pearson's limits s of that share, as s/(1 − s) · T₀/T₁. p: the chance, under r = 1, of counts no more
 *       probable than the observed one.
 *   <dt>Shapes
 *   <dd>Two counts, each with its exposure.
 *   <dt>Units
 *   <dd>A pure number; 1 is no difference. A probability.
 *   <dt>Assumes
 *   <dd>Both counts are Poisson and independent of each other. Where crimes come in waves, the interval is
 *       too narrow and p too small.
 *   <dt>Withheld
 *   <dd>Empty if x₀ = 0: the ratio is infinite or undefined. p exists all the same.
 *   <dt>Source
 *   <dd>Clopper and Pearson (1934), Biometrika 26(4), doi:10.1093/biomet/26.4.404, page not consulted; R's
 *       poisson.test and binom.test.
 *   <dt>Checked against
 *   <dd>R 4.2.2: poisson.test(c(x1, x0), c(T1, T0)); notebooks/reference/incidence_cases.R.
 * </dl>
 *
 * @param ratio the ratio
 * @param interval its interval
 */
public record RateRatio(double ratio, Interval interval) {

    /** What R allows two probabilities to differ by and be equal. */
    private static final double SAME = 1 + 1e-7;

    /**
     * A count.
     *
     * @param count cases
     * @param exposure what they were counted over, in a unit both counts share: person-years, days
     */
    public record Counted(long count, double exposure) {
        public Counted {
            Require.that(count >= 0, "count", "not be negative", count);
            Require.that(exposure > 0, "exposure", "be positive", exposure);
        }
    }

    /** The ratio of a rate to another, if that is not zero. */
    public static Optional<RateRatio> of(Counted now, Counted before, double confidence) {
        if (before.count() == 0) {
            return Optional.empty();
        }
        double exposures = before.exposure() / now.exposure();
        double tail = (1 - confidence) / 2;
        double x = now.count();
        double y = before.count();
        double lower = x == 0 ? 0 : odds(BetaDistribution.of(x, y + 1), tail) * exposures;
        double upper = exposures / odds(BetaDistribution.of(y, x + 1), tail);
        return Optional.of(new RateRatio(x / y * exposures, new Interval(lower, upper, confidence)));
    }

    /** The odds of the share that a beta variable falls below with this chance. */
    private static double odds(BetaDistribution beta, double chance) {
        double share = beta.inverseCumulativeProbability(chance);
        return share / (1 - share);
    }

    /** Two-sided p of equal rates. */
    public static double p(Counted now, Counted before) {
        long sum = now.count() + before.count();
        Require.that(sum <= Integer.MAX_VALUE, "sum of the counts", "not exceed " + Integer.MAX_VALUE, sum);
        int n = (int) sum;
        int x = (int) now.count();
        double share = now.exposure() / (now.exposure() + before.exposure());
        double mean = n * share;
        if (x == mean) {
            return 1;
        }
        BinomialDistribution binomial = BinomialDistribution.of(n, share);
        double limit = binomial.probability(x) * SAME;
        if (x < mean) {
            int first = firstNotAbove(binomial, limit, (int) Math.ceil(mean), n);
            return Math.min(1, binomial.cumulativeProbability(x) + binomial.survivalProbability(first - 1));
        }
        int last = lastNotAbove(binomial, limit, (int) Math.floor(mean));
        return Math.min(1, binomial.cumulativeProbability(last) + binomial.survivalProbability(x - 1));
    }

    /** The first count from here up to n, where chances fall, whose chance does not exceed the limit; n + 1 if none. */
    private static int firstNotAbove(BinomialDistribution binomial, double limit, int from, int n) {
        int above = from - 1;
        int notAbove = n + 1;
        while (notAbove - above > 1) {
            int middle = above + (notAbove - above) / 2;
            if (binomial.probability(middle) <= limit) {
                notAbove = middle;
            } else {
                above = middle;
            }
        }
        return notAbove;
    }

    /** The last count from 0 up to here, where chances rise, whose chance does not exceed the limit; −1 if none. */
    private static int lastNotAbove(BinomialDistribution binomial, double limit, int to) {
        int notAbove = -1;
        int above = to + 1;
        while (above - notAbove > 1) {
            int middle = notAbove + (above - notAbove) / 2;
            if (binomial.probability(middle) <= limit) {
                notAbove = middle;
            } else {
                above = middle;
            }
        }
        return notAbove;
    }
}
