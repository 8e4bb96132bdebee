package org.atalaya.web.territory;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.analytics.question.Benchmark;
import org.atalaya.analytics.question.Change;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.time.Period;
import org.atalaya.web.release.PlaceSurvey;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.ComparisonWords;
import org.atalaya.web.shared.FigureView;
import org.atalaya.web.shared.IncidenceCard;
import org.atalaya.web.shared.IncidenceWords;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.PlaceWords;
import org.atalaya.web.shared.QrCode;
import org.atalaya.web.shared.content.ContentWords;
import org.atalaya.web.territory.PlacePage.Headline;
import org.atalaya.web.territory.SheetPage.Cell;
import org.atalaya.web.territory.SheetPage.Row;
import org.atalaya.web.territory.SheetPage.Table;

/** Makes the sheet of a place from its page: what fits on one page, and nothing its page does not say. */
public final class SheetPages {

    /** As many figures as a sheet has room for. */
    private static final int FIGURES = 3;

    private final Release release;
    private final Language language;
    private final Messages text;
    private final ComparisonWords comparisons;
    private final LocalDate today;

    /**
     * Sheets of a release.
     *
     * @param release the release
     * @param language their language
     * @param today the day they are made
     */
    public SheetPages(Release release, Language language, LocalDate today) {
        this.release = release;
        this.language = language;
        this.text = Messages.of(language);
        this.comparisons = new ComparisonWords(language, release.gazetteer()::name);
        this.today = today;
    }

    /**
     * The sheet of a place.
     *
     * @param place the place
     * @param root address the public reads the site at
     */
    public SheetPage page(PlaceEntry place, String root) throws SQLException {
        PlacePage page = new PlacePages(release, language).page(place);
        boolean surveyed =
                page.headlines().stream().anyMatch(headline -> headline.figure().hasNumber());
        List<IncidenceCard> cards = page.incidence().cards().stream()
                .filter(card -> card.rate().hasNumber())
                .limit(FIGURES)
                .toList();
        Optional<Table> table = surveyed
                ? Optional.of(survey(place, page))
                : cards.isEmpty() ? Optional.empty() : Optional.of(incidence(cards));
        String path = Links.place(language, place.id());
        String where = release.gazetteer().whereabouts(place);
        return new SheetPage(
                place.name(),
                PlaceWords.kind(text, place.id()) + (where.isEmpty() ? "" : " · " + where),
                surveyed ? page.headlines().get(0).periodName() : "",
                surveyed ? page.measured().filter(whose -> !whose.own()) : Optional.empty(),
                table,
                table.isPresent() ? "" : text.text("sheet.none"),
                similar(page),
                new SheetCommitments(release.content(), language, today).of(places(place)),
                say(place, surveyed ? page.headlines() : List.of(), cards),
                surveyed
                        ? source(place, page)
                        : page.incidence().editions().stream().collect(Collectors.joining(", ")),
                new ContentWords(language).day(today),
                path,
                Links.sheet(language, place.id()) + ".pdf",
                root + path,
                QrCode.of(root + path));
    }

    /** The place and, if it is a city, the municipalities it is made of. */
    private Set<TerritoryId> places(PlaceEntry place) {
        Set<TerritoryId> places = new LinkedHashSet<>(Set.of(place.id()));
        release.gazetteer()
                .members(place.id())
                .forEach(member -> places.add(member.municipality().id()));
        return places;
    }

    private Table survey(PlaceEntry place, PlacePage page) throws SQLException {
        PlaceEntry whose = release.gazetteer().findMeasured(place).orElseThrow();
        PlaceSurvey survey = PlaceSurvey.of(whose.id());
        List<Headline> headlines = page.headlines().stream().limit(FIGURES).toList();
        String period = headlines.get(0).figure().period();
        List<Benchmark> benchmarks = release.comparisons().benchmarks(whose.id(), period);
        List<Change> changes = release.questions().changes(List.of(whose.id()), period);
        boolean quarterly = survey == PlaceSurvey.ENSU;
        boolean wider = benchmarks.stream().anyMatch(Benchmark::isTotal);
        boolean similar = benchmarks.stream().anyMatch(SheetPages::isOfSimilarPlaces);
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
                cells.add(change(changes, headline, 1));
            }
            cells.add(change(changes, headline, Period.parse(period).perYear()));
            if (wider) {
                cells.add(total(benchmark(benchmarks, headline, Benchmark::isTotal), headline));
            }
            if (similar) {
                cells.add(Cell.of(benchmark(benchmarks, headline, SheetPages::isOfSimilarPlaces)));
            }
            rows.add(new Row(headline.name(), cells));
        }
        return new Table(
                columns, rows, text.text("sheet.note." + place.id().country().name()));
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
    private Cell change(List<Change> changes, Headline headline, int editions) {
        return Cell.of(changes.stream()
                .filter(change -> change.indicator().equals(headline.id()))
                .filter(change -> change.period().equals(headline.figure().period()))
                .filter(change -> Period.parse(change.basePeriod()).until(Period.parse(change.period())) == editions)
                .findFirst()
                .map(change -> text.text("sheet.change." + change.publisher().id()))
                .orElseGet(() -> text.text("sheet.change.none")));
    }

    private String benchmark(List<Benchmark> benchmarks, Headline headline, Predicate<Benchmark> which) {
        return benchmarks.stream()
                .filter(which)
                .filter(benchmark -> benchmark.indicator().equals(headline.id()))
                .filter(benchmark -> benchmark.difference().isPresent())
                .findFirst()
                .map(benchmark -> comparisons.benchmark(benchmark).verdict())
                .orElseGet(() -> text.text("benchmark.verdict.not_compared"));
    }

    private Table incidence(List<IncidenceCard> cards) {
        return new Table(
                List.of(
                        text.text("incidence.offence"),
                        text.text("incidence.rate"),
                        text.text("incidence.changed"),
                        text.text("sheet.standing")),
                cards.stream()
                        .map(card -> new Row(
                                card.name(),
                                List.of(
                                        new Cell(
                                                "",
                                                card.rate().number(),
                                                card.rate().range(),
                                                card.when()),
                                        Cell.of(card.change()
                                                .map(IncidenceWords.Change::verdict)
                                                .orElseGet(() -> text.text("sheet.change.none"))),
                                        Cell.of(card.standing()))))
                        .toList(),
                text.text("incidence.aboutRange"));
    }

    /** Of each figure what its range allows, and whether it changed; never more. Besides, the first offence. */
    private List<String> say(PlaceEntry place, List<Headline> headlines, List<IncidenceCard> cards) {
        Stream<String> figures = headlines.stream()
                .limit(FIGURES)
                .filter(headline -> headline.figure().hasRange())
                .map(headline -> headline.sentence()
                        + headline.change()
                                .map(change -> " " + capital(change.verdict()) + ".")
                                .orElse(""));
        Stream<String> offences = cards.stream()
                .limit(headlines.isEmpty() ? FIGURES : 1)
                .map(card -> text.text(
                        "sheet.sayOffence",
                        card.name(),
                        place.name(),
                        card.rate().number(),
                        card.rate().range(),
                        card.change().map(change -> "; " + change.verdict()).orElse("")));
        return Stream.concat(figures, offences).toList();
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private String similar(PlacePage page) {
        return page.similar().groups().stream()
                .findFirst()
                .filter(group -> !group.near().isEmpty())
                .map(group ->
                        group.near().stream().map(near -> near.place().name()).collect(Collectors.joining(", ")))
                .orElse("");
    }

    private String source(PlaceEntry place, PlacePage page) {
        FigureView figure = page.headlines().get(0).figure();
        return text.text(
                "sheet.survey",
                text.text("publisher." + place.id().country().name()),
                text.text("survey." + PlaceSurvey.of(place.id()).id()),
                page.headlines().get(0).periodName(),
                figure.origin());
    }
}
