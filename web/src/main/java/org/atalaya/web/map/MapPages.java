package org.atalaya.web.map;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.atalaya.analytics.question.Figure;
import org.atalaya.analytics.question.IndicatorEntry;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;
import org.atalaya.web.map.MapPage.Choice;
import org.atalaya.web.map.MapPage.Row;
import org.atalaya.web.release.PlaceSurvey;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.BadRequest;
import org.atalaya.web.shared.FigureWords;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Periods;

/** Makes maps of indicators. */
public final class MapPages {

    private final Release release;
    private final Language language;
    private final Messages text;
    private final FigureWords words;

    /** Maps of a release in a language. */
    public MapPages(Release release, Language language) {
        this.release = release;
        this.language = language;
        this.text = Messages.of(language);
        this.words = new FigureWords(language);
    }

    /**
     * The map of an indicator.
     *
     * @param indicator the indicator
     * @param askedPeriod the edition asked for; empty for the newest
     * @param askedKind the sort of places asked for; empty for the smallest there is
     */
    public MapPage page(IndicatorEntry indicator, Optional<String> askedPeriod, Optional<String> askedKind)
            throws SQLException {
        PlaceSurvey survey = PlaceSurvey.find(indicator).orElseThrow();
        List<String> periods = new ArrayList<>(release.questions().periods(indicator.id()));
        Collections.reverse(periods);
        String period = chosen("period", askedPeriod, periods, release.newestPeriod(survey, periods));
        List<Figure> figures =
                period.isEmpty() ? List.of() : release.questions().places(indicator.id(), period);
        List<PlaceFigure> all = period.isEmpty()
                ? List.of()
                : new PlaceFigures(release, words).list(figures, indicator, period, survey.total());
        List<String> kinds = kinds(all);
        String kind = chosen("kind", askedKind, kinds, kinds.isEmpty() ? "" : kinds.get(kinds.size() - 1));
        List<PlaceFigure> places = all.stream()
                .filter(place -> drawn(place.view().place().kind()).id().equals(kind))
                .toList();
        MapContent content = kind.isEmpty()
                ? MapContent.NONE
                : new MapContents(release, language).of(survey.total().country(), TerritoryKind.of(kind), places);
        return new MapPage(
                indicator.id(),
                words.words(indicator).name(),
                Links.indicator(language, indicator.id()),
                words.definition(indicator),
                period,
                kind,
                kind.isEmpty() ? "" : text.text("map.kind." + kind) + ", " + Periods.name(text, period),
                periods.stream()
                        .map(iso -> choice(indicator, Periods.brief(text, iso), iso, "", iso.equals(period)))
                        .toList(),
                kinds.size() < 2
                        ? List.of()
                        : kinds.stream()
                                .map(one ->
                                        choice(indicator, text.text("map.kind." + one), period, one, one.equals(kind)))
                                .toList(),
                figures.stream()
                        .filter(figure -> figure.place().equals(survey.total()))
                        .findFirst()
                        .map(words::view),
                release.totalName(survey, text),
                content.drawing(),
                content.legend(),
                content.notes(),
                places.stream()
                        .filter(place -> place.standing() != Standing.NOT_SAMPLED)
                        .map(place -> row(place, content.classes()))
                        .toList(),
                notSampled(places));
    }

    private static String chosen(String name, Optional<String> asked, List<String> allowed, String otherwise) {
        if (asked.isPresent() && !allowed.contains(asked.get())) {
            throw new BadRequest(name, asked.get(), String.join(", ", allowed));
        }
        return asked.orElse(otherwise);
    }

    /** Sorts of places with a figure, the largest places first. */
    private static List<String> kinds(List<PlaceFigure> places) {
        TreeSet<TerritoryKind> kinds = new TreeSet<>();
        places.stream()
                .filter(place -> place.standing().hasFigure())
                .forEach(place -> kinds.add(drawn(place.view().place().kind())));
        return kinds.stream().map(TerritoryKind::id).toList();
    }

    /** An area printed within a city is drawn among the cities. */
    private static TerritoryKind drawn(TerritoryKind kind) {
        return kind == TerritoryKind.AREA ? TerritoryKind.CITY : kind;
    }

    private Choice choice(IndicatorEntry indicator, String name, String period, String kind, boolean shown) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("period", period);
        parameters.put("kind", kind);
        parameters.values().removeIf(String::isEmpty);
        return new Choice(
                name, Links.map(language, indicator.id()) + Links.query(List.copyOf(parameters.entrySet())), shown);
    }

    private Row row(PlaceFigure place, Optional<ValueClasses> classes) {
        TerritoryId id = place.view().place();
        return new Row(
                place.view().placeName(),
                release.gazetteer()
                        .find(id)
                        .map(release.gazetteer()::whereabouts)
                        .filter(where -> !where.equals(
                                release.gazetteer().name(PlaceSurvey.of(id).total())))
                        .orElse(""),
                Links.place(language, id),
                place.view(),
                classes.flatMap(known -> place.share().map(known::classOf))
                        .map(ValueClasses::letter)
                        .orElse(""));
    }

    /** Places the edition did not ask in, each reason with its places. */
    private List<MapPage.Absent> notSampled(List<PlaceFigure> places) {
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        for (PlaceFigure place : places) {
            if (place.standing() == Standing.NOT_SAMPLED) {
                reasons.computeIfAbsent(place.view().withheld(), reason -> new ArrayList<>())
                        .add(place.view().placeName());
            }
        }
        return reasons.entrySet().stream()
                .map(reason -> new MapPage.Absent(
                        text.text("map.absent", reason.getValue().size(), reason.getKey()),
                        String.join(", ", reason.getValue())))
                .toList();
    }
}
