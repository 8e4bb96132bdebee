package org.atalaya.web.territory;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.atalaya.analytics.question.Change;
import org.atalaya.analytics.question.Figure;
import org.atalaya.analytics.question.IndicatorEntry;
import org.atalaya.analytics.question.Ledger;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.analytics.question.Questions;
import org.atalaya.analytics.survey.Domain;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;
import org.atalaya.data.time.Period;
import org.atalaya.web.release.Gazetteer;
import org.atalaya.web.release.PlaceSurvey;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.ComparisonWords;
import org.atalaya.web.shared.FigureView;
import org.atalaya.web.shared.FigureWords;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Periods;
import org.atalaya.web.shared.PlaceWords;
import org.atalaya.web.shared.SeriesTable;
import org.atalaya.web.territory.PlacePage.Course;
import org.atalaya.web.territory.PlacePage.GroupRow;
import org.atalaya.web.territory.PlacePage.Groups;
import org.atalaya.web.territory.PlacePage.Headline;
import org.atalaya.web.territory.PlacePage.Lede;
import org.atalaya.web.territory.PlacePage.Measured;
import org.atalaya.web.territory.PlacePage.MemberView;
import org.atalaya.web.territory.PlacePage.PlaceLink;
import org.atalaya.web.territory.PlacePage.Topic;
import org.atalaya.web.territory.PlacePage.TopicRow;
import org.atalaya.web.territory.PlacePage.Within;

/** Makes pages of places. */
public final class PlacePages {

    /** Kinds of which there is one in a country: a code would tell nothing. */
    private static final Set<TerritoryKind> WITHOUT_CODE = Set.of(TerritoryKind.COUNTRY, TerritoryKind.URBAN_TOTAL);

    private final Release release;
    private final Language language;
    private final Messages text;
    private final FigureWords words;
    private final ComparisonWords comparisons;
    private final PlaceSteps steps;

    /** Pages of a release in a language. */
    public PlacePages(Release release, Language language) {
        this.release = release;
        this.language = language;
        this.text = Messages.of(language);
        this.words = new FigureWords(language);
        this.comparisons = new ComparisonWords(language, release.gazetteer()::name);
        this.steps = new PlaceSteps(release.gazetteer(), language);
    }

    /** The page of a place. */
    public PlacePage page(PlaceEntry place) throws SQLException {
        PlaceSurvey survey = PlaceSurvey.of(place.id());
        Optional<PlaceEntry> measured = release.gazetteer().findMeasured(place);
        Figures figures = measured.isPresent() ? read(measured.get(), survey) : Figures.none();
        List<Headline> headlines = headlines(figures, survey);
        IncidenceSection incidence = incidence(place);
        Optional<Lede> lede = release.headlines(survey).stream()
                .flatMap(indicator -> headlines.stream()
                        .filter(headline -> headline.id().equals(indicator.id()))
                        .filter(headline -> headline.figure().hasNumber())
                        .map(headline -> lede(indicator, headline)))
                .findFirst()
                .or(() -> lede(place, incidence));
        return new PlacePage(
                place.name(),
                place.id().kind(),
                PlaceWords.kind(text, place.id()),
                WITHOUT_CODE.contains(place.id().kind()) ? "" : place.id().code(),
                otherNames(place),
                steps.of(place),
                lede,
                measured.map(whose -> measured(place, whose)),
                headlines,
                WiderFigures.of(release, language, place, measured.isPresent(), known(figures)),
                courses(measured, figures, survey),
                topics(figures),
                groups(figures, survey),
                incidence,
                new SimilarSections(release, language).of(place.id()),
                new OwnSurveyViews(release, language).of(place.id()),
                new OwnRegisterViews(release, language).of(place.id()),
                new PlaceRecords(release.content(), language).of(place.id()),
                members(place),
                within(place),
                measured.map(this::comparePath).orElseGet(() -> compareWithin(place, incidence)),
                measured.map(whose ->
                                Links.crossTab(language, "place", whose.id().text()))
                        .orElse(""),
                Links.sheet(language, place.id()),
                Links.diagnoses(language, place.id()),
                Links.partners(language, place.id()),
                figures.period.map(period -> Periods.name(text, period)).orElse(""),
                place.id().equals(survey.total()) ? "" : totalName(survey));
    }

    /** Registered offences of a place. */
    public IncidenceSection incidence(PlaceEntry place) throws SQLException {
        return new IncidenceSections(release, language).of(place.id());
    }

    /** What a page needs to know of the place whose figures it shows. */
    private record Figures(
            Map<String, List<Figure>> series,
            Map<String, List<Figure>> totals,
            Map<String, Ledger> ledgers,
            List<Figure> profile,
            Optional<String> period,
            List<Change> changes,
            Compared compared) {

        static Figures none() {
            return new Figures(
                    Map.of(), Map.of(), Map.of(), List.of(), Optional.empty(), List.of(), Compared.nothing());
        }
    }

    private Figures read(PlaceEntry place, PlaceSurvey survey) throws SQLException {
        Map<String, List<Figure>> series = new LinkedHashMap<>();
        Map<String, List<Figure>> totals = new LinkedHashMap<>();
        Map<String, Ledger> ledgers = new HashMap<>();
        List<TerritoryId> both = List.of(place.id(), survey.total());
        for (IndicatorEntry indicator : release.headlines(survey)) {
            List<Figure> figures = release.questions().series(both, indicator.id());
            ledgers.put(indicator.id(), release.questions().ledger(both, indicator));
            series.put(indicator.id(), of(place.id(), figures));
            totals.put(indicator.id(), of(survey.total(), figures));
        }
        Optional<String> period = series.values().stream()
                .flatMap(List::stream)
                .filter(Figure::computed)
                .map(Figure::period)
                .max(Comparator.naturalOrder())
                .or(() -> series.values().stream()
                        .flatMap(List::stream)
                        .map(Figure::period)
                        .max(Comparator.naturalOrder()));
        List<Figure> profile = period.isPresent() ? release.questions().profile(place.id(), period.get()) : List.of();
        List<Change> changes =
                period.isPresent() ? release.questions().changes(List.of(place.id()), period.get()) : List.of();
        Compared compared = period.isPresent()
                ? Compared.read(release.comparisons(), place.id(), period.get())
                : Compared.nothing();
        return new Figures(series, totals, ledgers, profile, period, changes, compared);
    }

    private static List<Figure> of(TerritoryId place, List<Figure> figures) {
        return figures.stream().filter(figure -> figure.place().equals(place)).toList();
    }

    private List<Headline> headlines(Figures figures, PlaceSurvey survey) {
        List<Headline> headlines = new ArrayList<>();
        for (IndicatorEntry indicator : release.headlines(survey)) {
            List<Figure> course = figures.series.getOrDefault(indicator.id(), List.of());
            if (!course.isEmpty()) {
                headlines.add(headline(indicator, course, figures));
            }
        }
        return headlines;
    }

    private Headline headline(IndicatorEntry indicator, List<Figure> course, Figures figures) {
        Figure newest = course.get(course.size() - 1);
        Figure shown = Figure.shown(course);
        Optional<Change> change = change(figures, indicator.id(), shown.period());
        return new Headline(
                indicator.id(),
                words.words(indicator).name(),
                Links.indicator(language, indicator.id()),
                words.view(shown),
                Periods.name(text, shown.period()),
                shown.value().isPresent() ? words.sentence(indicator, shown) : "",
                figures.totals.get(indicator.id()).stream()
                        .filter(total -> total.period().equals(shown.period()))
                        .findFirst()
                        .map(words::view),
                change.map(words::view),
                change.map(words::verdict).orElseGet(() -> text.text("change.none")),
                figures.compared.view(comparisons, shown, change),
                newest.period().equals(shown.period()) ? Optional.empty() : Optional.of(words.view(newest)));
    }

    /** The change since the edition before, or else since the year before. */
    private static Optional<Change> change(Figures figures, String indicator, String period) {
        return figures.changes.stream()
                .filter(change ->
                        change.indicator().equals(indicator) && change.period().equals(period))
                .min(Comparator.comparing(
                        change -> Period.parse(change.basePeriod()).until(Period.parse(change.period()))));
    }

    private Lede lede(IndicatorEntry indicator, Headline headline) {
        FigureView figure = headline.figure();
        IndicatorEntry.Words named = words.words(indicator);
        return new Lede(
                text.text("lede.before", Periods.opening(text, figure.period())),
                figure.number(),
                figure.range(),
                figure.hasRange() ? "" : figure.precision(),
                text.text("lede.after." + indicator.counts(), named.universe(), named.statement())
                        + (figure.hasRange()
                                ? text.text(
                                        "lede.precision."
                                                + figure.place().country().name(),
                                        figure.precision())
                                : "")
                        + headline.change()
                                .map(change -> text.text("lede.change", change.verdict()))
                                .orElse("."));
    }

    /** The first offence that has a rate, where no survey speaks. */
    private Optional<Lede> lede(PlaceEntry place, IncidenceSection incidence) {
        return incidence.cards().stream()
                .filter(card -> card.rate().hasNumber())
                .findFirst()
                .map(card -> new Lede(
                        text.text("incidence.ledeBefore", card.name(), place.name()),
                        card.rate().number(),
                        card.rate().range(),
                        "",
                        "\u0020" + card.when()
                                + card.change()
                                        .map(change -> text.text("lede.change", change.verdict()))
                                        .orElse(".")));
    }

    private Measured measured(PlaceEntry place, PlaceEntry whose) {
        boolean own = place.id().equals(whose.id());
        return new Measured(whose.name(), Links.place(language, whose.id()), own, own ? "" : steps.relation(whose));
    }

    /** The course of each headline figure; of a place without any figure the first, which says why there is none. */
    private List<Course> courses(Optional<PlaceEntry> measured, Figures figures, PlaceSurvey survey) {
        List<Course> courses = new ArrayList<>();
        for (IndicatorEntry indicator : release.headlines(survey)) {
            List<Figure> own = figures.series.getOrDefault(indicator.id(), List.of());
            if (own.stream().noneMatch(figure -> figure.value().isPresent())
                    && (measured.isEmpty() || figures.period.isPresent() || !courses.isEmpty())) {
                continue;
            }
            PlaceEntry place = measured.orElseThrow();
            List<SeriesTable.Column> columns = new ArrayList<>();
            columns.add(new SeriesTable.Column(place.id(), place.name(), false));
            List<Figure> all = new ArrayList<>(own);
            if (!place.id().equals(survey.total())) {
                columns.add(new SeriesTable.Column(survey.total(), totalName(survey), true));
                all.addAll(figures.totals.get(indicator.id()));
            }
            courses.add(new Course(
                    indicator.id(),
                    words.words(indicator).name(),
                    words.definition(indicator),
                    SeriesTable.of(columns, all, figures.ledgers.get(indicator.id()), words, text)));
        }
        return courses;
    }

    /** The indicators whose figures are known of the place itself. */
    private static Set<String> known(Figures figures) {
        return figures.profile.stream().map(Figure::indicator).collect(Collectors.toSet());
    }

    private List<Topic> topics(Figures figures) {
        Map<String, List<TopicRow>> topics = new LinkedHashMap<>();
        Map<String, Figure> byIndicator = figures.profile.stream()
                .filter(figure -> figure.domain().equals(Domain.ALL))
                .collect(Collectors.toMap(Figure::indicator, figure -> figure));
        for (IndicatorEntry indicator : release.indicators()) {
            Figure figure = byIndicator.get(indicator.id());
            if (figure != null) {
                topics.computeIfAbsent(indicator.topic(), topic -> new ArrayList<>())
                        .add(new TopicRow(
                                words.words(indicator).name(),
                                Links.indicator(language, indicator.id()),
                                words.view(figure),
                                change(figures, indicator.id(), figure.period()).map(words::view),
                                figures.compared.findTotal(indicator.id()).map(comparisons::benchmark)));
            }
        }
        return topics.entrySet().stream()
                .map(topic -> new Topic(text.text("topic." + topic.getKey()), topic.getValue()))
                .toList();
    }

    private Optional<Groups> groups(Figures figures, PlaceSurvey survey) throws SQLException {
        List<IndicatorEntry> headlines = release.headlines(survey);
        List<GroupRow> rows = new ArrayList<>();
        for (Questions.DomainEntry domain : release.questions().domains()) {
            if (domain.id().equals(Domain.ALL)) {
                continue;
            }
            List<Optional<FigureView>> row = headlines.stream()
                    .map(indicator -> figures.profile.stream()
                            .filter(figure -> figure.indicator().equals(indicator.id())
                                    && figure.domain().equals(domain.id()))
                            .findFirst()
                            .map(words::view))
                    .toList();
            if (row.stream().anyMatch(Optional::isPresent)) {
                rows.add(new GroupRow(language.choose(domain.spanish(), domain.english()), row));
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Groups(
                        headlines.stream()
                                .map(indicator -> words.words(indicator).name())
                                .toList(),
                        rows));
    }

    private List<MemberView> members(PlaceEntry place) {
        if (place.id().kind() != TerritoryKind.CITY) {
            return List.of();
        }
        return release.gazetteer().members(place.id()).stream()
                .map(member -> new MemberView(
                        member.municipality().name(),
                        release.gazetteer().whereabouts(member.municipality()),
                        Links.place(language, member.municipality().id()),
                        member.periods().stream()
                                .map(period -> Periods.brief(text, period))
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    private List<Within> within(PlaceEntry place) {
        Gazetteer gazetteer = release.gazetteer();
        List<Within> within = new ArrayList<>();
        switch (place.id().kind()) {
            case COUNTRY -> {
                addWithin(within, "within.states", gazetteer.children(place.id(), TerritoryKind.STATE));
                addWithin(within, "within.regions", gazetteer.children(place.id(), TerritoryKind.REGION));
            }
            case STATE -> {
                addWithin(within, "within.cities", gazetteer.citiesOfState(place.id()));
                addWithin(
                        within,
                        PlaceWords.isMexicoCity(place.id()) ? "within.boroughs" : "within.municipalities",
                        gazetteer.children(place.id(), TerritoryKind.MUNICIPALITY));
            }
            case REGION -> addWithin(within, "within.comunas", gazetteer.children(place.id(), TerritoryKind.COMUNA));
            case URBAN_TOTAL -> addWithin(within, "within.cities", gazetteer.cities());
            case CITY -> addWithin(within, "within.areas", gazetteer.children(place.id(), TerritoryKind.AREA));
            default -> {
                // Municipalities, areas and comunas have nothing within them that the catalogue knows.
            }
        }
        return within;
    }

    private void addWithin(List<Within> within, String title, List<PlaceEntry> places) {
        if (!places.isEmpty()) {
            within.add(new Within(
                    text.text(title),
                    places.stream()
                            .map(place -> new PlaceLink(
                                    release.gazetteer().hasNamesake(place)
                                            ? place.name() + " (" + place.id().code() + ")"
                                            : place.name(),
                                    Links.place(language, place.id())))
                            .toList()));
        }
    }

    private List<String> otherNames(PlaceEntry place) {
        return release.gazetteer().otherNames(place.id()).stream()
                .filter(name -> !name.use().equals("publisher-label"))
                .map(Questions.OtherName::name)
                .toList();
    }

    /** The address that compares a place with the one it lies in, where a register speaks for it. */
    private String compareWithin(PlaceEntry place, IncidenceSection incidence) {
        return incidence.hasFigures()
                ? place.parent()
                        .map(parent -> Links.compare(language, List.of(place.id(), parent)))
                        .orElse("")
                : "";
    }

    private String comparePath(PlaceEntry measured) {
        TerritoryId total = PlaceSurvey.of(measured.id()).total();
        return measured.id().equals(total) ? "" : Links.compare(language, List.of(measured.id(), total));
    }

    private String totalName(PlaceSurvey survey) {
        return release.totalName(survey, text);
    }
}
