package org.atalaya.analytics.partner;

import org.atalaya.data.territory.TerritoryId;

/** Why somebody may be a counterpart; the strongest sort first. */
public sealed interface Reason {

    /** How strong its sort is; 0 is the strongest. */
    int order();

    /** Whether it is enough by itself: a common country or language alone is not. */
    default boolean suffices() {
        return order() <= 2;
    }

    /**
     * Both speak of a theme.
     *
     * @param term the theme
     * @param of the record of the place that speaks of it; empty text if the theme was chosen
     */
    record Theme(String term, String of) implements Reason {
        @Override
        public int order() {
            return 0;
        }
    }

    /**
     * Both are named by an agreement or an exchange.
     *
     * @param record the agreement or programme
     */
    record Together(String record) implements Reason {
        @Override
        public int order() {
            return 1;
        }
    }

    /**
     * Both are alike in context.
     *
     * @param place the other place
     */
    record Similar(TerritoryId place) implements Reason {
        @Override
        public int order() {
            return 2;
        }
    }

    /** Both are in one country, under one law. */
    record SameCountry() implements Reason {
        @Override
        public int order() {
            return 3;
        }
    }

    /**
     * What is known of it is written in the place's language.
     *
     * @param document the document
     */
    record SameLanguage(String document) implements Reason {
        @Override
        public int order() {
            return 4;
        }
    }
}
