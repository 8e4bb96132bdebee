package org.atalaya.web.shared;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.atalaya.analytics.comparability.SeriesBreaks.SeriesBreak;
import org.atalaya.analytics.question.Figure;
import org.atalaya.analytics.question.Ledger;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.time.Period;

/**
 * Shares of one or more places over time: the table beside a chart, and what the chart is drawn from.
 * Where a share is missing the table says why, in the ledger's words; where a series breaks it says so,
 * and no line is drawn across.
 *
 * @param columns the places
 * @param rows every edition of the ledger, gaps included
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
     * An edition, or several in a row without any figure for the same reasons; or the break of a series.
     *
     * @param period ISO; of several the first; empty for a break
     * @param brief in short; of several the first and the last
     * @param editions how many editions it stands for
     * @param cells one per column: a figure or why there is none; none for a break
     * @param gap why no place has a figure, or why the series breaks; empty if one has a figure
     * @param shortGap the same for a chart, where there is little room
     * @param kind what the row is
     */
    public record Row(
            String period, String brief, int editions, List<FigureView> cells, String gap, String shortGap, Kind kind) {

        /** What a row is. */
        public enum Kind {
            /** An edition in which a place has a figure. */
            FIGURES,
            /** Editions between figures, without any. */
            GAP,
            /** Editions before the first figure or after the last; a chart leaves them out. */
            OUTSIDE,
            /** A break of the series. */
            BREAK
        }

        /** Whether one sentence holds for every place. */
        public boolean whole() {
            return cells.stream().map(FigureView::withheld).distinct().count() <= 1 && kind != Kind.FIGURES;
        }

        /** Whether it is an edition in which a place has a figure. */
        public boolean hasFigures() {
            return kind == Kind.FIGURES;
        }

        /** Whether it parts two series. */
        public boolean isBreak() {
            return kind == Kind.BREAK;
        }

        /** Whether a chart draws it as a band without figures. */
        public boolean drawnAsGap() {
            return kind == Kind.GAP || kind == Kind.BREAK && editions > 0;
        }

        /** The kind as a style sheet and a chart name it. */
        public String kindName() {
            return kind.name().toLowerCase(Locale.ROOT);
        }

        private boolean continues(Row next) {
            return kind == next.kind && kind != Kind.FIGURES && kind != Kind.BREAK && gap.equals(next.gap);
        }

        private Row until(Row next, Messages text) {
            String first = editions == 1 ? brief : brief.substring(0, brief.indexOf(' '));
            return new Row(period, text.text("gap.span", first, next.brief), editions + 1, cells, gap, shortGap, kind);
        }
    }

    /** Number of editions with a figure. */
    public long figures() {
        return rows.stream().filter(Row::hasFigures).count();
    }

    /** Whether something between its first figure and its last is no figure: a gap, or a break of the series. */
    public boolean hasGaps() {
        return rows.stream().anyMatch(Row::drawnAsGap);
    }

    /** What a chart says of its gaps, in order. */
    public List<String> gapWords() {
        return rows.stream()
                .filter(Row::drawnAsGap)
                .map(row -> row.brief() + ": " + row.gap())
                .toList();
    }

    /** Whether a place has two figures to draw a line between: a line of one point says nothing. */
    public boolean drawable() {
        return IntStream.range(0, columns.size())
                .anyMatch(at -> rows.stream()
                                .filter(Row::hasFigures)
                                .filter(row -> row.cells().get(at).hasNumber())
                                .count()
                        >= 2);
    }

    /** Whether it has figures, and none to draw a line between. */
    public boolean hasOneEdition() {
        return figures() > 0 && !drawable();
    }

    /**
     * Lays figures out by edition and place.
     *
     * @param columns the places
     * @param figures their figures
     * @param ledger why figures are there or are not
     * @param words words of the page's language
     * @param text sentences of the page's language
     */
    public static SeriesTable of(
            List<Column> columns, List<Figure> figures, Ledger ledger, FigureWords words, Messages text) {
        Map<String, Map<TerritoryId, FigureView>> byPeriod = new HashMap<>();
        TreeSet<String> withFigures = new TreeSet<>();
        for (Figure figure : figures) {
            withFigures.add(figure.period());
            byPeriod.computeIfAbsent(figure.period(), period -> new LinkedHashMap<>())
                    .put(figure.place(), words.view(figure));
        }
        List<Row> rows = new ArrayList<>();
        TreeSet<String> periods = new TreeSet<>(ledger.periods());
        periods.addAll(withFigures);
        for (Period period : everyPeriod(periods)) {
            String iso = period.iso();
            boolean outside = withFigures.isEmpty()
                    || iso.compareTo(withFigures.first()) < 0
                    || iso.compareTo(withFigures.last()) > 0;
            findBreak(columns, ledger, iso)
                    .filter(found -> !rows.isEmpty())
                    .ifPresent(found -> rows.add(broken(found, outside, text)));
            append(rows, row(columns, iso, byPeriod.getOrDefault(iso, Map.of()), outside, ledger, words, text), text);
        }
        return new SeriesTable(columns, rows);
    }

    /** The periods from the first to the last, none left out. */
    private static List<Period> everyPeriod(TreeSet<String> periods) {
        List<Period> every = new ArrayList<>();
        if (!periods.isEmpty()) {
            Period last = Period.parse(periods.last());
            for (Period period = Period.parse(periods.first()); period.until(last) >= 0; period = period.next()) {
                every.add(period);
            }
        }
        return every;
    }

    private static void append(List<Row> rows, Row row, Messages text) {
        Row last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
        if (last != null && last.continues(row)) {
            rows.set(rows.size() - 1, last.until(row, text));
        } else {
            rows.add(row);
        }
    }

    private static Row row(
            List<Column> columns,
            String period,
            Map<TerritoryId, FigureView> found,
            boolean outside,
            Ledger ledger,
            FigureWords words,
            Messages text) {
        List<FigureView> cells = columns.stream()
                .map(column -> found.containsKey(column.id())
                        ? found.get(column.id())
                        : words.missing(column.id(), column.name(), period, ledger.find(column.id(), period)))
                .toList();
        String brief = Periods.brief(text, period);
        if (!found.isEmpty()) {
            return new Row(period, brief, 1, cells, "", "", Row.Kind.FIGURES);
        }
        List<String> shorts = columns.stream()
                .map(column -> words.shortly(ledger.find(column.id(), period)))
                .toList();
        return new Row(
                period,
                brief,
                1,
                cells,
                together(columns, cells.stream().map(FigureView::withheld).toList()),
                together(columns, shorts),
                outside ? Row.Kind.OUTSIDE : Row.Kind.GAP);
    }

    /** One reason if it holds for all places, else each with its place. */
    private static String together(List<Column> columns, List<String> reasons) {
        if (reasons.stream().distinct().count() == 1) {
            return reasons.get(0);
        }
        return IntStream.range(0, columns.size())
                .mapToObj(at -> columns.get(at).name() + ": " + reasons.get(at))
                .collect(Collectors.joining("; "));
    }

    private static Optional<SeriesBreak> findBreak(List<Column> columns, Ledger ledger, String period) {
        return columns.stream()
                .flatMap(column -> ledger.findBreak(column.id(), period).stream())
                .findFirst();
    }

    /** A break outside the figures separates nothing the chart draws. */
    private static Row broken(SeriesBreak found, boolean outside, Messages text) {
        String reason = text.text("series.break", text.language().choose(found.spanish(), found.english()));
        return new Row(
                "",
                text.text("series.breakBrief"),
                outside ? 0 : 1,
                List.of(),
                reason,
                text.text("series.breakBrief"),
                Row.Kind.BREAK);
    }
}
