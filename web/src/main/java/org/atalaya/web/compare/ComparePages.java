package org.atalaya.web.compare;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.atalaya.analytics.question.Change;
import org.atalaya.analytics.question.IndicatorEntry;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.analytics.question.RecentIncidence;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;
import org.atalaya.web.compare.ComparePage.Cannot;
import org.atalaya.web.compare.ComparePage.Comparison;
import org.atalaya.web.release.Gazetteer;
import org.atalaya.web.release.PlaceSurvey;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.BadRequest;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;

/** Makes the page that compares places. */
public final class ComparePages {

    /** Most places side by side. */
    public static final int MOST_PLACES = 8;

    private final Release release;
    private final Language language;
    private final Messages text;

    /** Pages of a release in a language. */
    public ComparePages(Release release, Language language) {
        this.release = release;
        this.language = language;
        this.text = Messages.of(language);
    }

    /**
     * What the address asks for.
     *
     * @param places one-text ids of places
     * @param indicators ids of indicators; none means the headline ones
     * @param periods the editions, at most one of a survey; none means the best
     * @param since an earlier edition to compare with; empty for none
     * @param searched words to find places with; empty for none
     */
    public record Asked(
            List<String> places,
            List<String> indicators,
            List<String> periods,
            Optional<String> since,
            String searched) {}

    /** The page. */
    public ComparePage page(Asked asked) throws SQLException, IOException {
        List<PlaceEntry> named = places(asked.places());
        Compared compared = compared(asked, named);
        List<RecentIncidence> registered = registered(named);
        List<OffenceComparison> offences = new OffenceComparisons(release, language).of(named, registered);
        List<Comparison> comparisons = new ArrayList<>();
        for (PlaceSurvey survey : compared.bySurvey().keySet()) {
            comparisons.addAll(new IndicatorComparisons(release, language, compared, survey).list());
        }
        CompareChoices choices = new CompareChoices(release, language, compared);
        return new ComparePage(
                choices.chosen(registered),
                cannot(compared, offences, registered),
                Links.compare(language, Gazetteer.MODELS),
                choices.found(asked.searched()),
                asked.searched(),
                choices.kept(),
                choices.editions(),
                choices.since(),
                choices.indicators(),
                comparisons,
                offences,
                named.size() >= MOST_PLACES,
                named.size() == 1
                        ? SimilarChoices.of(release, language, named.get(0).id())
                        : List.of());
    }

    private List<Cannot> cannot(Compared compared, List<OffenceComparison> offences, List<RecentIncidence> registered)
            throws SQLException {
        OffenceRefusals ofOffences = new OffenceRefusals(release, language);
        List<Cannot> cannot =
                new ArrayList<>(new SurveyRefusals(release, language, compared, ofOffences.nearest(offences)).list());
        for (PlaceSurvey survey : compared.bySurvey().keySet()) {
            if (compared.editions().chosen().containsKey(survey)) {
                cannot.addAll(new FigureRefusals(release, language, compared, survey).list(changes(compared, survey)));
            }
        }
        cannot.addAll(ofOffences.list(compared.address(), compared.named(), offences, registered));
        return cannot;
    }

    private List<Change> changes(Compared compared, PlaceSurvey survey) throws SQLException {
        return compared.address().since().isEmpty()
                ? List.of()
                : release.questions()
                        .changes(
                                compared.bySurvey().get(survey).stream()
                                        .map(PlaceEntry::id)
                                        .toList(),
                                compared.editions().chosen().get(survey));
    }

    private Compared compared(Asked asked, List<PlaceEntry> named) throws SQLException {
        Map<PlaceSurvey, List<PlaceEntry>> spokenFor = new LinkedHashMap<>();
        Map<TerritoryId, TerritoryId> stead = new HashMap<>();
        for (PlaceEntry place : named) {
            release.gazetteer().findMeasured(place).ifPresent(whose -> {
                List<PlaceEntry> others =
                        spokenFor.computeIfAbsent(PlaceSurvey.of(whose.id()), survey -> new ArrayList<>());
                if (!others.contains(whose)) {
                    others.add(whose);
                }
                if (!whose.equals(place)) {
                    stead.put(whose.id(), place.id());
                }
            });
        }
        List<IndicatorEntry> indicators = indicators(asked.indicators(), spokenFor.keySet());
        ComparedFigures figures = figures(spokenFor, indicators);
        Map<PlaceSurvey, List<TerritoryId>> ids = new LinkedHashMap<>();
        spokenFor.forEach((survey, places) -> {
            if (indicators.stream().anyMatch(survey::asks)) {
                ids.put(survey, places.stream().map(PlaceEntry::id).toList());
            }
        });
        Editions editions = Editions.of(asked.periods(), ids, indicators, figures, text);
        CompareAddress address = new CompareAddress(
                named.stream().map(PlaceEntry::id).toList(),
                asked.indicators().stream().distinct().toList(),
                asked.periods().stream().distinct().toList(),
                since(asked.since(), indicators, figures, editions));
        return new Compared(address, named, stead, spokenFor, indicators, figures, editions);
    }

    private ComparedFigures figures(Map<PlaceSurvey, List<PlaceEntry>> bySurvey, List<IndicatorEntry> indicators)
            throws SQLException {
        Set<TerritoryId> places = new LinkedHashSet<>();
        Set<IndicatorEntry> asked = new LinkedHashSet<>(indicators);
        bySurvey.forEach((survey, measured) -> {
            measured.forEach(place -> {
                places.add(place.id());
                place.parent()
                        .filter(parent -> parent.kind() == TerritoryKind.REGION)
                        .ifPresent(places::add);
            });
            places.add(survey.total());
            asked.addAll(release.headlines(survey));
        });
        return ComparedFigures.read(release.sideBySide(), places, asked);
    }

    private Optional<String> since(
            Optional<String> asked, List<IndicatorEntry> indicators, ComparedFigures figures, Editions editions) {
        asked.ifPresent(since -> {
            boolean known = indicators.stream()
                    .anyMatch(indicator -> editions.find(indicator)
                            .filter(edition -> since.compareTo(edition) < 0
                                    && figures.ledger(indicator).periods().contains(since))
                            .isPresent());
            if (!known) {
                throw new BadRequest("since", since, text.text("compare.earlierEdition"));
            }
        });
        return asked;
    }

    private List<PlaceEntry> places(List<String> asked) {
        if (asked.size() > MOST_PLACES) {
            throw new BadRequest("place", asked.size() + " ×", text.text("compare.mostPlaces", MOST_PLACES));
        }
        Set<PlaceEntry> places = new LinkedHashSet<>();
        for (String id : asked) {
            places.add(release.gazetteer()
                    .findWritten(id)
                    .orElseThrow(() ->
                            new BadRequest("place", id, "MX:city:28, MX:municipality:15058, MX:urban-total:00, …")));
        }
        return List.copyOf(places);
    }

    /** The indicators asked for, or else the headline ones of the surveys that speak for the places. */
    private List<IndicatorEntry> indicators(List<String> asked, Set<PlaceSurvey> surveys) {
        if (asked.isEmpty()) {
            return surveys.stream()
                    .flatMap(survey -> release.headlines(survey).stream())
                    .toList();
        }
        Set<IndicatorEntry> indicators = new LinkedHashSet<>();
        for (String id : asked) {
            indicators.add(release.findIndicator(id)
                    .orElseThrow(() -> new BadRequest("indicator", id, text.text("compare.anIndicator"))));
        }
        return List.copyOf(indicators);
    }

    /** Offences registered in the places, and in the municipalities of those that register none. */
    private List<RecentIncidence> registered(List<PlaceEntry> named) throws SQLException {
        OffenceRefusals refusals = new OffenceRefusals(release, language);
        List<TerritoryId> ids = named.stream()
                .flatMap(place -> Stream.concat(Stream.of(place), refusals.municipalities(place).stream()))
                .map(PlaceEntry::id)
                .distinct()
                .toList();
        return ids.isEmpty() ? List.of() : release.incidence().recent(ids);
    }
}
