package org.atalaya.web.compare;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.analytics.comparison.PairwiseDifferences;
import org.atalaya.analytics.comparison.PairwiseDifferences.Overlaps;
import org.atalaya.analytics.question.Change;
import org.atalaya.analytics.question.IndicatorEntry;
import org.atalaya.analytics.question.Ledger;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.analytics.question.SideBySide.Contrast;
import org.atalaya.analytics.statistic.ShareDifference;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.compare.ComparePage.ChangeRow;
import org.atalaya.web.compare.ComparePage.Comparison;
import org.atalaya.web.compare.ComparePage.Forest;
import org.atalaya.web.compare.ComparePage.Row;
import org.atalaya.web.release.Gazetteer;
import org.atalaya.web.release.PlaceSurvey;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.FigureView;
import org.atalaya.web.shared.FigureWords;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Numbers;
import org.atalaya.web.shared.Panels;
import org.atalaya.web.shared.Periods;
import org.atalaya.web.shared.SeriesTable;
import org.atalaya.web.shared.ShareScale;

/** Sets the places of a survey side by side on its indicators. */
final class IndicatorComparisons {

    private final Release release;
    private final Language language;
    private final Messages text;
    private final FigureWords words;
    private final Compared compared;
    private final PlaceSurvey survey;
    private final List<PlaceEntry> places;
    private final PlaceEntry total;

    IndicatorComparisons(Release release, Language language, Compared compared, PlaceSurvey survey) {
        this.release = release;
        this.language = language;
        this.text = Messages.of(language);
        this.words = new FigureWords(language);
        this.compared = compared;
        this.survey = survey;
        this.places = compared.bySurvey().get(survey);
        this.total = release.gazetteer().find(survey.total()).orElseThrow();
    }

    /** One comparison per indicator of the survey; none if the release has no edition of it. */
    List<Comparison> list() throws SQLException {
        List<Comparison> comparisons = new ArrayList<>();
        Optional<String> edition =
                Optional.ofNullable(compared.editions().chosen().get(survey));
        if (edition.isPresent()) {
            List<Change> changes = changes(edition.get());
            for (IndicatorEntry indicator : compared.indicators(survey)) {
                comparisons.add(comparison(indicator, edition.get(), changes));
            }
        }
        return comparisons;
    }

    private List<Change> changes(String edition) throws SQLException {
        Optional<String> since = compared.address().since();
        return since.isEmpty()
                ? List.of()
                : release
                        .questions()
                        .changes(places.stream().map(PlaceEntry::id).toList(), edition)
                        .stream()
                        .filter(change -> change.basePeriod().equals(since.get()))
                        .toList();
    }

    private Comparison comparison(IndicatorEntry indicator, String edition, List<Change> changes) {
        SeriesTable table = table(indicator);
        PairwiseDifferences differences = PairwiseDifferences.of(
                tested().stream()
                        .flatMap(place -> compared.figures().findEstimate(indicator, edition, place.id()).stream())
                        .toList(),
                overlaps(indicator, edition));
        PairWords pairs = new PairWords(text, names(), differences);
        return new Comparison(
                indicator.id(),
                words.words(indicator).name(),
                Periods.name(text, edition),
                words.definition(indicator),
                Links.indicator(language, indicator.id()),
                pairs.summary(places.get(0).id()),
                forest(indicator, edition, pairs, Panels.scale(table)),
                pairs.rows(),
                notes(indicator, edition, differences, pairs),
                changes.stream()
                        .filter(change -> change.indicator().equals(indicator.id()))
                        .map(change -> new ChangeRow(names().get(change.place()), words.view(change)))
                        .toList(),
                Panels.of(table, text),
                table);
    }

    /** The places tested two by two: those chosen, and with a single one the total it is part of. */
    private List<PlaceEntry> tested() {
        return places.size() == 1 && !places.contains(total) ? List.of(places.get(0), total) : places;
    }

    private Map<TerritoryId, String> names() {
        Map<TerritoryId, String> names = new LinkedHashMap<>();
        tested().forEach(place -> names.put(place.id(), inSentence(place)));
        return names;
    }

    /** The place as a sentence names it. */
    private String inSentence(PlaceEntry place) {
        return place.id().equals(Gazetteer.URBAN_TOTAL) ? text.text("total.sentence") : place.name();
    }

    private String name(PlaceEntry place) {
        return place.id().equals(Gazetteer.URBAN_TOTAL) ? text.text("total.short") : place.name();
    }

    private SeriesTable table(IndicatorEntry indicator) {
        List<PlaceEntry> drawn = new ArrayList<>(places);
        if (!drawn.contains(total)) {
            drawn.add(total);
        }
        return SeriesTable.of(
                drawn.stream()
                        .map(place -> new SeriesTable.Column(place.id(), name(place), place.equals(total)))
                        .toList(),
                compared.figures()
                        .series(indicator, drawn.stream().map(PlaceEntry::id).toList()),
                compared.figures().ledger(indicator),
                words,
                text);
    }

    private Overlaps overlaps(IndicatorEntry indicator, String edition) {
        return new Overlaps() {
            @Override
            public boolean exists(TerritoryId place, TerritoryId other) {
                return release.gazetteer().isWithin(place, other)
                        || release.gazetteer().isWithin(other, place);
            }

            @Override
            public Optional<ShareDifference> find(TerritoryId place, TerritoryId other) {
                return other.equals(total.id())
                        ? contrast(indicator, edition, place).map(Contrast::difference)
                        : place.equals(total.id())
                                ? contrast(indicator, edition, other)
                                        .map(Contrast::difference)
                                        .map(ShareDifference::reversed)
                                : Optional.empty();
            }
        };
    }

    private Optional<Contrast> contrast(IndicatorEntry indicator, String edition, TerritoryId place) {
        return compared.figures().findContrast(indicator, edition, place);
    }

    private Forest forest(IndicatorEntry indicator, String edition, PairWords pairs, ShareScale scale) {
        Numbers numbers = new Numbers(language);
        PlaceEntry focus = places.get(0);
        return new Forest(
                scale,
                text.text("compare.level", numbers.ofHundred(scale.low())),
                text.text("compare.level", numbers.ofHundred(scale.high())),
                Optional.of(view(indicator, edition, total)).filter(FigureView::hasNumber),
                name(total),
                places.stream()
                                .anyMatch(place ->
                                        !pairs.brief(focus.id(), place.id()).isEmpty())
                        ? name(focus)
                        : "",
                places.stream()
                        .map(place -> new Row(
                                name(place),
                                Links.place(language, place.id()),
                                view(indicator, edition, place),
                                place.equals(focus),
                                pairs.brief(place.id(), focus.id()),
                                pairs.apart(place.id(), focus.id())))
                        .toList());
    }

    private FigureView view(IndicatorEntry indicator, String edition, PlaceEntry place) {
        Ledger ledger = compared.figures().ledger(indicator);
        return compared.figures()
                .find(indicator, edition, place.id())
                .map(words::view)
                .orElseGet(() -> words.missing(place.id(), name(place), edition, ledger.find(place.id(), edition)));
    }

    /** How the tests were made, and what was not tested. */
    private List<String> notes(
            IndicatorEntry indicator, String edition, PairwiseDifferences differences, PairWords pairs) {
        List<String> notes = new ArrayList<>();
        if (!differences.pairs().isEmpty()) {
            notes.add(text.text("compare.method", differences.pairs().size()));
        }
        long withTotal = differences.pairs().stream()
                .filter(pair -> pair.place().equals(total.id()) || pair.other().equals(total.id()))
                .count();
        if (withTotal < differences.pairs().size()) {
            notes.add(text.text("compare.independent"));
        }
        if (withTotal > 0) {
            boolean independent = tested().stream()
                    .flatMap(place -> contrast(indicator, edition, place.id()).stream())
                    .anyMatch(Contrast::independent);
            notes.add(text.text(independent ? "compare.wholeIndependent" : "compare.wholeShared", inSentence(total)));
        }
        notes.addAll(pairs.inseparable());
        List<String> untested = places.stream()
                .filter(place -> compared.figures().has(indicator, edition, place.id())
                        && !compared.figures().tests(indicator, edition, place.id()))
                .map(this::name)
                .toList();
        if (!untested.isEmpty()) {
            notes.add(text.text("compare.untested", Sentences.list(text, untested)));
        }
        return notes;
    }
}
