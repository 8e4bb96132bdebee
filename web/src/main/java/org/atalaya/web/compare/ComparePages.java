package org.atalaya.web.compare;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.atalaya.analytics.question.Crosswalk;
import org.atalaya.analytics.question.Figure;
import org.atalaya.analytics.question.IndicatorEntry;
import org.atalaya.analytics.question.Ledger;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;
import org.atalaya.web.compare.ComparePage.Addition;
import org.atalaya.web.compare.ComparePage.Cannot;
import org.atalaya.web.compare.ComparePage.Choice;
import org.atalaya.web.compare.ComparePage.Chosen;
import org.atalaya.web.compare.ComparePage.Comparison;
import org.atalaya.web.compare.ComparePage.Row;
import org.atalaya.web.release.Gazetteer;
import org.atalaya.web.release.PlaceSurvey;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.BadRequest;
import org.atalaya.web.shared.FigureWords;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Periods;
import org.atalaya.web.shared.PlaceWords;
import org.atalaya.web.shared.Section;
import org.atalaya.web.shared.SeriesTable;

/** Makes the page that compares places. */
public final class ComparePages {

    /** Most places side by side. */
    public static final int MOST_PLACES = 8;

    private static final int FOUND = 8;

    private final Release release;
    private final Language language;
    private final Messages text;
    private final FigureWords words;

    /** Pages of a release in a language. */
    public ComparePages(Release release, Language language) {
        this.release = release;
        this.language = language;
        this.text = Messages.of(language);
        this.words = new FigureWords(language);
    }

    /**
     * What the address asks for.
     *
     * @param places one-text ids of places
     * @param indicators ids of indicators; none means the headline ones
     * @param period the edition; empty for the newest with precision
     * @param searched words to find places with; empty for none
     */
    public record Asked(List<String> places, List<String> indicators, Optional<String> period, String searched) {}

    /** The page. */
    public ComparePage page(Asked asked) throws SQLException, IOException {
        List<PlaceEntry> named = places(asked.places());
        List<IndicatorEntry> indicators = indicators(asked.indicators(), named);
        List<Cannot> cannot = new ArrayList<>();
        Set<PlaceEntry> compared = new LinkedHashSet<>();
        for (PlaceEntry place : named) {
            findComparable(place, indicators, cannot).ifPresent(compared::add);
        }
        List<TerritoryId> ids = compared.stream().map(PlaceEntry::id).toList();
        Map<IndicatorEntry, List<Figure>> figures = figures(indicators, ids);
        List<String> periods = periods(indicators);
        Optional<String> period = period(asked.period(), periods, figures);
        return new ComparePage(
                chosen(named, asked),
                cannot,
                found(asked, named),
                asked.searched(),
                period.orElse(""),
                period.map(iso -> Periods.name(text, iso)).orElse(""),
                periods.stream()
                        .map(iso -> new Choice(iso, Periods.brief(text, iso), period.equals(Optional.of(iso))))
                        .toList(),
                release.indicators().stream()
                        .map(known -> new Choice(
                                known.id(),
                                words.words(known).name() + " (" + name(known) + ")",
                                indicators.contains(known)))
                        .toList(),
                ids.isEmpty() || period.isEmpty()
                        ? List.of()
                        : comparisons(List.copyOf(compared), ids, figures, period.get()),
                new OffenceComparisons(release, language).of(named),
                named.size() >= MOST_PLACES,
                named.size() == 1
                        ? SimilarChoices.of(release, language, named.get(0).id())
                        : List.of());
    }

    private List<PlaceEntry> places(List<String> asked) {
        if (asked.size() > MOST_PLACES) {
            throw new BadRequest("place", asked.size() + " ×", text.text("compare.mostPlaces", MOST_PLACES));
        }
        Set<PlaceEntry> places = new LinkedHashSet<>();
        for (String id : asked) {
            try {
                places.add(release.gazetteer()
                        .find(TerritoryId.parse(id))
                        .orElseThrow(() -> new IllegalArgumentException("unknown")));
            } catch (IllegalArgumentException notAPlace) {
                throw new BadRequest("place", id, "MX:city:28, MX:municipality:15058, MX:urban-total:00, …");
            }
        }
        return List.copyOf(places);
    }

    /** The indicators asked for, or else the headline ones of the survey that speaks for the first place. */
    private List<IndicatorEntry> indicators(List<String> asked, List<PlaceEntry> places) {
        if (asked.isEmpty()) {
            return release.headlines(
                    places.isEmpty()
                            ? PlaceSurvey.ENSU
                            : PlaceSurvey.of(places.get(0).id()));
        }
        Set<IndicatorEntry> indicators = new LinkedHashSet<>();
        for (String id : asked) {
            indicators.add(release.findIndicator(id)
                    .orElseThrow(() -> new BadRequest("indicator", id, text.text("compare.anIndicator"))));
        }
        return List.copyOf(indicators);
    }

    /** The place whose figures stand for a place; says in words what cannot be compared as it was asked. */
    private Optional<PlaceEntry> findComparable(
            PlaceEntry place, List<IndicatorEntry> indicators, List<Cannot> cannot) {
        Optional<PlaceEntry> measured = release.gazetteer().findMeasured(place);
        if (place.id().kind() == TerritoryKind.MUNICIPALITY) {
            cannot.add(new Cannot(
                    measured.map(whose -> whose.id().kind() == TerritoryKind.AREA
                                    ? text.text("compare.areaInstead", place.name())
                                    : text.text("compare.cityInstead", place.name(), whose.name()))
                            .orElseGet(() -> text.text("compare.notInCity", place.name())),
                    ""));
        }
        PlaceSurvey survey = PlaceSurvey.of(place.id());
        indicators.stream()
                .filter(indicator -> !survey.asks(indicator))
                .map(indicator -> betweenSurveys(place, survey, indicator))
                .forEach(cannot::add);
        return measured.filter(whose -> indicators.stream().anyMatch(survey::asks));
    }

    /** Why a place of another survey has no figure of an indicator, as the crosswalk grades both. */
    private Cannot betweenSurveys(PlaceEntry place, PlaceSurvey survey, IndicatorEntry indicator) {
        return release.crosswalk()
                .find(indicator, indicator.survey(), survey.id())
                .map(link -> graded(place, survey, indicator, link))
                .orElseGet(() -> new Cannot(
                        text.text(
                                "compare.otherSurvey",
                                place.name(),
                                words.words(indicator).name(),
                                name(indicator),
                                text.text("survey." + survey.id())),
                        ""));
    }

    private Cannot graded(PlaceEntry place, PlaceSurvey survey, IndicatorEntry indicator, Crosswalk.Link link) {
        return new Cannot(
                text.text(
                        "compare.grade." + link.grade().name(),
                        place.name(),
                        words.words(indicator).name(),
                        name(indicator),
                        text.text("survey." + survey.id()),
                        language.choose(link.spanish(), link.english())),
                Links.crosswalk(language, link.subject()));
    }

    /** The survey of an indicator, as one calls it. */
    private String name(IndicatorEntry indicator) {
        return text.text("survey." + PlaceSurvey.find(indicator).orElseThrow().id());
    }

    private List<String> periods(List<IndicatorEntry> indicators) throws SQLException {
        TreeSet<String> periods = new TreeSet<>();
        for (IndicatorEntry indicator : indicators) {
            periods.addAll(release.questions().periods(indicator.id()));
        }
        List<String> newestFirst = new ArrayList<>(periods);
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    private Map<IndicatorEntry, List<Figure>> figures(List<IndicatorEntry> indicators, List<TerritoryId> ids)
            throws SQLException {
        Map<IndicatorEntry, List<Figure>> figures = new LinkedHashMap<>();
        for (IndicatorEntry indicator : indicators) {
            figures.put(
                    indicator, ids.isEmpty() ? List.of() : release.questions().series(ids, indicator.id()));
        }
        return figures;
    }

    /** The edition asked for, or else the newest one a place has a computed figure of, or else the newest. */
    private static Optional<String> period(
            Optional<String> asked, List<String> periods, Map<IndicatorEntry, List<Figure>> figures) {
        if (asked.isPresent() && !periods.contains(asked.get())) {
            throw new BadRequest("period", asked.get(), String.join(", ", periods));
        }
        return asked.or(() -> figures.values().stream()
                        .flatMap(List::stream)
                        .filter(Figure::computed)
                        .map(Figure::period)
                        .max(Comparator.naturalOrder()))
                .or(() -> periods.stream().findFirst());
    }

    private List<Comparison> comparisons(
            List<PlaceEntry> places,
            List<TerritoryId> ids,
            Map<IndicatorEntry, List<Figure>> figuresByIndicator,
            String period)
            throws SQLException {
        List<Comparison> comparisons = new ArrayList<>();
        for (IndicatorEntry indicator : figuresByIndicator.keySet()) {
            List<Figure> figures = figuresByIndicator.get(indicator);
            Ledger ledger = release.questions().ledger(ids, indicator);
            List<SeriesTable.Column> columns = places.stream()
                    .map(place -> new SeriesTable.Column(
                            place.id(),
                            shortName(place),
                            place.id().equals(PlaceSurvey.of(place.id()).total())))
                    .toList();
            List<Row> rows = places.stream()
                    .map(place -> new Row(
                            shortName(place),
                            Links.place(language, place.id()),
                            figures.stream()
                                    .filter(figure -> figure.place().equals(place.id())
                                            && figure.period().equals(period))
                                    .findFirst()
                                    .map(words::view)
                                    .orElseGet(() -> words.missing(
                                            place.id(), place.name(), period, ledger.find(place.id(), period)))))
                    .toList();
            comparisons.add(new Comparison(
                    indicator.id(),
                    words.words(indicator).name(),
                    words.definition(indicator),
                    Links.indicator(language, indicator.id()),
                    rows,
                    SeriesTable.of(columns, figures, ledger, words, text)));
        }
        return comparisons;
    }

    private String shortName(PlaceEntry place) {
        return place.id().equals(Gazetteer.URBAN_TOTAL) ? text.text("total.short") : place.name();
    }

    private List<Chosen> chosen(List<PlaceEntry> places, Asked asked) {
        return places.stream()
                .map(place -> new Chosen(
                        place.id().text(),
                        place.name(),
                        PlaceWords.kind(text, place.id()),
                        Links.place(language, place.id()),
                        path(
                                places.stream()
                                        .filter(other -> !other.equals(place))
                                        .map(other -> other.id().text())
                                        .toList(),
                                asked)))
                .toList();
    }

    private List<Addition> found(Asked asked, List<PlaceEntry> named) throws IOException {
        if (asked.searched().isBlank() || named.size() >= MOST_PLACES) {
            return List.of();
        }
        return release.search().find(asked.searched(), FOUND).stream()
                .filter(hit -> named.stream()
                        .noneMatch(place -> place.id().equals(hit.place().id())))
                .map(hit -> {
                    List<String> ids = new ArrayList<>(
                            named.stream().map(place -> place.id().text()).toList());
                    ids.add(hit.place().id().text());
                    return new Addition(hit.place().name(), hit.context(text), path(ids, asked));
                })
                .toList();
    }

    private String path(List<String> places, Asked asked) {
        List<Map.Entry<String, String>> parameters = new ArrayList<>();
        places.forEach(place -> parameters.add(Map.entry("place", place)));
        asked.indicators().forEach(indicator -> parameters.add(Map.entry("indicator", indicator)));
        asked.period().ifPresent(period -> parameters.add(Map.entry("period", period)));
        return Section.COMPARE.path(language) + Links.query(parameters);
    }
}
