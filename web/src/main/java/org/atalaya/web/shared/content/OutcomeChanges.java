package org.atalaya.web.shared.content;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.content.ContentParts.Outcome;
import org.atalaya.analytics.outcome.OutcomeChange;
import org.atalaya.analytics.outcome.OutcomeChange.Elsewhere;
import org.atalaya.analytics.outcome.StartSpan;
import org.atalaya.analytics.question.Figure;
import org.atalaya.analytics.question.IndicatorEntry;
import org.atalaya.analytics.question.Ledger;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.analytics.question.Questions;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.shared.FigureView;
import org.atalaya.web.shared.FigureWords;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.Panels;
import org.atalaya.web.shared.SeriesTable;
import org.atalaya.web.shared.content.OutcomeChangeView.Beside;
import org.atalaya.web.shared.content.OutcomeChangeView.Chart;
import org.atalaya.web.shared.content.RecordView.PlaceView;

/** Makes the part of a record's page on what it should change: before, after, and beside similar places. */
public final class OutcomeChanges {

    private final Content content;
    private final Questions questions;
    private final Places places;
    private final Function<String, Optional<IndicatorEntry>> indicators;
    private final Language language;
    private final Messages text;
    private final FigureWords figures;
    private final ContentWords words;
    private final OutcomeWords verdicts;

    /**
     * How places are found.
     *
     * @param find the place of an id
     * @param measured the place whose survey figures stand for a place
     */
    public record Places(
            Function<TerritoryId, Optional<PlaceEntry>> find, Function<PlaceEntry, Optional<PlaceEntry>> measured) {}

    /** Words of a language about a release's content and figures. */
    public OutcomeChanges(
            Content content,
            Questions questions,
            Places places,
            Function<String, Optional<IndicatorEntry>> indicators,
            Language language) {
        this.content = content;
        this.questions = questions;
        this.places = places;
        this.indicators = indicators;
        this.language = language;
        this.text = Messages.of(language);
        this.figures = new FigureWords(language);
        this.words = new ContentWords(language);
        this.verdicts = new OutcomeWords(language);
    }

    /** The outcomes of a record that name an indicator and a place, in order. */
    public List<OutcomeChangeView> of(String record) throws SQLException {
        List<OutcomeChangeView> views = new ArrayList<>();
        for (Outcome outcome : content.outcomes(record)) {
            Optional<OutcomeChange> change = content.findOutcomeChange(outcome);
            if (change.isPresent()) {
                views.add(view(outcome, change.get()));
            }
        }
        return views;
    }

    private OutcomeChangeView view(Outcome outcome, OutcomeChange change) throws SQLException {
        TerritoryId id = outcome.place().orElseThrow();
        PlaceEntry place = places.find().apply(id).orElseThrow();
        IndicatorEntry indicator =
                indicators.apply(outcome.indicator().orElseThrow()).orElseThrow();
        List<Elsewhere> elsewhere = content.outcomeElsewhere(outcome);
        List<Figure> all = questions.series(
                Stream.concat(Stream.of(id), elsewhere.stream().map(Elsewhere::place))
                        .toList(),
                indicator.id());
        List<Figure> own = of(id, all);
        Ledger ledger = questions.ledger(List.of(id), indicator);
        SeriesTable table =
                SeriesTable.of(List.of(new SeriesTable.Column(id, place.name(), false)), own, ledger, figures, text);
        return new OutcomeChangeView(
                "outcome-" + outcome.position(),
                words.passage(outcome.outcome()),
                verdicts.expected(outcome),
                figures.words(indicator).name(),
                Links.indicator(language, indicator.id()),
                link(place),
                change.verdict().id(),
                verdicts.verdict(change.verdict()),
                verdicts.sentences(
                        outcome,
                        change,
                        own.stream()
                                .filter(figure -> figure.value().isPresent())
                                .map(Figure::period)
                                .toList(),
                        measured(place),
                        ledger),
                change.before().map(period -> figure(own, period)),
                change.after().map(period -> figure(own, period)),
                verdicts.details(change),
                table,
                chart(table, outcome),
                change.own().map(judged -> beside(change, elsewhere, all)));
    }

    /** The place whose figures stand for this one, if the survey does not measure it itself. */
    private Optional<String> measured(PlaceEntry place) {
        return places.measured()
                .apply(place)
                .filter(other -> !other.id().equals(place.id()))
                .map(PlaceEntry::name);
    }

    private Optional<Chart> chart(SeriesTable table, Outcome outcome) {
        Panels panels = Panels.of(table, text);
        return panels.charts().stream()
                .findFirst()
                .map(panel -> new Chart(
                        panel.chart(),
                        outcome.since().map(StartSpan::parse).flatMap(start -> Panels.start(table, start::follows))));
    }

    private Beside beside(OutcomeChange change, List<Elsewhere> elsewhere, List<Figure> all) {
        return new Beside(
                change.besideVerdict().map(verdict -> verdict.id()).orElse(""),
                change.besideVerdict().map(verdicts::verdict).orElseGet(() -> text.text("outcome.noPlaces")),
                verdicts.beside(change),
                elsewhere.stream()
                        .map(each -> new OutcomeChangeView.Elsewhere(
                                link(places.find().apply(each.place()).orElseThrow()),
                                figure(of(each.place(), all), change.before().orElseThrow()),
                                figure(of(each.place(), all), change.after().orElseThrow()),
                                verdicts.difference(each.change(), each.interval())))
                        .toList());
    }

    private static List<Figure> of(TerritoryId place, List<Figure> figures) {
        return figures.stream().filter(figure -> figure.place().equals(place)).toList();
    }

    private FigureView figure(List<Figure> series, String period) {
        return series.stream()
                .filter(figure -> figure.period().equals(period))
                .findFirst()
                .map(figures::view)
                .orElseThrow();
    }

    private PlaceView link(PlaceEntry place) {
        return new PlaceView("", place.name(), Links.place(language, place.id()));
    }
}
