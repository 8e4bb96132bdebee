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
import org.atalaya.web.compare.ComparePage.Cannot;
import org.atalaya.web.compare.ComparePage.Nearest;
import org.atalaya.web.release.PlaceSurvey;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.FigureWords;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Periods;

/** Says which figures of a survey are missing, cannot be tested, or stand on the other side of a break. */
final class FigureRefusals {

    private final Language language;
    private final Messages text;
    private final FigureWords words;
    private final Compared compared;
    private final PlaceSurvey survey;
    private final List<PlaceEntry> places;
    private final String edition;
    private final NearestFigures nearest;

    FigureRefusals(Release release, Language language, Compared compared, PlaceSurvey survey) {
        this.language = language;
        this.text = Messages.of(language);
        this.words = new FigureWords(language);
        this.compared = compared;
        this.survey = survey;
        this.places = compared.bySurvey().get(survey);
        this.edition = compared.editions().chosen().get(survey);
        this.nearest = new NearestFigures(release, language, compared, survey);
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
                    Optional.of(nearestSince(changes))));
        }
        boolean tested = changes.stream().anyMatch(change -> change.basePeriod().equals(since));
        return tested
                ? Optional.empty()
                : Optional.of(new Cannot(
                        text.text("compare.noChange", Periods.brief(text, since), Periods.brief(text, edition)),
                        "",
                        Optional.of(nearestSince(changes))));
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
    private Nearest nearestSince(List<Change> changes) {
        Optional<String> base = changes.stream()
                .filter(change -> compared.indicators(survey).stream()
                        .anyMatch(indicator -> indicator.id().equals(change.indicator())))
                .map(Change::basePeriod)
                .sorted()
                .findFirst();
        return new Nearest(
                base.map(period -> text.text(
                                "compare.changeBetween", Periods.brief(text, period), Periods.brief(text, edition)))
                        .orElseGet(() -> text.text("compare.onlyEdition", Periods.name(text, edition))),
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
                        Optional.of(nearest.of(indicator, lacking))))
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
                                        nearest.withEdition(period).path(language)))));
    }

    private String names(List<PlaceEntry> some) {
        return Sentences.list(text, some.stream().map(PlaceEntry::name).toList());
    }
}
