package org.atalaya.analytics.statistic;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/** Invented series of monthly counts in which nothing happens, or something does, and how often the alert says so. */
final class FalseAlarms {

    private static final YearMonth LAST = YearMonth.of(2024, 12);

    private FalseAlarms() {}

    /**
     * What a series is like.
     *
     * @param mean cases of an ordinary month at the end
     * @param dispersion variance of a month by its mean; 1 is chance alone
     * @param season how far the year swings, on the scale of logarithms
     * @param growth growth per year, on the scale of logarithms
     * @param drift standard deviation of a month's lasting change of level, on the scale of logarithms
     * @param pastWave by how much three months of two and a half years ago exceeded the others; 1 for none
     * @param rise by how much the last month exceeds what it would be; 1 for nothing new
     */
    record Scenario(
            double mean, double dispersion, double season, double growth, double drift, double pastWave, double rise) {

        Scenario with(double aMean, double aDispersion) {
            return new Scenario(aMean, aDispersion, season, growth, drift, pastWave, rise);
        }

        Scenario rising(double factor) {
            return new Scenario(mean, dispersion, season, growth, drift, pastWave, factor);
        }
    }

    /** A year that swings by a fifth, no trend, no drift, nothing in the past, nothing new. */
    static final Scenario STEADY = new Scenario(10, 1, 0.2, 0, 0, 1, 1);

    static final Scenario GROWING = new Scenario(10, 1, 0.2, 0.1, 0, 1, 1);
    static final Scenario FALLING = new Scenario(10, 1, 0.2, -0.1, 0, 1, 1);
    static final Scenario WAVE = new Scenario(10, 1, 0.2, 0, 0, 2.5, 1);
    static final Scenario DRIFTING = new Scenario(10, 1, 0.2, 0, 0.03, 1, 1);

    static final List<Double> MEANS = List.of(2.0, 5.0, 20.0, 100.0, 500.0);

    /**
     * Answers for many series.
     *
     * @param series how many were drawn
     * @param answered for how many the alert could be computed
     * @param raised in how many it was raised
     */
    record Answers(int series, int answered, int raised) {
        double share() {
            return (double) raised / answered;
        }
    }

    static Answers ask(Scenario scenario, int series, long seed) {
        int[] days = new int[SeasonalAlert.MONTHS];
        int answered = 0;
        int raised = 0;
        for (int i = 0; i < series; i++) {
            SplittableRandom random = new SplittableRandom(seed * 1_000_003L + i);
            Optional<SeasonalAlert> alert = SeasonalAlert.of(draw(scenario, random, days), days);
            answered += alert.isPresent() ? 1 : 0;
            raised += alert.filter(SeasonalAlert::raised).isPresent() ? 1 : 0;
        }
        return new Answers(series, answered, raised);
    }

    private static long[] draw(Scenario scenario, SplittableRandom random, int[] days) {
        UniformRandomProvider uniform = random::nextLong;
        int n = SeasonalAlert.MONTHS;
        YearMonth last = LAST.plusMonths(random.nextInt(12));
        int shift = random.nextInt(12);
        long[] counts = new long[n];
        double level = 0;
        for (int back = 0; back < n; back++) {
            YearMonth month = last.minusMonths(back);
            double log = Math.log(scenario.mean())
                    + scenario.season() * Math.sin(2 * Math.PI * (month.getMonthValue() + shift) / 12)
                    - scenario.growth() * back / 12
                    + level;
            level += scenario.drift() * random.nextGaussian();
            double mean = Math.exp(log)
                    * month.lengthOfMonth()
                    / 30.4375
                    * (back >= 29 && back < 32 ? scenario.pastWave() : 1)
                    * (back == 0 ? scenario.rise() : 1);
            days[n - 1 - back] = month.lengthOfMonth();
            counts[n - 1 - back] = count(mean, scenario.dispersion(), uniform);
        }
        return counts;
    }

    private static long count(double mean, double dispersion, UniformRandomProvider uniform) {
        double drawn = dispersion == 1
                ? mean
                : GammaDistribution.of(mean / (dispersion - 1), dispersion - 1)
                        .createSampler(uniform)
                        .sample();
        return drawn < 1e-12
                ? 0
                : PoissonDistribution.of(drawn).createSampler(uniform).sample();
    }
}
