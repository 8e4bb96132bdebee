package org.atalaya.web.model;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.content.ContentParts.Relation;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.data.programme.RecordKind;
import org.atalaya.data.programme.TemplatePart;
import org.atalaya.web.model.ModelPage.Aspect;
import org.atalaya.web.model.ModelPage.Line;
import org.atalaya.web.model.ModelsPage.Choice;
import org.atalaya.web.model.ModelsPage.Row;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.BadRequest;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.content.ContentWords;
import org.atalaya.web.shared.content.Markdown;
import org.atalaya.web.shared.content.OutcomeView;
import org.atalaya.web.shared.content.Passage;
import org.atalaya.web.shared.content.RecordLink;
import org.atalaya.web.shared.content.RecordView;
import org.atalaya.web.shared.content.RecordViews;
import org.atalaya.web.shared.content.TransferView;
import org.atalaya.web.shared.content.TransferViews;

/** Makes pages of models, alone and side by side. */
public final class ModelPages {

    /** What is told of every model as records of a kind, in order. */
    private static final List<RecordKind> TOLD = List.of(
            RecordKind.PROBLEM,
            RecordKind.AXIS,
            RecordKind.COMPONENT,
            RecordKind.POPULATION,
            RecordKind.FUNCTION,
            RecordKind.PREMISE,
            RecordKind.LEARNING);

    private static final int MOST = 4;

    private final Release release;
    private final Content content;
    private final Language language;
    private final Messages text;
    private final ContentWords words;
    private final RecordViews records;
    private final TransferViews transfers;

    /** Pages of a release in a language. */
    public ModelPages(Release release, Language language) {
        this.release = release;
        this.content = release.content();
        this.language = language;
        this.text = Messages.of(language);
        this.words = new ContentWords(language);
        this.records = new RecordViews(content, release.gazetteer()::find, language);
        this.transfers = new TransferViews(content, records, release::findIndicator, language);
    }

    /**
     * Models side by side.
     *
     * @param asked ids of models; the first ones if none are asked for
     */
    public ModelsPage compare(List<String> asked) {
        List<ContentRecord> all = content.list(RecordKind.MODEL);
        List<String> ids = all.stream().map(ContentRecord::id).toList();
        for (String id : asked) {
            if (!ids.contains(id)) {
                throw new BadRequest("model", id, String.join(", ", ids));
            }
        }
        List<ContentRecord> chosen = all.stream()
                .filter(model -> asked.isEmpty() || asked.contains(model.id()))
                .limit(MOST)
                .toList();
        List<List<Aspect>> columns = chosen.stream().map(this::aspects).toList();
        int aspects = columns.isEmpty() ? 0 : columns.get(0).size();
        return new ModelsPage(
                all.stream()
                        .map(model -> new Choice(model.id(), words.link(model), chosen.contains(model)))
                        .toList(),
                chosen.stream().map(words::link).toList(),
                IntStream.range(0, aspects)
                        .mapToObj(row -> new Row(
                                columns.get(0).get(row).name(),
                                columns.stream().map(column -> column.get(row)).toList()))
                        .toList());
    }

    /** The page of a model. */
    public ModelPage page(ContentRecord model) throws SQLException {
        return new ModelPage(
                records.view(model),
                strategy(model.id()),
                aspects(model),
                release.outcomeChanges(language).of(model.id()),
                content.list(RecordKind.MODEL).stream()
                        .filter(other -> !other.id().equals(model.id()))
                        .map(words::link)
                        .toList());
    }

    private Optional<ModelPage.Text> strategy(String id) {
        return Stream.of(language, Language.ES)
                .flatMap(each -> content.parts(id).stream()
                        .filter(part -> part.part() == TemplatePart.STRATEGY
                                && part.language().equals(each.code())))
                .findFirst()
                .map(part -> new ModelPage.Text(
                        Markdown.html(part.body()),
                        part.language(),
                        !part.language().equals(language.code())));
    }

    private List<Aspect> aspects(ContentRecord model) {
        RecordView view = records.view(model);
        List<Aspect> aspects = new ArrayList<>();
        aspects.add(aspect(
                "model.where",
                view.places().stream()
                        .map(place -> new Line(Passage.own(place.name(), language), place.path(), Optional.empty()))
                        .toList()));
        aspects.add(aspect("model.since", plain(view.dates())));
        for (RecordKind kind : TOLD) {
            aspects.add(records(model, view, kind));
        }
        aspects.add(aspect("model.evidence", evidence(model.id())));
        aspects.add(aspect(
                "model.transferred",
                transfers.of(model.id()).stream().map(this::transfer).toList()));
        aspects.add(new Aspect(
                text.text("model.gaps"),
                view.gaps().stream()
                        .map(gap -> new Line(gap.note(), "", Optional.empty()))
                        .toList(),
                text.text("model.noGaps")));
        return aspects;
    }

    /** Records of a kind; of components not listed, the number the source gives. */
    private Aspect records(ContentRecord model, RecordView view, RecordKind kind) {
        List<Line> lines = new ArrayList<>();
        content.children(model.id(), kind).forEach(each -> lines.add(line(words.link(each), each)));
        boolean onlyCounted = kind == RecordKind.COMPONENT && lines.isEmpty();
        if (onlyCounted) {
            view.figures()
                    .forEach(figure -> lines.add(new Line(
                            words.printed("«" + figure.printed() + "»"),
                            "",
                            Optional.of(Passage.own(text.text("model.notListed"), language)))));
        }
        return new Aspect(words.kinds(kind), lines, text.text("record.notInSource"));
    }

    private Line line(RecordLink link, ContentRecord record) {
        return new Line(link.title(), link.path(), record.text().map(words::passage));
    }

    /** Outcomes each by itself, then what is claimed, with its verdict. */
    private List<Line> evidence(String model) {
        List<Line> lines = new ArrayList<>();
        for (OutcomeView outcome : transfers.outcomes(model)) {
            lines.add(new Line(
                    outcome.outcome(),
                    outcome.indicatorPath(),
                    Optional.of(Passage.own(outcome.expected() + ": " + outcome.rating(), language))));
        }
        content.relationsTo(model).stream()
                .filter(relation -> relation.relation().equals("about"))
                .map(Relation::record)
                .map(content::get)
                .filter(record -> record.kind() == RecordKind.CLAIM)
                .forEach(claim -> lines.add(claimed(claim)));
        return lines;
    }

    private Line claimed(ContentRecord claim) {
        RecordLink link = words.link(claim);
        String verdict = content.claimCheck(claim.id()).verdict().id();
        return new Line(
                link.title(),
                link.path(),
                Optional.of(Passage.own(text.text("model.claimed", text.text("claim.verdict." + verdict)), language)));
    }

    private Line transfer(TransferView transfer) {
        String to = transfer.to().stream()
                .map(RecordView.PlaceView::name)
                .findFirst()
                .orElseGet(() -> text.text("record.notInSource"));
        return new Line(
                transfer.product().title(),
                transfer.product().path(),
                Optional.of(Passage.own(to + ": " + transfer.stage(), language)));
    }

    private List<Line> plain(String words) {
        return words.isEmpty() ? List.of() : List.of(new Line(Passage.own(words, language), "", Optional.empty()));
    }

    private Aspect aspect(String name, List<Line> lines) {
        return new Aspect(text.text(name), lines, text.text("record.notInSource"));
    }
}
