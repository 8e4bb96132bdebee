package org.atalaya.web.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.analytics.comparability.SeriesBreaks.SeriesBreak;
import org.atalaya.analytics.question.Change;
import org.atalaya.analytics.question.IndicatorEntry;
import org.atalaya.analytics.question.Ledger;
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
import org.atalaya.web.shared.Periods;

/** Says which figures of a survey are missing, cannot be tested, or stand on the other side of a break. */
final class FigureRefusals {

    private final Release release;
    private final Language language;
    private final Messages text;
    private final FigureWords words;
    private final Compared compared;
    private final PlaceSurvey survey;
    private final List<PlaceEntry> places;
    private final String edition;

    FigureRefusals(Release release, Language language, Compared compared, PlaceSurvey survey) {
        this.release = release;
        this.language = language;
        this.text = Messages.of(language);
        this.words = new FigureWords(language);
        this.compared = compared;
        this.survey = survey;
        this.places = compared.bySurvey().get(survey);
        this.edition = compared.editions().chosen().get(survey);
    }

    /**
     * What cannot be compared.
     *
     * @param changes changes of the places up to the edition
     */
    List<Cannot> list(List<Change> changes) {
        List<Cannot> cannot = new ArrayList<>();
        compared.address()
                .since()
                .filter(this::isEarlier)
                .flatMap(since -> since(since, changes))
                .ifPresent(cannot::add);
        for (IndicatorEntry indicator : compared.indicators(survey)) {
            cannot.addAll(missing(indicator));
        }
        untested().ifPresent(cannot::add);
        return cannot;
    }

    /** Whether an edition is one of this survey, before the one compared. */
    private boolean isEarlier(String since) {
        return since.compareTo(edition) < 0
                && compared.indicators(survey).stream()
                        .anyMatch(indicator ->
                                compared.figures().ledger(indicator).periods().contains(since));
    }

    /** Why there is no change from an earlier edition, if there is none. */
    private Optional<Cannot> since(String since, List<Change> changes) {
        Optional<SeriesBreak> broken = findBreak(since);
        if (broken.isPresent()) {
            return Optional.of(new Cannot(
                    text.text(
                            "compare.break",
                            Periods.brief(text, since),
                            Periods.brief(text, edition),
                            Sentences.aside(language.choose(
                                    broken.get().spanish(), broken.get().english()))),
                    "",
                    Optional.of(nearestSince(changes, "compare.onlyEdition"))));
        }
        boolean tested = changes.stream().anyMatch(change -> change.basePeriod().equals(since));
        return tested
                ? Optional.empty()
                : Optional.of(new Cannot(
                        text.text("compare.noChange", Periods.brief(text, since), Periods.brief(text, edition)),
                        "",
                        Optional.of(nearestSince(changes, "compare.onlyEdition"))));
    }

    private Optional<SeriesBreak> findBreak(String since) {
        return compared.indicators(survey).stream()
                .flatMap(indicator -> places.stream().flatMap(place -> {
                    Ledger ledger = compared.figures().ledger(indicator);
                    return ledger.periods().stream()
                            .filter(period -> since.compareTo(period) < 0 && period.compareTo(edition) <= 0)
                            .flatMap(period -> ledger.findBreak(place.id(), period).stream());
                }))
                .findFirst();
    }

    /** The longest change that was tested, else the edition alone. */
    private Nearest nearestSince(List<Change> changes, String alone) {
        Optional<String> base = changes.stream()
                .filter(change -> compared.indicators(survey).stream()
                        .anyMatch(indicator -> indicator.id().equals(change.indicator())))
                .map(Change::basePeriod)
                .sorted()
                .findFirst();
        return new Nearest(
                base.map(period -> text.text(
                                "compare.changeBetween", Periods.brief(text, period), Periods.brief(text, edition)))
                        .orElseGet(() -> text.text(alone, Periods.name(text, edition))),
                compared.address().withSince(base).path(language));
    }

    /** A sentence per reason why places have no figure of an indicator. */
    private List<Cannot> missing(IndicatorEntry indicator) {
        Map<String, List<PlaceEntry>> byReason = new LinkedHashMap<>();
        for (PlaceEntry place : places) {
            if (!compared.figures().has(indicator, edition, place.id())) {
                byReason.computeIfAbsent(reason(indicator, place), reason -> new ArrayList<>())
                        .add(place);
            }
        }
        List<PlaceEntry> lacking =
                byReason.values().stream().flatMap(List::stream).toList();
        return byReason.entrySet().stream()
                .map(entry -> new Cannot(
                        text.text(
                                "compare.missing",
                                names(entry.getValue()),
                                words.words(indicator).name(),
                                Periods.name(text, edition),
                                Sentences.aside(entry.getKey())),
                        "",
                        Optional.of(nearest(indicator, lacking))))
                .toList();
    }

    private String reason(IndicatorEntry indicator, PlaceEntry place) {
        return compared.figures()
                .find(indicator, edition, place.id())
                .map(words::view)
                .orElseGet(() -> words.missing(
                        place.id(),
                        place.name(),
                        edition,
                        compared.figures().ledger(indicator).find(place.id(), edition)))
                .withheld();
    }

    /**
     * The nearest comparison with a figure for every place: of another edition, of the regions, of another
     * question, of fewer places; where there is none, the page of the indicator.
     */
    private Nearest nearest(IndicatorEntry indicator, List<PlaceEntry> lacking) {
        return otherEdition(indicator)
                .or(() -> regions(indicator, lacking))
                .or(() -> otherQuestion(indicator))
                .or(() -> fewerPlaces(lacking))
                .orElseGet(() -> new Nearest(
                        text.text("compare.everyPlace", words.words(indicator).name()),
                        Links.indicator(language, indicator.id())));
    }

    private Optional<Nearest> otherEdition(IndicatorEntry indicator) {
        return compared.editions().all().get(survey).stream()
                .filter(period -> everyPlace(indicator, period))
                .findFirst()
                .map(period -> new Nearest(
                        text.text("compare.theSameIn", words.words(indicator).name(), Periods.name(text, period)),
                        withEdition(period).path(language)));
    }

    private boolean everyPlace(IndicatorEntry indicator, String period) {
        return places.stream().allMatch(place -> compared.figures().has(indicator, period, place.id()));
    }

    private CompareAddress withEdition(String period) {
        List<String> periods = new ArrayList<>(compared.editions().list());
        periods.replaceAll(other -> other.equals(edition) ? period : other);
        return compared.address()
                .withPeriods(periods.stream().distinct().toList())
                .withSince(Optional.empty());
    }

    /** The regions of comunas without a figure in any edition. */
    private Optional<Nearest> regions(IndicatorEntry indicator, List<PlaceEntry> lacking) {
        CompareAddress address = compared.address();
        List<String> names = new ArrayList<>();
        for (PlaceEntry place : lacking) {
            Optional<PlaceEntry> region = release.gazetteer()
                    .findParent(place)
                    .filter(parent -> parent.id().kind() == TerritoryKind.REGION)
                    .filter(parent -> none(indicator, place) && !none(indicator, parent));
            if (region.isEmpty()) {
                return Optional.empty();
            }
            address = address.withReplaced(place.id(), List.of(region.get().id()));
            names.add(region.get().name());
        }
        List<TerritoryId> others = new ArrayList<>(address.places());
        if (others.size() == 1) {
            others.add(survey.total());
            names.add(release.totalName(survey, text));
        }
        return Optional.of(new Nearest(
                text.text(
                        "compare.regions",
                        Sentences.list(text, names.stream().distinct().toList())),
                address.withPlaces(others)
                        .withIndicators(List.of(indicator.id()))
                        .withPeriods(List.of())
                        .path(language)));
    }

    private boolean none(IndicatorEntry indicator, PlaceEntry place) {
        return compared.figures().series(indicator, List.of(place.id())).isEmpty();
    }

    private Optional<Nearest> otherQuestion(IndicatorEntry indicator) {
        return release.headlines(survey).stream()
                .filter(other -> !other.equals(indicator) && everyPlace(other, edition))
                .findFirst()
                .map(other -> new Nearest(
                        text.text("compare.theSameIn", words.words(other).name(), Periods.name(text, edition)),
                        compared.address()
                                .withIndicators(List.of(other.id()))
                                .withPeriods(List.of(edition))
                                .withSince(Optional.empty())
                                .path(language)));
    }

    private Optional<Nearest> fewerPlaces(List<PlaceEntry> lacking) {
        List<PlaceEntry> left =
                places.stream().filter(place -> !lacking.contains(place)).toList();
        CompareAddress address = compared.address();
        for (PlaceEntry place : lacking) {
            address = compared.stead().containsKey(place.id())
                    ? address.withoutPlace(compared.stead().get(place.id()))
                    : address.withoutPlace(place.id());
        }
        return left.size() < 2
                ? Optional.empty()
                : Optional.of(new Nearest(text.text("compare.only", names(left)), address.path(language)));
    }

    /** Figures printed without a standard error have no test. */
    private Optional<Cannot> untested() {
        List<IndicatorEntry> indicators = compared.indicators(survey);
        List<PlaceEntry> printed = places.stream()
                .filter(place -> indicators.stream()
                        .anyMatch(indicator -> compared.figures()
                                .find(indicator, edition, place.id())
                                .filter(figure ->
                                        !figure.computed() && figure.value().isPresent())
                                .isPresent()))
                .toList();
        return printed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Cannot(
                        text.text(
                                "compare.printed",
                                names(printed),
                                text.text(
                                        "publisher." + survey.total().country().name()),
                                Periods.name(text, edition)),
                        "",
                        compared.editions().all().get(survey).stream()
                                .filter(period -> indicators.stream()
                                        .anyMatch(indicator -> places.stream()
                                                .allMatch(place ->
                                                        compared.figures().tests(indicator, period, place.id()))))
                                .findFirst()
                                .map(period -> new Nearest(
                                        text.text("compare.onlyEdition", Periods.name(text, period)),
                                        withEdition(period).path(language)))));
    }

    private String names(List<PlaceEntry> some) {
        return Sentences.list(text, some.stream().map(PlaceEntry::name).toList());
    }
}
