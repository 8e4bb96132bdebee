package org.atalaya.analytics.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.atalaya.analytics.design.LonelyPsu;
import org.atalaya.analytics.design.SampleDesign;

/**
 * An invented population whose sample is built like ENSU's: 90 cities of four strata and some 60 PSUs, four or
 * five persons in each, unequal weights, and answers that resemble each other within a PSU (design effects of
 * 1.3 to 1.4, as ENSU's median in 2024-Q1).
 */
final class EnsuLikePopulation {

    /** Cities. */
    static final int CITIES = 90;

    private static final int STRATA = 4;

    /** Chance that a person answers as the PSU does; its square is the correlation of two persons. */
    private static final double AS_NEIGHBOURS = 0.28;

    private final SampleDesign design;
    private final int[] cityOfRow;
    private final double[] shareOfRow;
    private final int[][] rowsOfCity;

    private EnsuLikePopulation(SampleDesign design, int[] cityOfRow, double[] shareOfRow) {
        this.design = design;
        this.cityOfRow = cityOfRow;
        this.shareOfRow = shareOfRow;
        this.rowsOfCity = IntStream.range(0, CITIES)
                .mapToObj(city -> IntStream.range(0, cityOfRow.length)
                        .filter(row -> cityOfRow[row] == city)
                        .toArray())
                .toArray(int[][]::new);
    }

    /**
     * A population.
     *
     * @param centre logit of the share around which cities are drawn
     * @param spread how far they are drawn from it
     * @param strataApart how far the logits of a city's strata are from each other
     * @param seed seed of the draws
     */
    static EnsuLikePopulation of(double centre, double spread, double strataApart, long seed) {
        Random random = new Random(seed);
        List<String> strata = new ArrayList<>();
        List<String> psus = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        List<Integer> cities = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        for (int city = 0; city < CITIES; city++) {
            double logit = centre + spread * random.nextGaussian();
            double size = Math.exp(random.nextGaussian());
            for (int stratum = 0; stratum < STRATA; stratum++) {
                double share = 1 / (1 + Math.exp(-logit - strataApart * (stratum - 1.5)));
                int psuCount = 13 + random.nextInt(4);
                for (int psu = 0; psu < psuCount; psu++) {
                    double weight = 400 * size * Math.exp(0.35 * random.nextGaussian());
                    int persons = 4 + random.nextInt(2);
                    for (int person = 0; person < persons; person++) {
                        strata.add("%02d%d".formatted(city, stratum));
                        psus.add("%02d".formatted(psu));
                        weights.add(weight);
                        cities.add(city);
                        shares.add(share);
                    }
                }
            }
        }
        return new EnsuLikePopulation(
                SampleDesign.of(
                        strata.toArray(String[]::new),
                        psus.toArray(String[]::new),
                        weights.stream().mapToDouble(Double::doubleValue).toArray(),
                        LonelyPsu.ADJUST),
                cities.stream().mapToInt(Integer::intValue).toArray(),
                shares.stream().mapToDouble(Double::doubleValue).toArray());
    }

    SampleDesign design() {
        return design;
    }

    int[] rowsOfCity(int city) {
        return rowsOfCity[city];
    }

    int[] allRows() {
        return IntStream.range(0, cityOfRow.length).toArray();
    }

    /** The share a sample estimates without bias. */
    double share(int[] rows) {
        double counted = 0;
        double all = 0;
        for (int row : rows) {
            counted += design.weight(row) * shareOfRow[row];
            all += design.weight(row);
        }
        return counted / all;
    }

    /** Answers of a new sample. */
    double[] answers(Random random) {
        double[] answers = new double[cityOfRow.length];
        boolean psuAnswer = false;
        int psu = -1;
        for (int row = 0; row < answers.length; row++) {
            if (design.psu(row) != psu) {
                psu = design.psu(row);
                psuAnswer = random.nextDouble() < shareOfRow[row];
            }
            boolean answer = random.nextDouble() < AS_NEIGHBOURS ? psuAnswer : random.nextDouble() < shareOfRow[row];
            answers[row] = answer ? 1 : 0;
        }
        return answers;
    }
}
