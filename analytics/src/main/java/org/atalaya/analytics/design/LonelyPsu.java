package org.atalaya.analytics.design;

import java.util.Locale;

/** What is done with a stratum of which only one PSU is in the sample. */
public enum LonelyPsu {
    /** No variance is given at all: the publisher's rule is not known. */
    WITHHOLD,
    /** The stratum adds nothing, as if its one PSU had been taken with certainty. */
    CERTAINTY,
    /** Its PSU's total is compared with zero: R survey 4.1-1 "adjust", uncentred; INEGI's rule for ENSU. */
    ADJUST,
    /** It adds the average of the other strata: R survey "average". */
    AVERAGE;

    /** The word used in tables and codebooks. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The policy of this word.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static LonelyPsu of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
