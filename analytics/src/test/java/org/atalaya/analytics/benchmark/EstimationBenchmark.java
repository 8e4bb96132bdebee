package org.atalaya.analytics.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.atalaya.analytics.design.LonelyPsu;
import org.atalaya.analytics.design.SampleDesign;
import org.atalaya.analytics.survey.Estimates;
import org.atalaya.analytics.survey.SurveyEstimate;
import org.junit.jupiter.api.Test;

/**
 * How long 36 quarters of a survey of cities take, in wall time, from columns in memory, in no order, to shares with
 * standard error, degrees of freedom, design effect, interval and precision. Not run by default; benchmarks/estimation.sh
 * runs it beside R and compares both.
 */
class EstimationBenchmark {

    private static final int RUNS = 5;

    /** A share with the numbers R computes too. */
    private record Cell(int quarter, int city, int item, SurveyEstimate estimate) {}

    @Test
    void estimatesThirtySixQuarters() throws Exception {
        String folder = System.getenv("ATALAYA_ESTIMATION");
        assumeThat(folder).as("ATALAYA_ESTIMATION names a folder").isNotNull();
        for (String times : System.getenv().getOrDefault("TIMES", "1").split(" ")) {
            QuarterlySurveys surveys = QuarterlySurveys.draw(Integer.parseInt(times));
            double best = Double.MAX_VALUE;
            List<Cell> cells = List.of();
            for (int run = 0; run < RUNS; run++) {
                long begun = System.nanoTime();
                cells = estimate(surveys);
                double seconds = (System.nanoTime() - begun) / 1e9;
                best = Math.min(best, seconds);
                System.out.printf(
                        Locale.ROOT,
                        "Atalaya %sx: %d rows, %d shares in %.2f s%n",
                        times,
                        surveys.weight().length,
                        cells.size(),
                        seconds);
            }
            assertThat(cells).hasSizeGreaterThan(17_000);
            if (times.equals("1")) {
                surveys.write(Path.of(folder, "rows.csv"));
                write(cells, Path.of(folder, "atalaya.csv"));
            }
        }
    }

    private static List<Cell> estimate(QuarterlySurveys surveys) {
        int[][] rowsByQuarter = group(surveys.quarter(), QuarterlySurveys.QUARTERS);
        return IntStream.range(0, QuarterlySurveys.QUARTERS)
                .parallel()
                .mapToObj(quarter -> estimate(surveys, quarter, rowsByQuarter[quarter]))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Cell> estimate(QuarterlySurveys surveys, int quarter, int[] rows) {
        String[] strata =
                Arrays.stream(rows).mapToObj(row -> surveys.stratum()[row]).toArray(String[]::new);
        String[] psus = Arrays.stream(rows).mapToObj(row -> surveys.psu()[row]).toArray(String[]::new);
        int[] sorted = Arrays.stream(SampleDesign.order(strata, psus))
                .map(at -> rows[at])
                .toArray();
        SampleDesign design = SampleDesign.of(
                Arrays.stream(sorted).mapToObj(row -> surveys.stratum()[row]).toArray(String[]::new),
                Arrays.stream(sorted).mapToObj(row -> surveys.psu()[row]).toArray(String[]::new),
                Arrays.stream(sorted).mapToDouble(row -> surveys.weight()[row]).toArray(),
                LonelyPsu.ADJUST);
        int[] city = Arrays.stream(sorted).map(row -> surveys.city()[row]).toArray();
        int[][] rowsByCity = group(city, Arrays.stream(city).max().orElseThrow() + 1);
        List<Cell> cells = new ArrayList<>();
        for (int item = 0; item < QuarterlySurveys.ITEMS; item++) {
            double[] answers = surveys.answers()[item];
            double[] counted = Arrays.stream(sorted)
                    .mapToDouble(row -> answers[row] == 1 ? 1 : 0)
                    .toArray();
            double[] base = Arrays.stream(sorted)
                    .mapToDouble(row -> Double.isNaN(answers[row]) ? 0 : 1)
                    .toArray();
            for (int place = 0; place < rowsByCity.length; place++) {
                int[] answered = Arrays.stream(rowsByCity[place])
                        .filter(row -> base[row] == 1)
                        .toArray();
                cells.add(new Cell(
                        quarter,
                        place,
                        item,
                        Estimates.share(design, rowsByCity[place].length, answered, counted, base)));
            }
        }
        return cells;
    }

    /** Positions of each value from 0, ascending. */
    private static int[][] group(int[] values, int kinds) {
        int[] sizes = new int[kinds];
        for (int value : values) {
            sizes[value]++;
        }
        int[][] groups = new int[kinds][];
        for (int kind = 0; kind < kinds; kind++) {
            groups[kind] = new int[sizes[kind]];
        }
        int[] filled = new int[kinds];
        for (int at = 0; at < values.length; at++) {
            groups[values[at]][filled[values[at]]++] = at;
        }
        return groups;
    }

    private static void write(List<Cell> cells, Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of("quarter,city,item,value,se,df,deff"));
        for (Cell cell : cells) {
            SurveyEstimate.Point point = cell.estimate().point().orElseThrow();
            lines.add(cell.quarter() + "," + cell.city() + "," + cell.item() + "," + point.value() + ","
                    + point.standardError() + "," + point.df() + "," + point.deff());
        }
        Files.write(file, lines);
    }
}
