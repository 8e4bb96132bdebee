package org.atalaya.web.shared.content;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.content.ContentParts.Event;
import org.atalaya.analytics.content.ContentParts.Outcome;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.analytics.question.IndicatorEntry;
import org.atalaya.analytics.transfer.StagePath;
import org.atalaya.data.programme.RecordKind;
import org.atalaya.web.shared.FigureWords;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.content.RecordView.PlaceView;

/** Puts into words what was taken over where, and what it is meant to change. */
public final class TransferViews {

    private final Content content;
    private final RecordViews records;
    private final Function<String, Optional<IndicatorEntry>> indicators;
    private final Language language;
    private final Messages text;
    private final ContentWords words;

    /**
     * Words of a language.
     *
     * @param content the content
     * @param records puts records into words
     * @param indicators finds an indicator
     * @param language the language
     */
    public TransferViews(
            Content content,
            RecordViews records,
            Function<String, Optional<IndicatorEntry>> indicators,
            Language language) {
        this.content = content;
        this.records = records;
        this.indicators = indicators;
        this.language = language;
        this.text = Messages.of(language);
        this.words = new ContentWords(language);
    }

    /** Where a model or practice was taken over. */
    public List<TransferView> of(String record) {
        return content.relationsTo(record).stream()
                .filter(relation -> relation.relation().equals("transfers"))
                .map(relation -> content.get(relation.record()))
                .filter(each -> each.kind() == RecordKind.PRODUCT)
                .map(this::product)
                .toList();
    }

    /** A product of a programme, with the last stage recorded of it. */
    public TransferView product(ContentRecord product) {
        RecordView view = records.view(product);
        List<RecordView.EventView> steps = view.events();
        List<Event> stages = content.events(product.id()).stream()
                .filter(event -> StagePath.STAGES.contains(event.kind()))
                .toList();
        return new TransferView(
                view.link(),
                places(product, "origin"),
                places(product, "destination"),
                stages.isEmpty()
                        ? text.text("transfer.stageUnknown")
                        : text.text("record.event."
                                + stages.get(stages.size() - 1).kind().id()),
                steps,
                view.gaps());
    }

    /** What a record is meant to change, each by itself. */
    public List<OutcomeView> outcomes(String record) {
        return content.outcomes(record).stream().map(this::outcome).toList();
    }

    private OutcomeView outcome(Outcome outcome) {
        Optional<IndicatorEntry> indicator = outcome.indicator().flatMap(indicators);
        Optional<PlaceView> place = outcome.place().flatMap(id -> records.place("", id));
        return new OutcomeView(
                words.passage(outcome.outcome()),
                text.text("outcome.expected." + outcome.expectedChange()),
                text.text("outcome.rating." + outcome.rating()),
                outcome.since().map(words::date).orElse(""),
                indicator
                        .map(each -> new FigureWords(language).words(each).name())
                        .orElse(""),
                indicator.map(each -> Links.indicator(language, each.id())).orElse(""),
                place.map(PlaceView::name).orElse(""),
                place.map(PlaceView::path).orElse(""));
    }

    private List<PlaceView> places(ContentRecord product, String role) {
        return content.places(product.id()).stream()
                .filter(place -> place.role().equals(role))
                .flatMap(place -> records.place(role, place.id()).stream())
                .toList();
    }
}
