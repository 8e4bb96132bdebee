package org.atalaya.analytics.design;

import java.util.Arrays;

/**
 * The linearised variable of an estimate, summed within each PSU its domain touches; every other PSU
 * of the sample stands at zero.
 *
 * @param psu numbers of the PSUs touched, ascending
 * @param score sum of the linearised variable in each
 */
public record Scores(int[] psu, double[] score) {

    /** The scores of the difference of two estimates, this one less the other, within one design. */
    public Scores minus(Scores other) {
        int[] union = new int[psu.length + other.psu.length];
        double[] difference = new double[union.length];
        int size = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < psu.length || theirs < other.psu.length) {
            boolean takeMine = theirs == other.psu.length || mine < psu.length && psu[mine] <= other.psu[theirs];
            boolean takeTheirs = mine == psu.length || theirs < other.psu.length && other.psu[theirs] <= psu[mine];
            union[size] = takeMine ? psu[mine] : other.psu[theirs];
            difference[size] = (takeMine ? score[mine] : 0) - (takeTheirs ? other.score[theirs] : 0);
            mine += takeMine ? 1 : 0;
            theirs += takeTheirs ? 1 : 0;
            size++;
        }
        return new Scores(Arrays.copyOf(union, size), Arrays.copyOf(difference, size));
    }
}
