package org.atalaya.web.shared.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.web.shared.Drawing;
import org.atalaya.web.shared.FigureView;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.SeriesTable;
import org.atalaya.web.shared.SmallChart;
import org.atalaya.web.shared.content.RecordView.PlaceView;

/**
 * An outcome before and after, in the figures of the release.
 *
 * @param id where it stands on its page
 * @param outcome what is meant to change
 * @param expected which way, and since when
 * @param indicator the indicator that measures it
 * @param indicatorPath its page
 * @param place where
 * @param verdictId the verdict's word, for its colour
 * @param verdict the verdict in words
 * @param sentences how it follows, what could be found at all first
 * @param before the figure before, empty if there is none
 * @param after the newest figure after with its precision, empty if there is none
 * @param details the change and the tests behind the verdict
 * @param table every edition, with why some have no figure
 * @param chart its course with the start marked; empty if there are not two figures
 * @param beside the change beside similar places; empty if there is no change
 */
public record OutcomeChangeView(
        String id,
        Passage outcome,
        String expected,
        String indicator,
        String indicatorPath,
        PlaceView place,
        String verdictId,
        String verdict,
        List<String> sentences,
        Optional<FigureView> before,
        Optional<FigureView> after,
        List<FigureView.Detail> details,
        SeriesTable table,
        Optional<Chart> chart,
        Optional<Beside> beside) {

    /** Its chart as a file of its own. */
    public Optional<Drawing> drawing(Messages text) {
        return chart.map(drawn -> {
            List<String> notes = new ArrayList<>(List.of(verdict));
            after.or(() -> before)
                    .ifPresent(figure -> notes.add(text.text(
                            "picture.last",
                            figure.periodBrief(),
                            figure.written() + (figure.hasRange() ? ", " + figure.precision() : ""))));
            drawn.start().ifPresent(start -> notes.add(text.text("picture.began")));
            notes.add(text.text("outcome.dots"));
            return new Drawing(
                    id,
                    text.text("outcome.chart", indicator, place.name()),
                    new Drawing.Course(drawn.drawing(), List.of(), drawn.start()),
                    notes,
                    after.or(() -> before).map(FigureView::source).orElse(""));
        });
    }

    /**
     * A drawn course.
     *
     * @param drawing the chart
     * @param start where the start stands in it; empty if outside
     */
    public record Chart(SmallChart drawing, Optional<String> start) {}

    /**
     * The change beside similar places.
     *
     * @param verdictId the verdict's word; empty if there are too few places
     * @param verdict the verdict in words
     * @param sentences how it follows
     * @param places the places, the nearest in context first
     */
    public record Beside(String verdictId, String verdict, List<String> sentences, List<Elsewhere> places) {}

    /**
     * A similar place.
     *
     * @param place the place
     * @param before its figure before
     * @param after its figure after
     * @param change its change with its range
     */
    public record Elsewhere(PlaceView place, FigureView before, FigureView after, String change) {}
}
