package org.atalaya.analytics.question;

import java.util.List;
import java.util.Locale;
import org.atalaya.data.territory.TerritoryId;

/**
 * A place among the nearest of another by its context.
 *
 * @param scope where it was looked for
 * @param place the similar place
 * @param distance typical difference, in spreads of the variables over the places of the set
 * @param variables variables both have
 * @param mutual whether it counts the other among its own nearest
 * @param parts what each variable adds
 */
public record SimilarPlace(
        Scope scope, TerritoryId place, double distance, int variables, boolean mutual, List<Part> parts) {

    private static final double CLOSE = 0.5;
    private static final double FAIR = 0.75;

    /** Where similar places are looked for. */
    public enum Scope {
        SAME_COUNTRY,
        OTHER_COUNTRY;

        static Scope of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * How alike two places are, in a word. Of places drawn at random one pair in twenty at most is nearer than half a
     * spread, and about one in seven nearer than three quarters; beyond, a place is merely the nearest there is.
     */
    public enum Likeness {
        CLOSE,
        FAIR,
        WEAK
    }

    /**
     * What a variable adds to the distance.
     *
     * @param variable the variable
     * @param difference similar place less place, in spreads
     * @param share its share of the squared distance
     */
    public record Part(String variable, double difference, double share) {}

    /** How alike both are. */
    public Likeness likeness() {
        if (distance < CLOSE) {
            return Likeness.CLOSE;
        }
        return distance < FAIR ? Likeness.FAIR : Likeness.WEAK;
    }
}
