package org.atalaya.analytics.outcome;

import java.util.Locale;

/** What may be said of an outcome after its practice began. Never that there was no effect. */
public enum OutcomeVerdict {
    /** It changed as it was meant to. */
    AS_EXPECTED,
    /** It changed the other way. */
    CONTRARY,
    /** No change can be told, though one of the margin would have been found. */
    NO_DISTINGUISHABLE_CHANGE,
    /** No change can be told, and one of the margin might well have passed unseen. */
    UNDER_POWERED,
    /** Nobody measured it there before. */
    NOT_MEASURED_BEFORE,
    /** Nobody has measured it there since. */
    NOT_MEASURED_AFTER,
    /** What was measured before and after does not compare. */
    NOT_COMPARABLE;

    /** Largest change that is still called small: five points. */
    public static final double MARGIN = 0.05;

    private static final double ALPHA = 0.05;

    /**
     * Of a change.
     *
     * @param change the change, or its difference from that of other places
     * @param increaseExpected whether it was meant to rise, else to fall
     * @param p p of the test of no change
     * @param detectable the smallest change that would be found
     */
    public static OutcomeVerdict of(double change, boolean increaseExpected, double p, double detectable) {
        if (p < ALPHA) {
            return change > 0 == increaseExpected ? AS_EXPECTED : CONTRARY;
        }
        return detectable > MARGIN ? UNDER_POWERED : NO_DISTINGUISHABLE_CHANGE;
    }

    /** The verdict written so in a table. */
    static OutcomeVerdict of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** The word used in tables. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it was judged by a change. */
    public boolean judged() {
        return compareTo(UNDER_POWERED) <= 0;
    }
}
