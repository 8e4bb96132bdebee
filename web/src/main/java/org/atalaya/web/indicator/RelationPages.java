package org.atalaya.web.indicator;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.analytics.comparison.PlaceCorrelation;
import org.atalaya.analytics.question.Figure;
import org.atalaya.analytics.question.Incidence.Places;
import org.atalaya.analytics.question.IndicatorEntry;
import org.atalaya.analytics.question.OffenceEntry;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.analytics.question.RegisteredCount;
import org.atalaya.data.quantity.Interval;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;
import org.atalaya.web.indicator.RelationPage.Link;
import org.atalaya.web.indicator.RelationPage.Relation;
import org.atalaya.web.indicator.RelationPage.Row;
import org.atalaya.web.release.Gazetteer;
import org.atalaya.web.release.PlaceSurvey;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.BadRequest;
import org.atalaya.web.shared.Choice;
import org.atalaya.web.shared.FigureView;
import org.atalaya.web.shared.FigureWords;
import org.atalaya.web.shared.IncidenceWords;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Numbers;
import org.atalaya.web.shared.Periods;
import org.atalaya.web.shared.RateView;
import org.atalaya.web.shared.ScatterChart;

/** Makes the page of how two figures go together over places. */
public final class RelationPages {

    private static final String OFFENCE = "offence:";
    private static final double CONFIDENCE = 0.95;

    private final Release release;
    private final Language language;
    private final Messages text;
    private final Numbers numbers;
    private final FigureWords figures;
    private final IncidenceWords incidence;

    /** Pages of a release in a language. */
    public RelationPages(Release release, Language language) {
        this.release = release;
        this.language = language;
        this.text = Messages.of(language);
        this.numbers = new Numbers(language);
        this.figures = new FigureWords(language);
        this.incidence = new IncidenceWords(language);
    }

    /**
     * What the address asks for.
     *
     * @param first an indicator; empty for the first headline of ENSU
     * @param second another indicator, or {@code offence:} and an offence; empty for the second headline of the survey
     * @param period the edition; empty for the newest with precision
     */
    public record Asked(Optional<String> first, Optional<String> second, Optional<String> period) {}

    /** The other figure: a share as a survey's indicator, or the rate of a registered offence. */
    private record Second(String id, Optional<IndicatorEntry> indicator, Optional<OffenceEntry> offence) {}

    /** A place's other figure, in the unit of its axis, and whose it is. */
    private record Value(
            double value, Interval range, Optional<FigureView> share, Optional<RateView> rate, String source) {}

    /** The page. */
    public RelationPage page(Asked asked) throws SQLException {
        IndicatorEntry first = asked.first()
                .map(id -> indicator("first", id))
                .orElseGet(() -> release.headlines(PlaceSurvey.ENSU).get(0));
        PlaceSurvey survey = PlaceSurvey.find(first).orElseThrow();
        Second second = second(asked.second(), first, survey);
        List<Choice> firsts = release.indicators().stream()
                .map(one -> choice(one, one.equals(first)))
                .toList();
        List<Choice> seconds = Stream.concat(
                        release.indicators().stream()
                                .map(one -> choice(one, one.id().equals(second.id()))),
                        release.offences().stream()
                                .map(one -> new Choice(
                                        OFFENCE + one.id(),
                                        text.text(
                                                "relation.registered",
                                                incidence.words(one).name()),
                                        second.id().equals(OFFENCE + one.id()))))
                .toList();
        Optional<String> cannot = findReason(first, second, survey);
        if (cannot.isPresent()) {
            return new RelationPage(
                    firsts,
                    seconds,
                    List.of(),
                    cannot.get(),
                    Optional.of(new Link(text.text("crosswalk.title"), Links.crosswalk(language))),
                    Optional.empty());
        }
        List<String> periods = periods(first, second);
        if (asked.period().isPresent() && !periods.contains(asked.period().get())) {
            throw new BadRequest("period", asked.period().get(), String.join(", ", periods));
        }
        Optional<String> period = asked.period()
                .or(() -> release.newestComputedPeriod(survey).filter(periods::contains))
                .or(() -> periods.stream().findFirst());
        return new RelationPage(
                firsts,
                seconds,
                periods.stream()
                        .map(iso -> new Choice(iso, Periods.brief(text, iso), period.equals(Optional.of(iso))))
                        .toList(),
                period.isEmpty() ? text.text("relation.noEdition") : "",
                Optional.empty(),
                period.isEmpty() ? Optional.empty() : Optional.of(relation(first, second, survey, period.get())));
    }

    private IndicatorEntry indicator(String parameter, String id) {
        return release.findIndicator(id)
                .orElseThrow(() -> new BadRequest(parameter, id, text.text("compare.anIndicator")));
    }

    private Second second(Optional<String> asked, IndicatorEntry first, PlaceSurvey survey) {
        if (asked.isPresent() && asked.get().startsWith(OFFENCE)) {
            OffenceEntry offence = release.findOffence(asked.get().substring(OFFENCE.length()))
                    .orElseThrow(() -> new BadRequest(
                            "second",
                            asked.get(),
                            release.offences().stream()
                                    .map(one -> OFFENCE + one.id())
                                    .collect(Collectors.joining(", "))));
            return new Second(asked.get(), Optional.empty(), Optional.of(offence));
        }
        IndicatorEntry indicator = asked.map(id -> indicator("second", id))
                .orElseGet(() -> release.headlines(survey).stream()
                        .filter(one -> !one.equals(first))
                        .findFirst()
                        .orElseThrow());
        return new Second(indicator.id(), Optional.of(indicator), Optional.empty());
    }

    private Choice choice(IndicatorEntry indicator, boolean chosen) {
        String survey = PlaceSurvey.find(indicator).orElseThrow().id();
        return new Choice(
                indicator.id(), figures.words(indicator).name() + " (" + text.text("survey." + survey) + ")", chosen);
    }

    /** Why two figures cannot be related at all. */
    private Optional<String> findReason(IndicatorEntry first, Second second, PlaceSurvey survey) {
        if (second.id().equals(first.id())) {
            return Optional.of(text.text("relation.itself"));
        }
        if (second.indicator().isPresent() && !survey.asks(second.indicator().get())) {
            return Optional.of(text.text("relation.otherSurvey"));
        }
        return second.offence().isPresent() && survey == PlaceSurvey.ENSU
                ? Optional.of(text.text("relation.citiesHaveNoRegister"))
                : Optional.empty();
    }

    /** Editions both have, newest first. */
    private List<String> periods(IndicatorEntry first, Second second) throws SQLException {
        List<String> periods = new ArrayList<>(release.questions().periods(first.id()));
        if (second.indicator().isPresent()) {
            periods.retainAll(release.questions().periods(second.id()));
        }
        Collections.reverse(periods);
        return periods;
    }

    private Relation relation(IndicatorEntry first, Second second, PlaceSurvey survey, String period)
            throws SQLException {
        List<Figure> surveyed = release.questions().places(first.id(), period);
        Map<TerritoryId, Figure> ofFirst = precise(surveyed);
        TerritoryKind kind = kind(survey, ofFirst);
        Map<TerritoryId, Value> ofSecond = second.indicator().isPresent()
                ? shares(precise(release.questions().places(second.id(), period)))
                : rates(second.offence().orElseThrow(), survey, kind, period);
        List<PlaceEntry> places = surveyed.stream()
                .map(Figure::place)
                .filter(place -> place.kind() == kind)
                .flatMap(place -> release.gazetteer().find(place).stream())
                .sorted(Gazetteer.byName())
                .toList();
        List<PlaceEntry> both = places.stream()
                .filter(place -> ofFirst.containsKey(place.id()) && ofSecond.containsKey(place.id()))
                .toList();
        Map<TerritoryId, Double> x = new HashMap<>();
        Map<TerritoryId, Double> y = new HashMap<>();
        for (PlaceEntry place : both) {
            x.put(place.id(), ofFirst.get(place.id()).value().orElseThrow());
            y.put(place.id(), ofSecond.get(place.id()).value());
        }
        return new Relation(
                new Link(figures.words(first).name(), Links.indicator(language, first.id())),
                link(second),
                sentences(PlaceCorrelation.of(x, y, CONFIDENCE), second, survey, period),
                places.stream()
                        .filter(place -> !both.contains(place))
                        .map(PlaceEntry::name)
                        .collect(Collectors.joining(", ")),
                ScatterChart.of(
                        both.stream()
                                .map(place -> point(place, ofFirst.get(place.id()), ofSecond.get(place.id())))
                                .toList(),
                        numbers),
                both.stream()
                        .map(place -> new Row(
                                new Link(place.name(), Links.place(language, place.id())),
                                figures.view(ofFirst.get(place.id())),
                                ofSecond.get(place.id()).share(),
                                ofSecond.get(place.id()).rate()))
                        .toList(),
                both.stream()
                        .map(PlaceEntry::id)
                        .flatMap(place -> Stream.of(
                                figures.view(ofFirst.get(place)).source(),
                                ofSecond.get(place).source()))
                        .distinct()
                        .collect(Collectors.joining("; ")));
    }

    private Link link(Second second) {
        return second.indicator()
                .map(one -> new Link(figures.words(one).name(), Links.indicator(language, one.id())))
                .orElseGet(() -> {
                    OffenceEntry offence = second.offence().orElseThrow();
                    return new Link(
                            text.text(
                                    "relation.registered",
                                    incidence.words(offence).name()),
                            Links.offence(language, offence.id()));
                });
    }

    /** Shares with a range, by place. */
    private static Map<TerritoryId, Figure> precise(List<Figure> all) {
        return all.stream()
                .filter(figure ->
                        figure.value().isPresent() && figure.interval().isPresent())
                .collect(Collectors.toMap(Figure::place, figure -> figure));
    }

    private Map<TerritoryId, Value> shares(Map<TerritoryId, Figure> shares) {
        Map<TerritoryId, Value> values = new HashMap<>();
        shares.forEach((place, figure) -> {
            FigureView view = figures.view(figure);
            values.put(
                    place,
                    new Value(
                            figure.value().orElseThrow(),
                            hundredfold(figure.interval().orElseThrow()),
                            Optional.of(view),
                            Optional.empty(),
                            view.source()));
        });
        return values;
    }

    private Map<TerritoryId, Value> rates(OffenceEntry offence, PlaceSurvey survey, TerritoryKind kind, String period)
            throws SQLException {
        Map<TerritoryId, Value> values = new HashMap<>();
        Places all = new Places(survey.total().country(), kind, "");
        for (RegisteredCount count : release.incidence().counts(all, offence.id(), survey.yearAsked(period))) {
            if (count.place().isPresent() && count.rate().isPresent()) {
                values.put(
                        count.place().get(),
                        new Value(
                                count.rate().get().per100k(),
                                count.rate().get().interval(),
                                Optional.empty(),
                                Optional.of(incidence.rate(count)),
                                incidence.edition(count.sourceRelease())));
            }
        }
        return values;
    }

    /** The smallest kind of place the survey speaks for with both: cities, states, comunas or else regions. */
    private static TerritoryKind kind(PlaceSurvey survey, Map<TerritoryId, Figure> figures) {
        return switch (survey) {
            case ENSU -> TerritoryKind.CITY;
            case ENVIPE -> TerritoryKind.STATE;
            case ENUSC ->
                figures.keySet().stream().anyMatch(place -> place.kind() == TerritoryKind.COMUNA)
                        ? TerritoryKind.COMUNA
                        : TerritoryKind.REGION;
        };
    }

    private static ScatterChart.Point point(PlaceEntry place, Figure first, Value second) {
        return new ScatterChart.Point(
                100 * first.value().orElseThrow(),
                hundredfold(first.interval().orElseThrow()),
                second.share().isPresent() ? 100 * second.value() : second.value(),
                second.range(),
                place.name());
    }

    private static Interval hundredfold(Interval share) {
        return new Interval(100 * share.lower(), 100 * share.upper(), share.confidence());
    }

    private List<String> sentences(PlaceCorrelation correlation, Second second, PlaceSurvey survey, String period) {
        if (correlation.spearman().isEmpty() || correlation.bootstrap().isEmpty()) {
            return List.of(
                    correlation.places() < PlaceCorrelation.FEWEST_PLACES
                            ? text.text(
                                    "relation.fewPlaces",
                                    numbers.count(correlation.places()),
                                    PlaceCorrelation.FEWEST_PLACES)
                            : text.text("relation.noVariation"));
        }
        Interval interval = correlation.bootstrap().get();
        List<String> sentences = new ArrayList<>();
        sentences.add(text.text(
                interval.lower() > 0
                        ? "relation.same"
                        : interval.upper() < 0 ? "relation.opposite" : "relation.neither"));
        sentences.add(text.text(
                "relation.spearman",
                numbers.count(correlation.places()),
                numbers.signed(correlation.spearman().get()),
                numbers.signed(interval.lower()),
                numbers.signed(interval.upper())));
        Interval kendall = correlation.kendallBootstrap().orElseThrow();
        sentences.add(text.text(
                "relation.kendall",
                numbers.signed(correlation.kendall().orElseThrow()),
                numbers.signed(kendall.lower()),
                numbers.signed(kendall.upper())));
        second.offence().ifPresent(offence -> sentences.add(text.text("relation.year", survey.yearAsked(period))));
        return sentences;
    }
}
