package org.atalaya.analytics.benchmark;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import org.atalaya.analytics.statistic.LargestDifference;
import org.atalaya.analytics.statistic.NormalDraws;
import org.atalaya.analytics.statistic.RankConfidenceSets;
import org.atalaya.analytics.statistic.RankSetsOfCounts;
import org.junit.jupiter.api.Test;

/** What rankings cost, in processor time. Not run by default: CONTRIBUTING.md tells how. */
class RankingBenchmark {

    private static final NormalDraws DRAWS = new NormalDraws(10_000, 20_240_331);

    @Test
    void ranksCitiesComunasAndMunicipalities() {
        time("250 rankings of 90 cities", () -> {
            for (int ranking = 0; ranking < 250; ranking++) {
                estimates(90, ranking);
            }
        });
        time("one of 346 comunas by estimates", () -> estimates(346, 1));
        time("one of 346 comunas by counts", () -> counts(346));
        time("one of 570 municipalities of a state by counts", () -> counts(570));
        time("one of 2,478 municipalities by counts", () -> counts(2_478));
    }

    private static void estimates(int places, long seed) {
        Random random = new Random(seed);
        double[] estimates = random.doubles(places).map(value -> 2 * value - 1).toArray();
        double[] errors = random.doubles(places, 0.1, 0.2).toArray();
        double[] df = new double[places];
        Arrays.fill(df, 56);
        RankConfidenceSets.of(estimates, df, LargestDifference.independent(errors, DRAWS), 0.95);
    }

    private static void counts(int places) {
        Random random = new Random(1);
        double[] population =
                random.doubles(places).map(value -> 500 * Math.exp(8 * value)).toArray();
        long[] counts = Arrays.stream(population)
                .mapToLong(people -> Math.round(people * 0.01 * random.nextDouble()))
                .toArray();
        RankSetsOfCounts.of(counts, population, 0.95);
    }

    private static void time(String what, Runnable work) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        System.out.printf("%-50s %8.2f s%n", what, (after - before) / 1e9);
    }
}
