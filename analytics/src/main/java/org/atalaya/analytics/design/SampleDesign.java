package org.atalaya.analytics.design;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.atalaya.data.check.Require;

/**
 * The design of one edition's sample: strata, PSUs taken with replacement, weights.
 *
 * <p>Rows are kept in the order of stratum and PSU, so that every subset visits PSUs in one order
 * and sums do not depend on how the rows arrived. PSUs and strata are numbered in that order. A PSU
 * is identified within its stratum.
 */
public final class SampleDesign {

    private final double[] weight;
    private final int[] psu;
    private final int[] stratum;
    private final int[] psusInStratum;
    private final LonelyPsu lonelyPsu;

    private SampleDesign(double[] weight, int[] psu, int[] stratum, int[] psusInStratum, LonelyPsu lonelyPsu) {
        this.weight = weight;
        this.psu = psu;
        this.stratum = stratum;
        this.psusInStratum = psusInStratum;
        this.lonelyPsu = lonelyPsu;
    }

    /**
     * The design of rows already in order.
     *
     * @param strata stratum of each row
     * @param psus PSU of each row, unique within its stratum; rows of equal stratum and PSU adjoin
     * @param weights weight of each row, positive
     * @param lonelyPsu what is done with strata of one PSU
     * @throws IllegalArgumentException if the rows are not in order of stratum, then PSU
     */
    public static SampleDesign of(String[] strata, String[] psus, double[] weights, LonelyPsu lonelyPsu) {
        int rows = weights.length;
        Require.that(
                strata.length == rows && psus.length == rows,
                "strata and PSUs",
                "have one value per weight (" + rows + ")",
                strata.length + " and " + psus.length);
        int[] psu = new int[rows];
        int[] stratum = new int[rows];
        int[] psusInStratum = new int[rows];
        int lastPsu = -1;
        int lastStratum = -1;
        for (int row = 0; row < rows; row++) {
            int strataOrder = row == 0 ? 1 : strata[row].compareTo(strata[row - 1]);
            int psuOrder = strataOrder != 0 || row == 0 ? 1 : psus[row].compareTo(psus[row - 1]);
            Require.that(
                    strataOrder > 0 || strataOrder == 0 && psuOrder >= 0,
                    "rows",
                    "be in order of stratum and PSU",
                    row);
            if (strataOrder > 0) {
                lastStratum++;
            }
            if (psuOrder > 0) {
                lastPsu++;
                stratum[lastPsu] = lastStratum;
                psusInStratum[lastStratum]++;
            }
            psu[row] = lastPsu;
        }
        return new SampleDesign(
                weights.clone(),
                psu,
                Arrays.copyOf(stratum, lastPsu + 1),
                Arrays.copyOf(psusInStratum, lastStratum + 1),
                lonelyPsu);
    }

    /** The order rows must come in: positions of the rows sorted by stratum, then PSU. */
    public static int[] order(String[] strata, String[] psus) {
        return IntStream.range(0, strata.length)
                .boxed()
                .sorted(Comparator.comparing((Integer row) -> strata[row]).thenComparing(row -> psus[row]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Number of rows. */
    public int rows() {
        return weight.length;
    }

    /** Weight of a row. */
    public double weight(int row) {
        return weight[row];
    }

    /** Number of the PSU of a row. */
    public int psu(int row) {
        return psu[row];
    }

    /** Number of PSUs in the sample. */
    public int psus() {
        return stratum.length;
    }

    /** Number of the stratum of a PSU. */
    public int stratum(int psuNumber) {
        return stratum[psuNumber];
    }

    /** Number of PSUs of a stratum in the whole sample, n_h. */
    public int psusInStratum(int stratumNumber) {
        return psusInStratum[stratumNumber];
    }

    /** What is done with strata of one PSU. */
    public LonelyPsu lonelyPsu() {
        return lonelyPsu;
    }
}
