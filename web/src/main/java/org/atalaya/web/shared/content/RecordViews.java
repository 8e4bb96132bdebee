package org.atalaya.web.shared.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.content.ContentParts.Contact;
import org.atalaya.analytics.content.ContentParts.Event;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.analytics.content.SourceDocument;
import org.atalaya.analytics.content.Term;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.content.RecordView.ContactView;
import org.atalaya.web.shared.content.RecordView.EventView;
import org.atalaya.web.shared.content.RecordView.GapView;
import org.atalaya.web.shared.content.RecordView.PartyView;
import org.atalaya.web.shared.content.RecordView.PlaceView;
import org.atalaya.web.shared.content.RecordView.PrintedView;
import org.atalaya.web.shared.content.RecordView.Quote;
import org.atalaya.web.shared.content.RecordView.RelationView;
import org.atalaya.web.shared.content.RecordView.SourceView;

/** Puts records into words: what every page of a record shows of it. */
public final class RecordViews {

    private final Content content;
    private final Function<TerritoryId, Optional<PlaceEntry>> places;
    private final Language language;
    private final Function<ContentRecord, RecordLink> links;
    private final Messages text;
    private final ContentWords words;
    private final DueWords dueWords;
    private final LintWords lints;

    /**
     * Words of a language about a release's content.
     *
     * @param content the content
     * @param places finds a place
     * @param language the language
     */
    public RecordViews(Content content, Function<TerritoryId, Optional<PlaceEntry>> places, Language language) {
        this(content, places, language, new ContentWords(language)::link);
    }

    /**
     * Words of a language about a release's content.
     *
     * @param content the content
     * @param places finds a place
     * @param language the language
     * @param links makes the way to another record
     */
    public RecordViews(
            Content content,
            Function<TerritoryId, Optional<PlaceEntry>> places,
            Language language,
            Function<ContentRecord, RecordLink> links) {
        this.links = links;
        this.content = content;
        this.places = places;
        this.language = language;
        this.text = Messages.of(language);
        this.words = new ContentWords(language);
        this.dueWords = new DueWords(language);
        this.lints = new LintWords(content, language);
    }

    /** A record. */
    public RecordView view(ContentRecord record) {
        String id = record.id();
        return new RecordView(
                words.link(record),
                record.text().map(words::passage),
                record.quotation().map(quotation -> quote(record, quotation)),
                source(record),
                review(record),
                words.dates(record),
                content.parties(id).stream()
                        .map(party -> new PartyView(text.text("record.role." + party.role()), words.unit(party)))
                        .toList(),
                places(record),
                content.tags(id).stream().map(this::term).toList(),
                relations(record),
                content.contacts(id).stream().map(this::contact).toList(),
                content.figures(id).stream()
                        .map(figure -> new PrintedView(figure.printed(), words.passage(figure.unit())))
                        .toList(),
                content.events(id).stream().map(this::event).toList(),
                content.gaps(id).stream()
                        .map(gap -> new GapView(text.text("record.gap." + gap.nature()), words.passage(gap.note())))
                        .toList(),
                lints.of(record));
    }

    /** Several records. */
    public List<RecordView> views(List<ContentRecord> records) {
        return records.stream().map(this::view).toList();
    }

    /** The name of a place with the way to its page; empty if the release does not have it. */
    public Optional<PlaceView> place(String role, TerritoryId id) {
        return places.apply(id).map(place -> new PlaceView(role, place.name(), Links.place(language, id)));
    }

    private List<PlaceView> places(ContentRecord record) {
        return content.places(record.id()).stream()
                .flatMap(place -> place(text.text("record.placeRole." + place.role()), place.id()).stream())
                .toList();
    }

    private Quote quote(ContentRecord record, String quotation) {
        return new Quote(
                words.printed(quotation),
                text.text(
                        "record.quotedFrom",
                        record.source().authorUnit(),
                        words.passage(content.document(record.source().document())
                                        .title())
                                .text()));
    }

    private SourceView source(ContentRecord record) {
        SourceDocument document = content.document(record.source().document());
        SourceDocument.Section section =
                content.section(document.id(), record.source().section());
        return new SourceView(
                words.passage(document.title()),
                Links.document(language, document.id()),
                words.printed(section.number().map(number -> number + " ").orElse("") + section.heading()),
                record.source().authorUnit());
    }

    private String review(ContentRecord record) {
        ContentRecord.Review review = record.review();
        String state = review.by().isPresent() && review.on().isPresent()
                ? text.text(
                        "record.approvedBy",
                        review.by().get(),
                        words.date(review.on().get()))
                : text.text("record.review." + review.state());
        return state + " · " + text.text("record.access." + record.access().id());
    }

    private String term(Term term) {
        return words.passage(term.label()).text();
    }

    private List<RelationView> relations(ContentRecord record) {
        List<RelationView> relations = new ArrayList<>();
        record.parent()
                .ifPresent(parent ->
                        relations.add(new RelationView(text.text("record.partOf"), links.apply(content.get(parent)))));
        content.relations(record.id())
                .forEach(each -> relations.add(new RelationView(
                        text.text("record.relation." + each.relation()), links.apply(content.get(each.other())))));
        content.relationsTo(record.id())
                .forEach(each -> relations.add(new RelationView(
                        text.text("record.reverse." + each.relation()), links.apply(content.get(each.record())))));
        return relations;
    }

    private ContactView contact(Contact contact) {
        String path = switch (contact.channel()) {
            case "web", "social" -> contact.address().matches("https?://.+") ? contact.address() : "";
            case "email" -> "mailto:" + contact.address();
            default -> "tel:" + contact.address().replaceAll("[^0-9+]", "");
        };
        return new ContactView(words.passage(contact.label()), contact.address(), path);
    }

    private EventView event(Event event) {
        return new EventView(
                text.text("record.event." + event.kind().id())
                        + event.due().map(due -> ": " + dueWords.due(due)).orElse(""),
                event.on().map(words::date).orElseGet(() -> text.text("record.noDate")),
                event.note().map(words::passage));
    }
}
