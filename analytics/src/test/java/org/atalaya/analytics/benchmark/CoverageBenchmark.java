package org.atalaya.analytics.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.atalaya.analytics.design.SampleDesign;
import org.atalaya.analytics.statistic.DegreesOfFreedom;
import org.atalaya.analytics.statistic.DesignEffect;
import org.atalaya.analytics.statistic.LargestDifference;
import org.atalaya.analytics.statistic.LogitInterval;
import org.atalaya.analytics.statistic.NormalDraws;
import org.atalaya.analytics.statistic.RankConfidenceSets;
import org.atalaya.analytics.statistic.RankConfidenceSets.RankSet;
import org.atalaya.analytics.statistic.RatioOfDomain;
import org.atalaya.analytics.statistic.RatioOfDomain.Ratio;
import org.atalaya.analytics.statistic.ShareDifference;
import org.atalaya.analytics.statistic.TaylorVariance;
import org.atalaya.data.quantity.Interval;
import org.junit.jupiter.api.Test;

/**
 * How often intervals of shares, of differences and of ranks hold the truth, over samples of an invented
 * population built like ENSU. Not run by default: CONTRIBUTING.md tells how. docs/METHODS.md has its figures.
 */
class CoverageBenchmark {

    private static final int SAMPLES = 2_000;
    private static final double CONFIDENCE = 0.95;
    private static final NormalDraws DRAWS = new NormalDraws(10_000, 20_240_331);

    /** Shares spread as perceived insecurity is, as trust is, all alike, and small. */
    private enum Scenario {
        SPREAD_LIKE_INSECURITY(0.35, 0.95, 0.3),
        SPREAD_LIKE_TRUST(0.1, 0.45, 0.3),
        NEARLY_ALIKE(0.35, 0.1, 0.3),
        ALL_ALIKE(0.35, 0, 0),
        SMALL_SHARES(-2.9, 0.4, 0.3);

        private final double centre;
        private final double spread;
        private final double strataApart;

        Scenario(double centre, double spread, double strataApart) {
            this.centre = centre;
            this.spread = spread;
            this.strataApart = strataApart;
        }
    }

    @Test
    void ranksSharesAndDifferencesHoldTheTruth() {
        System.out.println("scenario | rank sets, logit | rank sets, plain | ranks wide | shares | place less total"
                + " | place less place | taken as independent | deff");
        for (Scenario scenario : Scenario.values()) {
            Tally tally = new Tally(EnsuLikePopulation.of(scenario.centre, scenario.spread, scenario.strataApart, 7));
            Random random = new Random(scenario.ordinal() + 1);
            for (int sample = 0; sample < SAMPLES; sample++) {
                tally.add(random);
            }
            System.out.println(scenario + tally.line());
            assertThat(tally.ranksLogit.rate()).as("%s ranks", scenario).isGreaterThan(0.945);
            if (scenario != Scenario.SMALL_SHARES) {
                assertThat(tally.shares.rate()).as("%s shares", scenario).isBetween(0.93, 0.97);
                assertThat(tally.fromTotal.rate())
                        .as("%s differences from the total", scenario)
                        .isBetween(0.93, 0.97);
                assertThat(tally.fromPlace.rate())
                        .as("%s differences of places", scenario)
                        .isBetween(0.93, 0.97);
            }
        }
    }

    /** How often something held. */
    private static final class Rate {
        private long held;
        private long asked;

        void add(boolean holds) {
            held += holds ? 1 : 0;
            asked++;
        }

        double rate() {
            return (double) held / asked;
        }
    }

    private static final class Tally {
        private final EnsuLikePopulation population;
        private final double[] truth;
        private final double total;
        private final double[] ones;
        private final Rate ranksLogit = new Rate();
        private final Rate ranksPlain = new Rate();
        private final Rate shares = new Rate();
        private final Rate fromTotal = new Rate();
        private final Rate fromPlace = new Rate();
        private final Rate independent = new Rate();
        private double width;
        private double deff;
        private long effects;
        private long sets;

        Tally(EnsuLikePopulation population) {
            this.population = population;
            this.truth = IntStream.range(0, EnsuLikePopulation.CITIES)
                    .mapToDouble(city -> round(population.share(population.rowsOfCity(city))))
                    .toArray();
            this.total = population.share(population.allRows());
            this.ones = new double[population.allRows().length];
            Arrays.fill(ones, 1);
        }

        /** Cities alike up to rounding of their weights are alike. */
        private static double round(double share) {
            return Math.rint(share * 1e9) / 1e9;
        }

        void add(Random random) {
            SampleDesign design = population.design();
            double[] answers = population.answers(random);
            Ratio whole = RatioOfDomain.estimate(design, population.allRows(), answers, ones)
                    .find()
                    .orElseThrow();
            double wholeError = error(design, whole);
            int wholeDf = DegreesOfFreedom.of(design, whole.sums().psu());
            int cities = truth.length;
            double[] share = new double[cities];
            double[] error = new double[cities];
            double[] df = new double[cities];
            for (int city = 0; city < cities; city++) {
                int[] rows = population.rowsOfCity(city);
                Ratio part = RatioOfDomain.estimate(design, rows, answers, ones)
                        .find()
                        .orElseThrow();
                share[city] = part.value();
                error[city] = error(design, part);
                df[city] = DegreesOfFreedom.of(design, part.sums().psu());
                double effect =
                        DesignEffect.ofRatio(design, rows, answers, ones, part.sums(), error[city] * error[city]);
                if (effect > 0) {
                    deff += effect;
                    effects++;
                }
                shares.add(holds(
                        LogitInterval.of(share[city], error[city], (int) df[city], CONFIDENCE)
                                .find()
                                .orElse(new Interval(0, 0, CONFIDENCE)),
                        truth[city]));
                fromTotal.add(
                        holds(ShareDifference.within(design, part, whole).find().orElseThrow(), truth[city] - total));
                independent.add(holds(
                        ShareDifference.apart(
                                        share[city], error[city], (int) df[city], whole.value(), wholeError, wholeDf)
                                .find()
                                .orElseThrow(),
                        truth[city] - total));
                if (city > 0) {
                    fromPlace.add(holds(
                            ShareDifference.apart(
                                            share[city],
                                            error[city],
                                            (int) df[city],
                                            share[city - 1],
                                            error[city - 1],
                                            (int) df[city - 1])
                                    .find()
                                    .orElseThrow(),
                            truth[city] - truth[city - 1]));
                }
            }
            addRanks(share, error, df);
        }

        private void addRanks(double[] share, double[] error, double[] df) {
            int[] ranked = IntStream.range(0, share.length)
                    .filter(city -> error[city] > 0 && share[city] > 0 && share[city] < 1)
                    .toArray();
            double[] logit = IntStream.of(ranked)
                    .mapToDouble(city -> Math.log(share[city] / (1 - share[city])))
                    .toArray();
            double[] logitError = IntStream.of(ranked)
                    .mapToDouble(city -> error[city] / (share[city] * (1 - share[city])))
                    .toArray();
            double[] freedom = take(df, ranked);
            double[] rankedTruth = take(truth, ranked);
            List<RankSet> sets =
                    RankConfidenceSets.of(logit, freedom, LargestDifference.independent(logitError, DRAWS), CONFIDENCE);
            ranksLogit.add(hold(sets, rankedTruth));
            sets.forEach(set -> width += 1.0 + set.upper() - set.lower());
            this.sets += sets.size();
            ranksPlain.add(hold(
                    RankConfidenceSets.of(
                            take(share, ranked),
                            freedom,
                            LargestDifference.independent(take(error, ranked), DRAWS),
                            CONFIDENCE),
                    rankedTruth));
        }

        private static double[] take(double[] values, int[] positions) {
            return IntStream.of(positions).mapToDouble(i -> values[i]).toArray();
        }

        /** Whether every set holds every rank its place may claim; places alike share theirs. */
        private static boolean hold(List<RankSet> sets, double[] truth) {
            return IntStream.range(0, truth.length).allMatch(j -> {
                long above =
                        Arrays.stream(truth).filter(other -> other > truth[j]).count();
                long below =
                        Arrays.stream(truth).filter(other -> other < truth[j]).count();
                return sets.get(j).lower() <= 1 + above
                        && truth.length - below <= sets.get(j).upper();
            });
        }

        private static double error(SampleDesign design, Ratio ratio) {
            return Math.sqrt(
                    TaylorVariance.variance(design, ratio.scores()).find().orElseThrow());
        }

        private static boolean holds(ShareDifference difference, double truth) {
            return holds(difference.interval(CONFIDENCE), truth);
        }

        private static boolean holds(Interval interval, double truth) {
            return interval.lower() <= truth && truth <= interval.upper();
        }

        String line() {
            return String.format(
                    Locale.ROOT,
                    " | %.4f | %.4f | %.1f | %.4f | %.4f | %.4f | %.4f | %.2f",
                    ranksLogit.rate(),
                    ranksPlain.rate(),
                    width / sets,
                    shares.rate(),
                    fromTotal.rate(),
                    fromPlace.rate(),
                    independent.rate(),
                    deff / effects);
        }
    }
}
