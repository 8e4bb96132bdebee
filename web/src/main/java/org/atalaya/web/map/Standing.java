package org.atalaya.web.map;

import java.util.Locale;
import java.util.Set;
import org.atalaya.analytics.comparability.FigureState;
import org.atalaya.analytics.question.Figure;
import org.atalaya.data.territory.Country;

/** How a place is drawn: whether there is a figure of it, and whether it can be relied on. */
enum Standing {
    /** A figure with its range. */
    SURE,
    /** A figure of low precision, or one whose precision is not known. */
    UNSURE,
    /** No figure, for a reason that is told. */
    WITHOUT,
    /** The edition did not ask there. */
    NOT_SAMPLED;

    private static final Set<String> WEAK_IN_CHILE = Set.of("weakly_reliable", "not_reliable");

    /** How the place of a figure is drawn, by the rules of its country's publisher. */
    static Standing of(Figure figure) {
        if (figure.value().isEmpty()) {
            return WITHOUT;
        }
        boolean weak = figure.grades()
                .map(grades -> figure.place().country() == Country.CL
                        ? WEAK_IN_CHILE.contains(grades.ineChile())
                        : grades.inegi().map("low"::equals).orElse(true))
                .orElse(true);
        return weak || figure.interval().isEmpty() ? UNSURE : SURE;
    }

    /** How a place without figure is drawn. */
    static Standing of(FigureState state) {
        return state == FigureState.NOT_SAMPLED ? NOT_SAMPLED : WITHOUT;
    }

    /** What it is called in style sheets and messages. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether there is a figure. */
    boolean hasFigure() {
        return this == SURE || this == UNSURE;
    }
}
