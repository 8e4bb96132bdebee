package org.atalaya.web.shared;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.atalaya.analytics.question.Figure;
import org.atalaya.analytics.question.Questions;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.time.Period;

/**
 * Shares of one or more places over time: the table beside a chart, and what the chart is drawn from.
 *
 * @param columns the places
 * @param rows editions from the first with a figure to the last, gaps included
 */
public record SeriesTable(List<Column> columns, List<Row> rows) {

    /**
     * A place of the table.
     *
     * @param id the place
     * @param name its name
     * @param reference whether it is there for comparison
     */
    public record Column(TerritoryId id, String name, boolean reference) {}

    /**
     * An edition, or several in a row without any figure for the same reason.
     *
     * @param period ISO; of several the first
     * @param brief in short; of several the first and the last
     * @param editions how many editions it stands for
     * @param figures one per column; empty where the place has none
     * @param gap why no place has a figure; empty if one has
     */
    public record Row(String period, String brief, int editions, List<Optional<FigureView>> figures, String gap) {

        private Row until(String lastBrief, Messages text) {
            String first = editions == 1 ? brief : brief.substring(0, brief.indexOf(' '));
            return new Row(period, text.text("gap.span", first, lastBrief), editions + 1, figures, gap);
        }
    }

    /** Number of editions with a figure. */
    public long figures() {
        return rows.stream().filter(row -> row.gap().isEmpty()).count();
    }

    /** Whether an edition between two others has no figure. */
    public boolean hasGaps() {
        return rows.stream().anyMatch(row -> !row.gap().isEmpty());
    }

    /** Whether there are at least two editions to draw a line between. */
    public boolean drawable() {
        return figures() >= 2;
    }

    /**
     * Lays figures out by edition and place.
     *
     * @param columns the places
     * @param figures their figures
     * @param editions editions the survey has had
     * @param words words of the page's language
     * @param text sentences of the page's language
     */
    public static SeriesTable of(
            List<Column> columns,
            List<Figure> figures,
            List<Questions.Edition> editions,
            FigureWords words,
            Messages text) {
        Map<String, Map<TerritoryId, FigureView>> byPeriod = new HashMap<>();
        TreeSet<String> periods = new TreeSet<>();
        for (Figure figure : figures) {
            periods.add(figure.period());
            byPeriod.computeIfAbsent(figure.period(), period -> new LinkedHashMap<>())
                    .put(figure.place(), words.view(figure));
        }
        Map<String, Questions.Edition> known = new HashMap<>();
        editions.forEach(edition -> known.put(edition.period(), edition));
        List<Row> rows = new ArrayList<>();
        if (!periods.isEmpty()) {
            for (Period period = Period.parse(periods.first());
                    period.until(Period.parse(periods.last())) >= 0;
                    period = period.next()) {
                String iso = period.iso();
                Map<TerritoryId, FigureView> found = byPeriod.getOrDefault(iso, Map.of());
                String gap = found.isEmpty() ? gap(known.get(iso), text) : "";
                Row last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
                if (!gap.isEmpty() && last != null && last.gap().equals(gap)) {
                    rows.set(rows.size() - 1, last.until(Periods.brief(text, iso), text));
                } else {
                    List<Optional<FigureView>> row = columns.stream()
                            .map(column -> Optional.ofNullable(found.get(column.id())))
                            .toList();
                    rows.add(new Row(iso, Periods.brief(text, iso), 1, row, gap));
                }
            }
        }
        return new SeriesTable(columns, rows);
    }

    private static String gap(Questions.Edition edition, Messages text) {
        if (edition != null && !edition.collected()) {
            Optional<String> note = text.language().choose(edition.noteSpanish(), edition.noteEnglish());
            return note.orElse(text.text("gap.notCollected"));
        }
        return text.text("gap.notLoaded");
    }
}
