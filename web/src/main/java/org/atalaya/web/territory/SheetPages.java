package org.atalaya.web.territory;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
                surveyed ? say(page.headlines()) : say(place, cards),
                surveyed ? source(page) : page.incidence().editions().stream().collect(Collectors.joining(", ")),
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
        boolean quarterly = survey == PlaceSurvey.ENSU;
        boolean wider = !whose.id().equals(survey.total());
        List<String> columns = new ArrayList<>(List.of(text.text("place.indicator"), text.text("sheet.figure")));
        if (quarterly) {
            columns.add(text.text("sheet.quarter"));
        }
        columns.add(text.text("sheet.year"));
        if (wider) {
            columns.add(release.totalName(survey, text));
            columns.add(text.text("sheet.similar"));
        }
        List<Row> rows = new ArrayList<>();
        for (Headline headline : page.headlines().stream().limit(FIGURES).toList()) {
            String period = headline.figure().period();
            List<Change> changes = release.questions().changes(List.of(whose.id()), period).stream()
                    .filter(change -> change.indicator().equals(headline.id()))
                    .toList();
            List<Benchmark> benchmarks = release.comparisons().benchmarks(whose.id(), period).stream()
                    .filter(benchmark -> benchmark.indicator().equals(headline.id()))
                    .toList();
            List<Cell> cells = new ArrayList<>(List.of(cell(headline.figure())));
            if (quarterly) {
                cells.add(change(changes, 1));
            }
            cells.add(change(changes, Period.parse(period).perYear()));
            if (wider) {
                cells.add(new Cell(
                        benchmark(benchmarks.stream().filter(Benchmark::isTotal).findFirst()),
                        headline.total().map(SheetPages::number).orElse("")));
                cells.add(new Cell(
                        benchmark(benchmarks.stream()
                                .filter(benchmark -> benchmark.benchmark().equals("twins"))
                                .findFirst()),
                        ""));
            }
            rows.add(new Row(headline.name(), cells));
        }
        return new Table(
                columns, rows, text.text("sheet.note." + place.id().country().name()));
    }

    private Cell cell(FigureView figure) {
        return figure.hasNumber() ? new Cell(number(figure), figure.precision()) : new Cell(figure.withheld(), "");
    }

    /** A number with its range; where there is none, its precision says why. */
    private static String number(FigureView figure) {
        return figure.hasRange() ? figure.number() + " (" + figure.range() + ")" : figure.number();
    }

    private Cell change(List<Change> changes, int periods) {
        return new Cell(
                changes.stream()
                        .filter(change ->
                                Period.parse(change.basePeriod()).until(Period.parse(change.period())) == periods)
                        .findFirst()
                        .map(change ->
                                text.text("sheet.change." + change.publisher().id()))
                        .orElseGet(() -> text.text("sheet.change.none")),
                "");
    }

    private String benchmark(Optional<Benchmark> benchmark) {
        return benchmark
                .filter(known -> known.difference().isPresent())
                .map(known -> comparisons.benchmark(known).verdict())
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
                                                card.rate().number() + " ("
                                                        + card.rate().range() + ")",
                                                card.when()),
                                        new Cell(
                                                card.change()
                                                        .map(IncidenceWords.Change::verdict)
                                                        .orElseGet(() -> text.text("sheet.change.none")),
                                                ""),
                                        new Cell(card.standing(), ""))))
                        .toList(),
                text.text("incidence.aboutRange"));
    }

    /** Of each figure what its range allows, and whether it changed; never more. */
    private List<String> say(List<Headline> headlines) {
        return headlines.stream()
                .limit(FIGURES)
                .filter(headline -> headline.figure().hasRange())
                .map(headline -> headline.sentence() + " "
                        + headline.change()
                                .map(change -> capital(change.verdict()) + ".")
                                .orElse(""))
                .map(String::strip)
                .toList();
    }

    private List<String> say(PlaceEntry place, List<IncidenceCard> cards) {
        return cards.stream()
                .map(card -> text.text(
                        "sheet.sayOffence",
                        card.name(),
                        place.name(),
                        card.rate().number(),
                        card.rate().range(),
                        card.change().map(change -> "; " + change.verdict()).orElse("")))
                .toList();
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

    private String source(PlacePage page) {
        FigureView figure = page.headlines().get(0).figure();
        return figure.details().isEmpty()
                ? ""
                : figure.details().get(figure.details().size() - 1).text();
    }
}
