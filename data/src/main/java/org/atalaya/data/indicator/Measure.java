package org.atalaya.data.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.atalaya.data.check.Require;

/** What a survey figure measures. */
public enum Measure {
    /** Persons counted among the base, 0 to 1. */
    SHARE,
    /** Persons counted. */
    TOTAL,
    /** Persons in the base. */
    BASE;

    /**
     * The measure written so in tables.
     *
     * @throws IllegalArgumentException if there is none; the message lists those there are
     */
    public static Measure of(String id) {
        List<String> ids = Arrays.stream(values()).map(Measure::id).toList();
        return values()[ids.indexOf(Require.oneOf(id, "measure", ids))];
    }

    /** The word used in tables. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
