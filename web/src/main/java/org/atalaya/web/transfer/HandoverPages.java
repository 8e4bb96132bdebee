package org.atalaya.web.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.content.ContentParts.Party;
import org.atalaya.analytics.content.ContentParts.Place;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.analytics.content.SourceDocument;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.analytics.transfer.ContinuityRules;
import org.atalaya.analytics.transfer.PendingItem;
import org.atalaya.analytics.transfer.PendingItem.Sort;
import org.atalaya.analytics.transfer.Transfers;
import org.atalaya.data.programme.ObligationStatus;
import org.atalaya.data.programme.RecordKind;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.time.PartialDate;
import org.atalaya.web.release.Release;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.content.AsOf;
import org.atalaya.web.shared.content.CommitmentViews;
import org.atalaya.web.shared.content.ContentWords;
import org.atalaya.web.shared.content.Passage;
import org.atalaya.web.shared.content.RecordView;
import org.atalaya.web.shared.content.RecordView.GapView;
import org.atalaya.web.shared.content.RecordViews;
import org.atalaya.web.transfer.HandoverPage.AgreementLine;
import org.atalaya.web.transfer.HandoverPage.ContactLine;
import org.atalaya.web.transfer.HandoverPage.DocumentLine;
import org.atalaya.web.transfer.HandoverPage.Missing;
import org.atalaya.web.transfer.HandoverPage.OpenObligation;

/** Makes what an outgoing government hands over: of one place, or of all. */
public final class HandoverPages {

    private static final Set<ObligationStatus> CLOSED =
            Set.of(ObligationStatus.FULFILLED, ObligationStatus.WITHDRAWN, ObligationStatus.NOT_IN_FORCE);

    private final Release release;
    private final Content content;
    private final Language language;
    private final AsOf asOf;
    private final Messages text;
    private final ContentWords words;
    private final RecordViews records;
    private final CommitmentViews commitments;

    /**
     * Pages of a release.
     *
     * @param release the release
     * @param language language of the page
     * @param asOf the day it tells of
     */
    public HandoverPages(Release release, Language language, AsOf asOf) {
        this.release = release;
        this.content = release.content();
        this.language = language;
        this.asOf = asOf;
        this.text = Messages.of(language);
        this.words = new ContentWords(language);
        this.records = new RecordViews(content, release.gazetteer()::find, language);
        this.commitments = new CommitmentViews(content, language, asOf);
    }

    /**
     * The page.
     *
     * @param asked the place chosen; empty for all
     */
    public HandoverPage page(Optional<String> asked) {
        Select places = places(asked);
        Optional<TerritoryId> place = asked.map(TerritoryId::parse);
        List<ContentRecord> all = recordsOf(place);
        PendingPages pending = new PendingPages(release, language, asOf, ContinuityRules.SILENT_MONTHS);
        Set<String> ids = all.stream().map(ContentRecord::id).collect(Collectors.toSet());
        List<PendingItem> ahead = pending.items().stream()
                .filter(item -> ids.contains(item.record().id()))
                .toList();
        return new HandoverPage(
                title(place),
                asOf.day().toString(),
                words.day(asOf.day()),
                places,
                place.flatMap(release.gazetteer()::find)
                        .map(PlaceEntry::name)
                        .orElseGet(() -> text.text("handover.everywhere")),
                release.id(),
                all.stream().flatMap(record -> open(record).stream()).toList(),
                products(all),
                agreements(all),
                contacts(all),
                pending.items(ahead, Sort.WEEK, Sort.MONTH, Sort.MEETING, Sort.CALL),
                documents(all),
                missing(all));
    }

    /** What it is called: Mexico and Chile have their own words. */
    private String title(Optional<TerritoryId> place) {
        return text.text(
                "handover.title." + place.map(each -> each.country().name()).orElse("all"));
    }

    private Select places(Optional<String> asked) {
        Stream<TerritoryId> named = content.list().stream()
                .flatMap(record -> content.places(record.id()).stream())
                .map(Place::id);
        return PlaceChoice.of(named, release.gazetteer(), text, asked);
    }

    /** Every record of what names the place, whole trees; all records where no place is chosen. */
    private List<ContentRecord> recordsOf(Optional<TerritoryId> place) {
        Stream<ContentRecord> roots = place.isEmpty()
                ? content.children("").stream()
                : content.at(place.get()).stream()
                        .map(each -> content.root(content.get(each.record())))
                        .distinct();
        return roots.flatMap(root -> Stream.concat(Stream.of(root), content.below(root.id()).stream()))
                .toList();
    }

    private Optional<OpenObligation> open(ContentRecord record) {
        return content.findCommitment(record.id())
                .filter(each -> !CLOSED.contains(each.obligation().statusAsOf(asOf.day())))
                .map(each -> new OpenObligation(commitments.view(each), evidence(record)));
    }

    /** What was recorded until the day. */
    private List<RecordView.EventView> evidence(ContentRecord record) {
        List<RecordView.EventView> all = records.view(record).events();
        List<RecordView.EventView> until = new ArrayList<>();
        for (int event = 0; event < all.size(); event++) {
            Optional<PartialDate> date = content.events(record.id()).get(event).date();
            if (date.filter(on -> on.isCertainBy(asOf.day())).isPresent()) {
                until.add(all.get(event));
            }
        }
        return until;
    }

    private List<ProductView> products(List<ContentRecord> all) {
        Transfers transfers = new Transfers(content);
        ProductViews views = new ProductViews(release, language, asOf, ContinuityRules.SILENT_MONTHS);
        return of(all, RecordKind.PRODUCT).map(transfers::of).map(views::view).toList();
    }

    private List<AgreementLine> agreements(List<ContentRecord> all) {
        return of(all, RecordKind.AGREEMENT)
                .map(record -> new AgreementLine(commitments.link(record), words.dates(record), end(record)))
                .toList();
    }

    private String end(ContentRecord agreement) {
        Optional<LocalDate> end = new Transfers(content).findEnd(agreement);
        return end.map(day ->
                        text.text(day.isBefore(asOf.day()) ? "handover.ended" : "handover.endsOn", words.day(day)))
                .orElseGet(() -> text.text("handover.noEnd"));
    }

    /** Offices and units only; no record holds a person. */
    private List<ContactLine> contacts(List<ContentRecord> all) {
        return all.stream()
                .filter(record -> record.kind() != RecordKind.OBLIGATION)
                .flatMap(record -> content.parties(record.id()).stream().map(party -> contact(record, party)))
                .toList();
    }

    private ContactLine contact(ContentRecord record, Party party) {
        return new ContactLine(
                words.unit(party),
                text.text("record.role." + party.role()),
                commitments.link(record),
                party.isVacantOn(asOf.day())
                        ? text.text(
                                "handover.vacant", words.day(party.vacantFrom().orElseThrow()))
                        : "",
                records.view(record).contacts());
    }

    private List<DocumentLine> documents(List<ContentRecord> all) {
        return all.stream()
                .flatMap(record -> Stream.concat(
                        Stream.of(record.source().document()),
                        content.events(record.id()).stream().flatMap(event -> event.document().stream())))
                .distinct()
                .map(content::document)
                .map(this::document)
                .toList();
    }

    private DocumentLine document(SourceDocument document) {
        return new DocumentLine(
                document.id(), words.passage(document.title()), words.details(document), document.link());
    }

    /** What is known to be missing, and products nobody is named responsible for. */
    private List<Missing> missing(List<ContentRecord> all) {
        Transfers transfers = new Transfers(content);
        return all.stream()
                .map(record -> {
                    List<GapView> gaps = new ArrayList<>(records.view(record).gaps());
                    if (record.kind() == RecordKind.PRODUCT
                            && transfers.of(record).responsible().isEmpty()) {
                        gaps.add(new GapView(
                                text.text("record.gap.not_in_source"),
                                Passage.own(text.text("handover.noResponsible"), language)));
                    }
                    return new Missing(commitments.link(record), gaps);
                })
                .filter(missing -> !missing.gaps().isEmpty())
                .toList();
    }

    private static Stream<ContentRecord> of(List<ContentRecord> all, RecordKind kind) {
        return all.stream().filter(record -> record.kind() == kind);
    }
}
