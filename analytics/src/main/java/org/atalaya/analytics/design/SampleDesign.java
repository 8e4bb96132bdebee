package org.atalaya.analytics.design;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        return of(strata, psus, weights, lonelyPsu, List.of());
    }

    /**
     * The design of rows already in order, with PSUs that were sampled and gave no row: of crimes, those
     * where nobody told of one. They count among the PSUs of their stratum.
     *
     * @param strata stratum of each row
     * @param psus PSU of each row, unique within its stratum; rows of equal stratum and PSU adjoin
     * @param weights weight of each row, positive
     * @param lonelyPsu what is done with strata of one PSU
     * @param withoutRows PSUs that gave no row, in order of stratum and PSU
     * @throws IllegalArgumentException if the rows are not in order of stratum, then PSU
     */
    public static SampleDesign of(
            String[] strata, String[] psus, double[] weights, LonelyPsu lonelyPsu, List<Psu> withoutRows) {
        int rows = weights.length;
        Require.that(
                strata.length == rows && psus.length == rows,
                "strata and PSUs",
                "have one value per weight (" + rows + ")",
                strata.length + " and " + psus.length);
        int[] psu = new int[rows];
        PsuNumbers numbers = new PsuNumbers(rows + withoutRows.size());
        int empty = 0;
        for (int row = 0; row < rows; row++) {
            Psu ofRow = new Psu(strata[row], psus[row]);
            while (empty < withoutRows.size() && withoutRows.get(empty).compareTo(ofRow) < 0) {
                numbers.add(withoutRows.get(empty), row);
                empty++;
            }
            psu[row] = numbers.add(ofRow, row);
        }
        for (; empty < withoutRows.size(); empty++) {
            numbers.add(withoutRows.get(empty), rows);
        }
        return new SampleDesign(weights.clone(), psu, numbers.strata(), numbers.psusInStrata(), lonelyPsu);
    }

    /**
     * A PSU.
     *
     * @param stratum its stratum
     * @param psu its id within it
     */
    public record Psu(String stratum, String psu) implements Comparable<Psu> {
        @Override
        public int compareTo(Psu other) {
            int strata = stratum.compareTo(other.stratum);
            return strata != 0 ? strata : psu.compareTo(other.psu);
        }
    }

    /** Numbers PSUs and strata as they come, in order. */
    private static final class PsuNumbers {
        private final int[] stratum;
        private final int[] psusInStratum;
        private Psu last;
        private int lastPsu = -1;
        private int lastStratum = -1;

        PsuNumbers(int most) {
            stratum = new int[most];
            psusInStratum = new int[most];
        }

        int add(Psu psu, int row) {
            int order = last == null ? 1 : psu.compareTo(last);
            Require.that(order >= 0, "rows", "be in order of stratum and PSU", row);
            if (last == null || !psu.stratum().equals(last.stratum())) {
                lastStratum++;
            }
            if (order > 0) {
                lastPsu++;
                stratum[lastPsu] = lastStratum;
                psusInStratum[lastStratum]++;
            }
            last = psu;
            return lastPsu;
        }

        int[] strata() {
            return Arrays.copyOf(stratum, lastPsu + 1);
        }

        int[] psusInStrata() {
            return Arrays.copyOf(psusInStratum, lastStratum + 1);
        }
    }

    /** The order rows must come in: positions of the rows sorted by stratum, then PSU. */
    public static int[] order(String[] strata, String[] psus) {
        return ordered(ordered(IntStream.range(0, strata.length).toArray(), psus), strata);
    }

    /** Positions in the order of their texts; those of equal text stay as they were. Each text is compared once only. */
    private static int[] ordered(int[] positions, String[] texts) {
        Map<String, Integer> rankOf = new HashMap<>();
        Arrays.stream(texts).distinct().sorted().forEach(text -> rankOf.put(text, rankOf.size()));
        int[] ranks = Arrays.stream(texts).mapToInt(rankOf::get).toArray();
        int[] next = new int[rankOf.size() + 1];
        for (int rank : ranks) {
            next[rank + 1]++;
        }
        Arrays.parallelPrefix(next, Integer::sum);
        int[] ordered = new int[positions.length];
        for (int position : positions) {
            ordered[next[ranks[position]]++] = position;
        }
        return ordered;
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
