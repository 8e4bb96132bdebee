package org.atalaya.web.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Charts of pages as files of their own: with what the page says around them. */
public final class Drawings {

    private Drawings() {}

    /**
     * The first place of a table over time, with what is there for comparison behind it; empty if there is no line to
     * draw.
     *
     * @param id its name within the page
     * @param title what it shows
     * @param table the table
     */
    public static Optional<Drawing> course(String id, String title, SeriesTable table, Messages text) {
        return courses(id, title, table, text).stream()
                .findFirst()
                .map(first -> new Drawing(id, first.title(), first.body(), first.notes(), first.source()));
    }

    /** Every place of a table over time, all on one scale; none if there is no line to draw. */
    public static List<Drawing> courses(String id, String title, SeriesTable table, Messages text) {
        Panels panels = Panels.of(table, text);
        List<Drawing> drawings = new ArrayList<>();
        for (int i = 0; i < panels.charts().size(); i++) {
            Panels.Panel panel = panels.charts().get(i);
            if (!panel.chart().dots().isEmpty()) {
                drawings.add(new Drawing(
                        i == 0 ? id : id + "-" + (i + 1),
                        title + ", " + panel.name(),
                        new Drawing.Course(
                                panel.chart(),
                                panel.reference() ? List.of() : panels.referenceLines(),
                                Optional.empty()),
                        notes(panels, i, table, text),
                        sources(table, i, text)));
            }
        }
        return drawings;
    }

    /** Whose figures a line is made of: the newest computed one and the newest printed one tell it, with their editions. */
    private static String sources(SeriesTable table, int at, Messages text) {
        List<FigureView> figures = figures(table, at).toList();
        List<String> sources = Stream.of(true, false)
                .flatMap(
                        computed -> figures.stream()
                                .filter(figure -> figure.computed() == computed)
                                .reduce((earlier, later) -> later)
                                .stream())
                .map(FigureView::source)
                .toList();
        String named = String.join("; ", sources);
        return sources.size() < figures.size() ? text.text("picture.earlier", named) : named;
    }

    private static List<String> notes(Panels panels, int at, SeriesTable table, Messages text) {
        List<String> notes = new ArrayList<>();
        newest(table, at)
                .ifPresent(figure -> notes.add(text.text(
                        "picture.last",
                        figure.periodBrief(),
                        figure.written() + (figure.hasRange() ? ", " + figure.precision() : ""))));
        if (!panels.charts().get(at).reference()) {
            panels.charts().stream()
                    .filter(Panels.Panel::reference)
                    .findFirst()
                    .ifPresent(reference -> notes.add(text.text("picture.dashed", reference.name())));
        }
        notes.add(text.text("place.courseNote"));
        Stream.concat(panels.charts().get(at).notes().stream(), panels.gaps().stream())
                .distinct()
                .forEach(notes::add);
        return notes;
    }

    private static Optional<FigureView> newest(SeriesTable table, int at) {
        return figures(table, at).reduce((earlier, later) -> later);
    }

    private static Stream<FigureView> figures(SeriesTable table, int at) {
        return table.rows().stream()
                .filter(SeriesTable.Row::hasFigures)
                .map(row -> row.cells().get(at))
                .filter(FigureView::hasNumber);
    }

    /**
     * Registered offences over time; empty if there is no line to draw.
     *
     * @param title which offences, and where they were registered
     */
    public static Optional<Drawing> incidence(IncidenceCard card, String title, Messages text) {
        return card.course()
                .chart()
                .map(chart -> new Drawing(
                        card.id(),
                        title,
                        new Drawing.Course(chart, List.of(), Optional.empty()),
                        List.of(
                                text.text(card.course().yearly() ? "incidence.chartYears" : "incidence.chartMonths"),
                                text.text(
                                        "picture.lastOf",
                                        chart.dots()
                                                .get(chart.dots().size() - 1)
                                                .title())),
                        card.source()));
    }
}
