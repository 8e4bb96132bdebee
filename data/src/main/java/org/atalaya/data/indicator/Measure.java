package org.atalaya.data.indicator;

import java.util.Locale;

/** What a survey figure measures. */
public enum Measure {
    /** Persons counted among the base, 0 to 1. */
    SHARE,
    /** Persons counted. */
    TOTAL,
    /** Persons in the base. */
    BASE;

    /** The word used in tables. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
