package org.atalaya.analytics.transfer;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.atalaya.analytics.content.Commitment;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.content.ContentParts.Party;
import org.atalaya.analytics.content.ContentParts.Place;
import org.atalaya.analytics.content.ContentParts.Relation;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.analytics.transfer.Transfer.AgreementTerm;
import org.atalaya.data.programme.EventKind;
import org.atalaya.data.programme.RecordKind;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.time.PartialDate;

/** Finds the transfers of a release's content, each with what its going on depends on. */
public final class Transfers {

    private final Content content;

    /** The transfers of a content. */
    public Transfers(Content content) {
        this.content = content;
    }

    /** Every product. */
    public List<Transfer> list() {
        return content.list(RecordKind.PRODUCT).stream().map(this::of).toList();
    }

    /** A product. */
    public Transfer of(ContentRecord product) {
        List<ContentRecord> whole = Stream.concat(Stream.of(product), content.above(product).stream())
                .toList();
        Set<ContentRecord> agreements = agreements(whole);
        return new Transfer(
                product,
                new StagePath(content.events(product.id())),
                responsible(whole),
                agreements.stream().flatMap(each -> term(each).stream()).toList(),
                commitments(product, agreements),
                places(whole));
    }

    /** The agreements it stands in, has to do with or is told of by. */
    private Set<ContentRecord> agreements(List<ContentRecord> whole) {
        Set<ContentRecord> agreements = new LinkedHashSet<>();
        for (ContentRecord record : whole) {
            Stream<String> named = content.relations(record.id()).stream().map(Relation::other);
            Stream<String> naming = content.relationsTo(record.id()).stream()
                    .filter(relation -> relation.relation().equals("about"))
                    .map(Relation::record);
            Stream.concat(Stream.of(record), Stream.concat(named, naming).map(content::get))
                    .filter(each -> each.kind() == RecordKind.AGREEMENT)
                    .forEach(agreements::add);
        }
        return agreements;
    }

    /** The last day of an agreement: the one it names, or the day it was withdrawn; empty if it names none. */
    public Optional<LocalDate> findEnd(ContentRecord agreement) {
        Stream<LocalDate> named = agreement.dates().to().map(PartialDate::parse).map(PartialDate::last).stream();
        Stream<LocalDate> withdrawn = content.events(agreement.id()).stream()
                .filter(event -> event.kind() == EventKind.WITHDRAWN)
                .flatMap(event -> event.date().stream())
                .map(PartialDate::last);
        return Stream.concat(named, withdrawn).min(LocalDate::compareTo);
    }

    private Optional<AgreementTerm> term(ContentRecord agreement) {
        Optional<LocalDate> renewedOn = content.relationsTo(agreement.id()).stream()
                .filter(relation -> relation.relation().equals("follows"))
                .map(relation -> content.get(relation.record()))
                .filter(each -> each.kind() == RecordKind.AGREEMENT)
                .flatMap(each -> each.dates().from().map(PartialDate::parse).map(PartialDate::last).stream())
                .min(LocalDate::compareTo);
        return findEnd(agreement).map(end -> new AgreementTerm(agreement, end, renewedOn));
    }

    private List<Party> responsible(List<ContentRecord> whole) {
        return whole.stream()
                .map(record -> content.parties(record.id(), "responsible"))
                .filter(parties -> !parties.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Commitment> commitments(ContentRecord product, Set<ContentRecord> agreements) {
        Stream<ContentRecord> own = content.below(product.id()).stream();
        Stream<ContentRecord> about =
                content.relationsTo(product.id()).stream().map(relation -> content.get(relation.record()));
        Stream<ContentRecord> agreed = agreements.stream().flatMap(each -> content.below(each.id()).stream());
        return Stream.of(own, about, agreed)
                .flatMap(records -> records)
                .distinct()
                .flatMap(record -> content.findCommitment(record.id()).stream())
                .toList();
    }

    private List<TerritoryId> places(List<ContentRecord> whole) {
        return whole.stream()
                .map(record -> content.places(record.id()).stream()
                        .map(Place::id)
                        .distinct()
                        .toList())
                .filter(places -> !places.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
