package org.atalaya.data.indicator;

import java.util.Locale;

/** Which direction of an indicator is good. */
public enum Polarity {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER,
    NEUTRAL;

    /**
     * The polarity written so in the catalogue.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Polarity of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
