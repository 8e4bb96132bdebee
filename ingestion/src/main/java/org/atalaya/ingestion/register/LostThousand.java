package org.atalaya.ingestion.register;

import java.util.ArrayList;
import java.util.List;

/**
 * Cells of a series that seem to have lost a thousand: a publisher's 1.000 that was read as 1.
 *
 * <p>Where a mark of thousands was taken for a decimal point, 1.047 is still recognised, but 1.000
 * becomes 1. A count is suspected if it is at most {@value #TIMES_BELOW}th of the smallest of the
 * {@value #MONTHS} months before and after it, while a thousand times the count is between half the
 * smallest and twice the largest of them. It is never repaired: 1 may be what happened.
 */
final class LostThousand {

    /** Months looked at on each side; both sides must be there. */
    static final int MONTHS = 6;

    /** How many times smaller than all around a suspected count is. */
    static final int TIMES_BELOW = 10;

    private LostThousand() {}

    /**
     * The suspected months of a series.
     *
     * @param series counts of consecutive months; null where there is none
     * @return their places in the series
     */
    static List<Integer> find(Long[] series) {
        List<Integer> suspected = new ArrayList<>();
        for (int at = MONTHS; at < series.length - MONTHS; at++) {
            if (series[at] != null && series[at] > 0 && isSuspected(series, at)) {
                suspected.add(at);
            }
        }
        return suspected;
    }

    private static boolean isSuspected(Long[] series, int at) {
        long smallest = Long.MAX_VALUE;
        long largest = 0;
        for (int near = at - MONTHS; near <= at + MONTHS; near++) {
            if (near != at) {
                if (series[near] == null) {
                    return false;
                }
                smallest = Math.min(smallest, series[near]);
                largest = Math.max(largest, series[near]);
            }
        }
        long thousands = series[at] * 1000;
        return series[at] * TIMES_BELOW <= smallest && 2 * thousands >= smallest && thousands <= 2 * largest;
    }
}
