package org.atalaya.web.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.atalaya.analytics.question.Crosswalk.Link;
import org.atalaya.analytics.question.IndicatorEntry;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;
import org.atalaya.web.compare.ComparePage.Cannot;
import org.atalaya.web.compare.ComparePage.Nearest;
import org.atalaya.web.release.PlaceSurvey;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.FigureWords;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.PlaceWords;

/** Says which places no survey speaks for, and which surveys' answers do not compare. */
final class SurveyRefusals {

    private final Release release;
    private final Language language;
    private final Messages text;
    private final FigureWords words;
    private final Compared compared;
    private final Optional<Nearest> offences;

    /**
     * Refusals of a comparison.
     *
     * @param offences where registered offences are compared on this page; empty if they are not
     */
    SurveyRefusals(Release release, Language language, Compared compared, Optional<Nearest> offences) {
        this.release = release;
        this.language = language;
        this.text = Messages.of(language);
        this.words = new FigureWords(language);
        this.compared = compared;
        this.offences = offences;
    }

    List<Cannot> list() {
        List<Cannot> cannot = new ArrayList<>();
        compared.named().stream()
                .filter(place -> place.id().kind() == TerritoryKind.MUNICIPALITY)
                .map(this::municipality)
                .forEach(cannot::add);
        cannot.addAll(betweenSurveys());
        return cannot;
    }

    private Cannot municipality(PlaceEntry place) {
        Optional<PlaceEntry> measured = release.gazetteer().findMeasured(place);
        if (measured.isPresent()) {
            PlaceEntry whose = measured.get();
            return new Cannot(
                    whose.id().kind() == TerritoryKind.AREA
                            ? text.text("compare.areaInstead", place.name())
                            : text.text("compare.cityInstead", place.name(), whose.name()),
                    "",
                    Optional.of(instead(place, whose)));
        }
        return new Cannot(
                text.text("compare.notInCity", place.name()),
                "",
                release.gazetteer().findParent(place).map(state -> instead(place, state)));
    }

    private Nearest instead(PlaceEntry place, PlaceEntry other) {
        boolean ofEnsu = PlaceSurvey.of(other.id()) == PlaceSurvey.ENSU;
        return new Nearest(
                text.text(
                        ofEnsu ? "compare.cityOf" : "compare.placeOf",
                        other.name(),
                        PlaceWords.kind(text, other.id()),
                        name(PlaceSurvey.of(other.id()))),
                compared.address().withReplaced(place.id(), List.of(other.id())).path(language));
    }

    /** One sentence for each reason why two surveys do not compare; one for all that nobody else asks about. */
    private List<Cannot> betweenSurveys() {
        List<Cannot> cannot = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (PlaceSurvey asking : PlaceSurvey.values()) {
            for (PlaceSurvey other : compared.bySurvey().keySet()) {
                if (other != asking) {
                    cannot.addAll(between(asking, other, said));
                }
            }
        }
        return cannot;
    }

    private List<Cannot> between(PlaceSurvey asking, PlaceSurvey other, Set<String> said) {
        List<IndicatorEntry> alone = new ArrayList<>();
        Map<Link, List<IndicatorEntry>> graded = new LinkedHashMap<>();
        for (IndicatorEntry indicator : compared.indicators(asking)) {
            Optional<Link> link = release.crosswalk().find(indicator, asking.id(), other.id());
            if (link.isEmpty()) {
                alone.add(indicator);
            } else if (said.add(link.get().subject() + pair(asking, other))) {
                graded.computeIfAbsent(sameReason(graded.keySet(), link.get()), first -> new ArrayList<>())
                        .add(indicator);
            }
        }
        List<Cannot> cannot = new ArrayList<>();
        graded.forEach((link, indicators) -> cannot.add(graded(indicators, asking, other, link)));
        if (!alone.isEmpty()) {
            cannot.add(alone(alone, asking, other));
        }
        return cannot;
    }

    private static Link sameReason(Set<Link> known, Link link) {
        return known.stream()
                .filter(other ->
                        other.grade() == link.grade() && other.english().equals(link.english()))
                .findFirst()
                .orElse(link);
    }

    private static String pair(PlaceSurvey one, PlaceSurvey another) {
        return " " + Math.min(one.ordinal(), another.ordinal()) + " " + Math.max(one.ordinal(), another.ordinal());
    }

    private Cannot graded(List<IndicatorEntry> indicators, PlaceSurvey asking, PlaceSurvey other, Link link) {
        return new Cannot(
                text.text(
                        "compare.grade." + link.grade().name(),
                        names(other),
                        quoted(indicators),
                        name(asking),
                        name(other),
                        Sentences.aside(language.choose(link.spanish(), link.english()))),
                Links.crosswalk(language, link.subject()),
                nearest(asking, other));
    }

    private Cannot alone(List<IndicatorEntry> indicators, PlaceSurvey asking, PlaceSurvey other) {
        return new Cannot(
                text.text("compare.otherSurvey", names(other), quoted(indicators), name(asking), name(other)),
                "",
                nearest(asking, other));
    }

    /** What compares between the places of two surveys: registered offences, else each with its own total. */
    private Optional<Nearest> nearest(PlaceSurvey asking, PlaceSurvey other) {
        boolean both = compared.bySurvey().containsKey(asking);
        return both && offences.isPresent() ? offences : Optional.of(withTotal(other));
    }

    private Nearest withTotal(PlaceSurvey survey) {
        PlaceEntry total = release.gazetteer().find(survey.total()).orElseThrow();
        List<TerritoryId> places = new ArrayList<>(compared.bySurvey().get(survey).stream()
                .map(PlaceEntry::id)
                .limit(ComparePages.MOST_PLACES - 1)
                .toList());
        places.add(total.id());
        return new Nearest(
                text.text("compare.withTotal", names(survey), release.totalName(survey, text), name(survey)),
                Links.compare(language, places.stream().distinct().toList()));
    }

    private String quoted(List<IndicatorEntry> indicators) {
        return Sentences.list(
                text,
                indicators.stream()
                        .map(indicator -> text.text(
                                "compare.quoted", words.words(indicator).name()))
                        .toList());
    }

    private String names(PlaceSurvey survey) {
        return Sentences.list(
                text,
                compared.bySurvey().get(survey).stream().map(PlaceEntry::name).toList());
    }

    /** The survey as one calls it. */
    private String name(PlaceSurvey survey) {
        return text.text("survey." + survey.id());
    }
}
