package org.atalaya.analytics.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Rows of a survey like the quarterly one of Mexican cities, drawn from a seed: cities of some 290 interviews a quarter,
 * four strata of some 24 PSUs each, answers that lean the same way within a PSU, one in ten persons asked who does not
 * answer, and now and then a stratum of one PSU. In no order, as files come.
 *
 * @param quarter number of the quarter of each row
 * @param city number of its city
 * @param stratum its stratum within the quarter
 * @param psu its PSU within the stratum
 * @param weight its weight
 * @param answers of each question and row: 1 if counted, 0 if not, not a number if not answered
 */
record QuarterlySurveys(
        int[] quarter, int[] city, String[] stratum, String[] psu, double[] weight, double[][] answers) {

    static final int QUARTERS = 36;
    static final int ITEMS = 6;

    private static final int CITIES = 90;
    private static final int CITIES_LATER = 75;
    private static final int ROWS = 867_307;
    private static final int STRATA = 4;
    private static final int PSUS = 24;
    private static final int LONELY_EVERY = 200;

    /**
     * Draws them.
     *
     * @param times how many times the rows of the study; cities grow, their number does not
     */
    static QuarterlySurveys draw(int times) {
        Random random = new Random(20_260_101);
        int rows = ROWS * times;
        int[] quarter = new int[rows];
        int[] city = new int[rows];
        String[] stratum = new String[rows];
        String[] psu = new String[rows];
        double[] weight = new double[rows];
        double[][] answers = new double[ITEMS][rows];
        for (int row = 0; row < rows; row++) {
            int q = random.nextInt(QUARTERS);
            int c = random.nextInt(q < QUARTERS / 3 ? CITIES_LATER : CITIES); // cities join
            int h = random.nextInt(STRATA);
            boolean lonely = (q * CITIES + c) % LONELY_EVERY == 0 && h == 0;
            int p = lonely ? 0 : random.nextInt(PSUS * times);
            quarter[row] = q;
            city[row] = c;
            stratum[row] = text(c * STRATA + h);
            psu[row] = text(p);
            weight[row] = 100 + 4_000 * random.nextDouble();
            for (int item = 0; item < ITEMS; item++) {
                double lean = 0.2 + 0.1 * item + 0.25 * hash(q, c, h, p, item);
                answers[item][row] =
                        item > 0 && random.nextInt(10) == 0 ? Double.NaN : random.nextDouble() < lean ? 1 : 0;
            }
        }
        return new QuarterlySurveys(quarter, city, stratum, psu, weight, answers);
    }

    private static String text(int number) {
        return String.valueOf(100_000 + number).intern();
    }

    /** A number from 0 to 1 that the members of a PSU share. */
    private static double hash(int... of) {
        long mixed = 17;
        for (int each : of) {
            mixed = (mixed + each) * 0x9E3779B97F4A7C15L;
            mixed ^= mixed >>> 29;
        }
        return (mixed >>> 11) * 0x1.0p-53;
    }

    /** Writes them for another program; an empty cell is no answer. */
    void write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("quarter,city,stratum,psu,weight,a0,a1,a2,a3,a4,a5\n");
            StringBuilder line = new StringBuilder();
            for (int row = 0; row < weight.length; row++) {
                line.setLength(0);
                line.append(quarter[row]).append(',').append(city[row]);
                line.append(',').append(stratum[row]).append(',').append(psu[row]);
                line.append(',').append(weight[row]);
                for (double[] item : answers) {
                    line.append(',').append(Double.isNaN(item[row]) ? "" : item[row] == 1 ? "1" : "0");
                }
                out.write(line.append('\n').toString());
            }
        }
    }
}
