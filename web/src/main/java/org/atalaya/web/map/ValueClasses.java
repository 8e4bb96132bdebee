package org.atalaya.web.map;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.atalaya.data.quantity.Interval;

/**
 * Classes of shares for a map of areas: at most five, equally wide, with round limits. A limit belongs to the class
 * above it; the last class holds its upper limit too.
 *
 * @param from lower limit of the first, in percent
 * @param step width of each, in percent
 * @param count how many there are
 */
record ValueClasses(int from, int step, int count) {

    private static final int MOST = 5;
    private static final int[] STEPS = {2, 5, 10, 20};

    /** The classes that hold some shares, which are not none. */
    static ValueClasses of(List<Double> shares) {
        double low = percent(Collections.min(shares));
        double high = percent(Collections.max(shares));
        for (int step : STEPS) {
            int from = (int) Math.floor(low / step) * step;
            int count = Math.max(1, (int) Math.ceil((high - from) / step));
            if (count <= MOST) {
                return new ValueClasses(from, step, count);
            }
        }
        throw new IllegalArgumentException("shares must lie between 0 and 1: was " + shares);
    }

    /** The class of a share, the first being 0. */
    int classOf(double share) {
        return Math.min(count - 1, (int) Math.floor((percent(share) - from) / step));
    }

    /** Whether a range reaches into another class than its share is in. */
    boolean leaves(double share, Interval range) {
        return limit(classOf(share)) > percent(range.lower()) || percent(range.upper()) > limit(classOf(share) + 1);
    }

    /** A share in percent, without what a floating point adds to or takes from a round one. */
    private static double percent(double share) {
        return Math.round(share * 1e8) / 1e6;
    }

    /** Lower limit of a class, in percent. */
    int limit(int one) {
        return from + one * step;
    }

    /** Letters of the classes: a number would read as a rank. */
    static String letter(int one) {
        return String.valueOf((char) ('A' + one));
    }

    /** Each class in turn. */
    List<Integer> each() {
        List<Integer> all = new ArrayList<>();
        for (int one = 0; one < count; one++) {
            all.add(one);
        }
        return all;
    }
}
