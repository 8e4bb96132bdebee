package org.atalaya.analytics.comparison;

import java.util.Locale;
import org.atalaya.data.indicator.Polarity;

/** How a place stands beside what it is compared with. */
public enum BenchmarkVerdict {
    /** Different in the good direction. */
    BETTER,
    /** No difference can be told. */
    SIMILAR,
    /** Different in the bad direction. */
    WORSE,
    /** Higher, of an indicator without a good direction. */
    HIGHER,
    /** Lower, of such an indicator. */
    LOWER,
    /** One of the two has no share or no precision. */
    NOT_COMPARED;

    /**
     * Judges a difference.
     *
     * @param polarity which direction is good
     * @param difference the place less the other
     * @param p p of the test that they are alike
     * @param alpha level below which they are not
     */
    public static BenchmarkVerdict of(Polarity polarity, double difference, double p, double alpha) {
        if (!(p < alpha)) {
            return SIMILAR;
        }
        boolean higher = difference > 0;
        return switch (polarity) {
            case HIGHER_IS_BETTER -> higher ? BETTER : WORSE;
            case LOWER_IS_BETTER -> higher ? WORSE : BETTER;
            case NEUTRAL -> higher ? HIGHER : LOWER;
        };
    }

    /** The verdict written so in a table. */
    public static BenchmarkVerdict of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** The word used in tables. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
