package org.atalaya.web.shared;

import java.util.Optional;

/**
 * What the picture of a page says where somebody passes its address on.
 *
 * @param title what the page is of
 * @param figure its figure; empty if the picture shows none
 * @param sentence what the page tells, in a sentence, where it shows no figure
 */
public record Card(String title, Optional<Shown> figure, String sentence) {

    /**
     * A figure with what it is of.
     *
     * @param place the place it is of, which may be another than the page's
     * @param indicator its name
     * @param period its edition in words
     * @param figure the figure
     */
    public record Shown(String place, String indicator, String period, FigureView figure) {

        /** It in a sentence: of what, of when, and the number with its range or why there is none. */
        public String written() {
            String precision = figure.hasRange() && !figure.precision().isEmpty() ? "; " + figure.precision() : "";
            return place + ", " + period + ". " + indicator + ": " + figure.written() + precision;
        }
    }

    /** What somebody who passes the page on says of it. */
    public String says() {
        return figure.map(Shown::written).orElseGet(() -> sentence.isEmpty() ? title : title + ". " + sentence);
    }

    /** A page without figure. */
    public static Card of(String title, String sentence) {
        return new Card(title, Optional.empty(), sentence);
    }
}
