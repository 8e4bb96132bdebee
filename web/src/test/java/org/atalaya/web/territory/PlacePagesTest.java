package org.atalaya.web.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.atalaya.analytics.WithheldReason;
import org.atalaya.analytics.question.Figure;
import org.atalaya.data.quantity.Interval;
import org.atalaya.data.territory.TerritoryId;
import org.junit.jupiter.api.Test;

/** Which figure of a course is shown large; one newer than it is said to be the publisher's, without precision. */
class PlacePagesTest {

    private static final Interval RANGE = new Interval(0.5, 0.6, 0.95);

    private final Figure computed = figure("2024-Q2", true, Optional.of(0.55), Optional.of(RANGE), Optional.empty());
    private final Figure printed = figure(
            "2025-Q2", false, Optional.of(0.51), Optional.empty(), Optional.of(WithheldReason.PRECISION_NOT_PUBLISHED));
    private final Figure withoutRange = figure(
            "2024-Q3",
            true,
            Optional.of(1.0),
            Optional.empty(),
            Optional.of(WithheldReason.INTERVAL_UNDEFINED_AT_0_OR_1));
    private final Figure withheld =
            figure("2024-Q3", true, Optional.empty(), Optional.empty(), Optional.of(WithheldReason.EMPTY_BASE));

    @Test
    void showsTheNewestComputedFigureBeforeANewerPrintedOne() {
        assertThat(Figure.shown(List.of(computed, printed))).isEqualTo(computed);
    }

    @Test
    void showsTheNewestPrintedFigureWhereNoneWasComputed() {
        assertThat(Figure.shown(List.of(printed))).isEqualTo(printed);
    }

    @Test
    void showsANewerComputedFigureThatHasNoRange() {
        assertThat(Figure.shown(List.of(computed, withoutRange))).isEqualTo(withoutRange);
    }

    @Test
    void showsThatTheNewestFigureIsWithheldRatherThanAnOlderNumber() {
        assertThat(Figure.shown(List.of(computed, withheld))).isEqualTo(withheld);
    }

    @Test
    void showsThePrintedFigureWhereTheComputedOneIsWithheld() {
        assertThat(Figure.shown(List.of(withheld, printed))).isEqualTo(printed);
    }

    private static Figure figure(
            String period,
            boolean computed,
            Optional<Double> value,
            Optional<Interval> interval,
            Optional<WithheldReason> reason) {
        return new Figure(
                TerritoryId.parse("MX:city:28"),
                "Ciudad Nezahualcóyotl",
                period,
                "perceived_insecurity",
                "all",
                computed,
                false,
                value,
                interval,
                0,
                0,
                Optional.empty(),
                reason,
                "ensu");
    }
}
