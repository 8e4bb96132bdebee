package org.atalaya.web.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.atalaya.data.quantity.Interval;
import org.atalaya.data.time.Period;
import org.atalaya.web.shared.SmallChart.Frame;
import org.atalaya.web.shared.SmallChart.Level;
import org.atalaya.web.shared.SmallChart.Mark;
import org.atalaya.web.shared.SmallChart.Point;
import org.atalaya.web.shared.SmallChart.Span;

/**
 * Places over time, one small chart each, all on one scale; every chart has the other places behind it.
 *
 * @param charts one per place
 * @param gaps why there are editions without any figure, and where the series breaks
 */
public record Panels(List<Panel> charts, List<String> gaps) {

    private static final double CONFIDENCE = 0.95;

    /**
     * A place's chart.
     *
     * @param name the place
     * @param first whether it is the place looked at
     * @param reference whether it is there for comparison
     * @param chart the chart
     * @param notes why it has no figure where others have
     */
    public record Panel(String name, boolean first, boolean reference, SmallChart chart, List<String> notes) {}

    private static final class Course {
        private final List<Point> points = new ArrayList<>();
        private final List<Span> spans = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private String since = "";
        private String from = "";

        /** Puts a span down, as part of the one before it if that has the same reason. */
        private void skip(int at, int periods, String reason) {
            int last = spans.size() - 1;
            if (last >= 0 && continues(spans.get(last), at, reason)) {
                Span before = spans.get(last);
                spans.set(last, new Span(before.from(), before.periods() + periods, reason));
            } else {
                spans.add(new Span(at, periods, reason));
            }
        }

        /** Says why an edition has no figure, together with those before it that have none for the same reason. */
        private void miss(String edition, String reason, Messages text) {
            if (since.equals(reason)) {
                String editions = text.text("gap.span", from, edition);
                notes.set(notes.size() - 1, text.text("compare.gap", editions, reason));
            } else {
                notes.add(text.text("compare.gap", edition, reason));
                since = reason;
                from = edition;
            }
        }

        private static boolean continues(Span before, int at, String reason) {
            return before.from() + before.periods() == at && before.reason().equals(reason);
        }
    }

    /** Draws a table's places; none if no place has two figures to draw a line between. */
    public static Panels of(SeriesTable table, Messages text) {
        if (!table.drawable()) {
            return new Panels(List.of(), List.of());
        }
        List<Course> courses =
                table.columns().stream().map(column -> new Course()).toList();
        List<String> gaps = new ArrayList<>();
        List<SeriesTable.Row> figures = new ArrayList<>();
        int at = 0;
        int series = 0;
        for (SeriesTable.Row row : table.rows()) {
            if (row.hasFigures()) {
                add(row, at, series, courses, text);
                figures.add(row);
                at++;
            } else if (row.drawnAsGap()) {
                int from = at;
                courses.forEach(course -> course.skip(from, row.editions(), row.gap()));
                gaps.add(row.isBreak() ? row.gap() : text.text("compare.gap", row.brief(), row.gap()));
                series += row.isBreak() ? 1 : 0;
                at += row.editions();
            }
        }
        return drawn(table, courses, gaps, figures, at - 1, text);
    }

    private static void add(SeriesTable.Row row, int at, int series, List<Course> courses, Messages text) {
        for (int i = 0; i < courses.size(); i++) {
            Course course = courses.get(i);
            FigureView figure = row.cells().get(i);
            if (figure.hasNumber()) {
                course.points.add(point(figure, row.brief(), at, series, text));
                course.since = "";
            } else {
                course.skip(at, 1, figure.withheld());
                course.miss(row.brief(), figure.withheld(), text);
            }
        }
    }

    private static Point point(FigureView figure, String brief, int at, int series, Messages text) {
        Optional<Interval> range = figure.hasRange()
                ? Optional.of(new Interval(
                        Double.parseDouble(figure.lower()), Double.parseDouble(figure.upper()), CONFIDENCE))
                : Optional.empty();
        return new Point(
                at,
                brief,
                Integer.toString(series),
                Double.parseDouble(figure.value()),
                range,
                figure.hasRange()
                        ? text.text("compare.point", brief, figure.number(), figure.range())
                        : text.text("compare.pointBare", brief, figure.number(), figure.precision()));
    }

    private static Panels drawn(
            SeriesTable table,
            List<Course> courses,
            List<String> gaps,
            List<SeriesTable.Row> figures,
            int last,
            Messages text) {
        ShareScale scale = scale(table);
        Frame frame = new Frame(scale.low(), scale.high(), scale.step(), last);
        Numbers numbers = new Numbers(text.language());
        List<Level> levels = frame.levels(share -> text.text("compare.level", numbers.ofHundred(share)));
        List<Mark> marks = frame.marks(
                0, figures.get(0).brief(), last, figures.get(figures.size() - 1).brief());
        List<Panel> panels = IntStream.range(0, courses.size())
                .mapToObj(i -> new Panel(
                        table.columns().get(i).name(),
                        i == 0,
                        table.columns().get(i).reference(),
                        SmallChart.of(courses.get(i).points, courses.get(i).spans, frame, levels, marks),
                        courses.get(i).notes))
                .toList();
        return new Panels(panels, gaps);
    }

    /**
     * Where something that began while a table's editions went on stands in their charts; empty if it began before
     * the first or after the last.
     *
     * @param table the table
     * @param over whether an edition was over when it began
     */
    public static Optional<String> start(SeriesTable table, Predicate<String> over) {
        int editions = 0;
        int before = 0;
        for (SeriesTable.Row row : table.rows()) {
            if (row.hasFigures() || row.drawnAsGap()) {
                Optional<Period> period =
                        row.period().isEmpty() ? Optional.empty() : Optional.of(Period.parse(row.period()));
                for (int i = 0; i < row.editions(); i++) {
                    editions++;
                    if (period.isPresent() && over.test(period.get().iso())) {
                        before = editions;
                    }
                    period = period.map(Period::next);
                }
            }
        }
        return before == 0 || before == editions
                ? Optional.empty()
                : Optional.of(new Frame(0, 1, 1, editions - 1).between(before - 1));
    }

    /** The scale all of a table's figures fit on. */
    public static ShareScale scale(SeriesTable table) {
        return ShareScale.of(
                table.rows().stream().filter(SeriesTable.Row::hasFigures).flatMap(row -> row.cells().stream()));
    }

    /** Lines of all places, to be drawn behind each. */
    public List<String> lines() {
        return charts.stream()
                .filter(panel -> !panel.reference())
                .flatMap(panel -> panel.chart().lines().stream())
                .toList();
    }

    /** Lines of what is there for comparison. */
    public List<String> referenceLines() {
        return charts.stream()
                .filter(Panel::reference)
                .flatMap(panel -> panel.chart().lines().stream())
                .toList();
    }
}
