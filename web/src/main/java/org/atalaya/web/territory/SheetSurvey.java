package org.atalaya.web.territory;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.atalaya.analytics.question.Benchmark;
import org.atalaya.analytics.question.Change;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.data.time.Period;
import org.atalaya.web.release.PlaceSurvey;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.ComparisonWords;
import org.atalaya.web.shared.FigureView;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.territory.PlacePage.Headline;
import org.atalaya.web.territory.SheetPage.Cell;
import org.atalaya.web.territory.SheetPage.Row;
import org.atalaya.web.territory.SheetPage.Table;

/** The figures of surveys on the sheet of a place: each with its changes, and beside the total and similar places. */
final class SheetSurvey {

    private final Release release;
    private final Messages text;
    private final ComparisonWords comparisons;
    private final PlaceEntry whose;
    private final String period;
    private final List<Headline> headlines;
    private final List<Benchmark> benchmarks;
    private final List<Change> changes;

    private SheetSurvey(
            Release release,
            Language language,
            PlaceEntry whose,
            List<Headline> headlines,
            List<Benchmark> benchmarks,
            List<Change> changes) {
        this.release = release;
        this.text = Messages.of(language);
        this.comparisons = new ComparisonWords(language, release.gazetteer()::name);
        this.whose = whose;
        this.period = headlines.get(0).figure().period();
        this.headlines = headlines;
        this.benchmarks = benchmarks;
        this.changes = changes;
    }

    /** The figures of a place that has some. */
    static SheetSurvey of(Release release, Language language, PlaceEntry place, List<Headline> headlines)
            throws SQLException {
        PlaceEntry whose = release.gazetteer().findMeasured(place).orElseThrow();
        String period = headlines.get(0).figure().period();
        return new SheetSurvey(
                release,
                language,
                whose,
                headlines,
                release.comparisons().benchmarks(whose.id(), period),
                release.questions().changes(List.of(whose.id()), period));
    }

    Table table() {
        PlaceSurvey survey = PlaceSurvey.of(whose.id());
        boolean quarterly = survey == PlaceSurvey.ENSU;
        boolean wider = benchmarks.stream().anyMatch(Benchmark::isTotal);
        boolean similar = benchmarks.stream().anyMatch(SheetSurvey::isOfSimilarPlaces);
        List<String> columns = new ArrayList<>(List.of(text.text("place.indicator"), text.text("sheet.figure")));
        if (quarterly) {
            columns.add(text.text("sheet.quarter"));
        }
        columns.add(text.text("sheet.year"));
        if (wider) {
            columns.add(release.totalName(survey, text));
        }
        if (similar) {
            columns.add(text.text("sheet.similar"));
        }
        List<Row> rows = new ArrayList<>();
        for (Headline headline : headlines) {
            List<Cell> cells = new ArrayList<>(List.of(cell(headline.figure())));
            if (quarterly) {
                cells.add(change(headline, 1));
            }
            cells.add(change(headline, Period.parse(period).perYear()));
            if (wider) {
                cells.add(total(benchmark(headline, Benchmark::isTotal), headline));
            }
            if (similar) {
                cells.add(Cell.of(benchmark(headline, SheetSurvey::isOfSimilarPlaces)));
            }
            rows.add(new Row(headline.name(), cells));
        }
        return new Table(columns, rows, notes(rows));
    }

    /** The similar places beside which each figure stands: the nearest that have it, so not always the same. */
    List<String> similar() {
        Map<String, List<String>> figuresByPlaces = new LinkedHashMap<>();
        for (Headline headline : headlines) {
            benchmarks.stream()
                    .filter(SheetSurvey::isOfSimilarPlaces)
                    .filter(benchmark -> benchmark.indicator().equals(headline.id()))
                    .map(benchmark -> benchmark.similar().stream()
                            .map(release.gazetteer()::name)
                            .collect(Collectors.joining(", ")))
                    .forEach(places -> figuresByPlaces
                            .computeIfAbsent(places, none -> new ArrayList<>())
                            .add(headline.name()));
        }
        return figuresByPlaces.entrySet().stream()
                .map(group -> figuresByPlaces.size() == 1
                        ? text.text("sheet.similarTo", group.getKey())
                        : text.text("sheet.similarToOf", String.join("; ", group.getValue()), group.getKey()))
                .toList();
    }

    /** What the words of the cells mean, and that there is something newer of which less can be said. */
    private String notes(List<Row> rows) {
        String untested = text.text("sheet.change.none");
        boolean missing = rows.stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.words().equals(untested));
        return text.text("sheet.note." + whose.id().country().name())
                + (missing ? " " + text.text("sheet.note.untested") : "")
                + headlines.stream()
                        .flatMap(headline -> headline.newer().stream())
                        .max(Comparator.comparing(FigureView::period))
                        .map(newer -> " " + text.text("sheet.note.newer", newer.periodBrief()))
                        .orElse("");
    }

    private static boolean isOfSimilarPlaces(Benchmark benchmark) {
        return benchmark.benchmark().equals("twins") && benchmark.difference().isPresent();
    }

    private static Cell cell(FigureView figure) {
        return figure.hasNumber()
                ? new Cell("", figure.number(), figure.range(), figure.precision())
                : Cell.of(figure.withheld());
    }

    private static Cell total(String verdict, Headline headline) {
        return headline.total()
                .filter(FigureView::hasRange)
                .map(total -> new Cell(verdict, total.number(), total.range(), ""))
                .orElseGet(() -> Cell.of(verdict));
    }

    /** The publisher's verdict on the change of a figure over a number of editions. */
    private Cell change(Headline headline, int editions) {
        return Cell.of(changes.stream()
                .filter(change -> change.indicator().equals(headline.id()))
                .filter(change -> change.period().equals(headline.figure().period()))
                .filter(change -> Period.parse(change.basePeriod()).until(Period.parse(change.period())) == editions)
                .findFirst()
                .map(change -> text.text("sheet.change." + change.publisher().id()))
                .orElseGet(() -> text.text("sheet.change.none")));
    }

    private String benchmark(Headline headline, Predicate<Benchmark> which) {
        return benchmarks.stream()
                .filter(which)
                .filter(benchmark -> benchmark.indicator().equals(headline.id()))
                .filter(benchmark -> benchmark.difference().isPresent())
                .findFirst()
                .map(benchmark -> comparisons.benchmark(benchmark).verdict())
                .orElseGet(() -> text.text("benchmark.verdict.not_compared"));
    }
}
