package org.atalaya.data.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.atalaya.data.check.Require;

/** Which direction of an indicator is good. */
public enum Polarity {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER,
    NEUTRAL;

    /**
     * The polarity written so in the catalogue.
     *
     * @throws IllegalArgumentException if there is none; the message lists those there are
     */
    public static Polarity of(String id) {
        List<String> ids = Arrays.stream(values()).map(Polarity::id).toList();
        return values()[ids.indexOf(Require.oneOf(id, "polarity", ids))];
    }

    /** The word used in tables. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
