package org.atalaya.web.shared;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.atalaya.analytics.question.Rate;
import org.atalaya.analytics.question.RegisteredCount;
import org.atalaya.data.time.Period;

/**
 * A place's counts of an offence over time: the table, and the chart drawn from it. Years with their rates
 * where there are three, else months with their counts. Two registers never make one line.
 *
 * @param yearly whether its rows are years with rates, else months with counts
 * @param chart the chart; empty if fewer than three periods have a figure, or all are zero
 * @param rows the table
 */
public record IncidenceCourse(boolean yearly, Optional<SmallChart> chart, List<Row> rows) {

    private static final int FEWEST = 3;

    /**
     * A period, periods without figures, or the beginning of another series.
     *
     * @param brief the period in short
     * @param count its count; empty if there is none
     * @param rate its rate, or why there is no figure
     * @param note why there is no figure, or that another series begins; empty if there is a figure
     */
    public record Row(String brief, String count, RateView rate, String note) {

        /** Whether it is a period with a figure. */
        public boolean hasFigure() {
            return note.isEmpty();
        }
    }

    /** Whether there is anything to show. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /**
     * Lays counts out.
     *
     * @param counts every count of a place and an offence, months and years
     * @param words words of the page's language
     */
    public static IncidenceCourse of(List<RegisteredCount> counts, IncidenceWords words) {
        boolean yearly = counts.stream()
                        .filter(count -> count.isYear() && count.rate().isPresent())
                        .count()
                >= FEWEST;
        List<RegisteredCount> shown = counts.stream()
                .filter(count -> count.isYear() == yearly)
                .sorted(Comparator.comparing(RegisteredCount::period).thenComparing(RegisteredCount::sourceRelease))
                .toList();
        List<Row> rows = rows(shown, words);
        List<SmallChart.Point> points = points(shown, yearly, words);
        return new IncidenceCourse(
                yearly, isDrawn(points) ? Optional.of(SmallChart.of(points, words.numbers())) : Optional.empty(), rows);
    }

    /** A line of one or two points, or of zeros only, says nothing the table does not. */
    private static boolean isDrawn(List<SmallChart.Point> points) {
        return points.size() >= FEWEST && points.stream().anyMatch(point -> point.value() > 0);
    }

    private static List<Row> rows(List<RegisteredCount> shown, IncidenceWords words) {
        Messages text = words.text();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            RegisteredCount count = shown.get(i);
            if (i > 0) {
                between(shown.get(i - 1), count, words).ifPresent(rows::add);
            }
            rows.add(new Row(
                    Periods.brief(text, count.period()),
                    count.count().map(words::count).orElse(""),
                    words.rate(count),
                    count.count().isPresent() ? "" : words.state(count)));
        }
        return rows;
    }

    /** What stands between two rows that do not follow on one another. */
    private static Optional<Row> between(RegisteredCount before, RegisteredCount next, IncidenceWords words) {
        Messages text = words.text();
        Period missing = Period.parse(before.period()).next();
        Period end = Period.parse(next.period());
        boolean another = !before.source().equals(next.source());
        String note = another
                ? text.text("incidence.anotherSeries", words.register(before.source()), words.register(next.source()))
                : text.text("incidence.gap");
        if (missing.until(end) <= 0) {
            return another ? Optional.of(gap("", note, words)) : Optional.empty();
        }
        String last = end.previous().iso();
        return Optional.of(
                gap(missing.iso().equals(last) ? last : text.text("gap.span", missing.iso(), last), note, words));
    }

    private static Row gap(String brief, String note, IncidenceWords words) {
        return new Row(brief, "", words.rate(Optional.empty(), note), note);
    }

    private static List<SmallChart.Point> points(List<RegisteredCount> shown, boolean yearly, IncidenceWords words) {
        List<RegisteredCount> drawn = shown.stream()
                .filter(count ->
                        yearly ? count.rate().isPresent() : count.count().isPresent())
                .toList();
        List<SmallChart.Point> points = new ArrayList<>();
        for (RegisteredCount count : drawn) {
            Period first = Period.parse(drawn.get(0).period());
            int at = first.until(Period.parse(count.period()));
            String brief = Periods.brief(words.text(), count.period());
            points.add(
                    yearly
                            ? rated(count, count.rate().orElseThrow(), at, brief, words)
                            : counted(count, at, brief, words));
        }
        return points;
    }

    private static SmallChart.Point rated(
            RegisteredCount count, Rate rate, int at, String brief, IncidenceWords words) {
        RateView view = words.rate(count);
        return new SmallChart.Point(
                at,
                brief,
                count.source(),
                rate.per100k(),
                Optional.of(rate.interval()),
                brief + ": " + view.number() + " (" + view.range() + ")");
    }

    private static SmallChart.Point counted(RegisteredCount count, int at, String brief, IncidenceWords words) {
        long value = count.count().orElseThrow();
        return new SmallChart.Point(
                at, brief, count.source(), value, Optional.empty(), brief + ": " + words.count(value));
    }
}
