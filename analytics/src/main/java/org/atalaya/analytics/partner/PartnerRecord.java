package org.atalaya.analytics.partner;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.content.ContentParts.Event;
import org.atalaya.analytics.content.ContentParts.Place;
import org.atalaya.analytics.content.ContentParts.Relation;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.analytics.content.Term;
import org.atalaya.data.programme.EventKind;
import org.atalaya.data.programme.RecordKind;
import org.atalaya.data.territory.TerritoryId;

/**
 * Something a place has or looks for.
 *
 * @param record the record that says so
 * @param offered whether the place has it, else it looks for it
 * @param places the places
 * @param terms what it is about
 */
record PartnerRecord(ContentRecord record, boolean offered, Set<TerritoryId> places, Set<String> terms) {

    private static final String BARRIER = "barrier";
    private static final Set<EventKind> ENDED =
            Set.of(EventKind.FULFILLED, EventKind.WITHDRAWN, EventKind.DECLINED, EventKind.DISCONTINUED);
    private static final Set<EventKind> IN_PLACE = Set.of(EventKind.INSTALLED, EventKind.INSTITUTIONALISED);

    /**
     * Everything the content says a place has or looks for. What was fulfilled, withdrawn, declined or given up is not.
     * Training is its giver's, not of where it was offered: without a place of origin it is of units only.
     */
    static List<PartnerRecord> of(Content content) {
        List<PartnerRecord> found = new ArrayList<>();
        for (ContentRecord record : content.list()) {
            Optional<EventKind> last =
                    content.events(record.id()).stream().map(Event::kind).reduce((earlier, later) -> later);
            if (last.filter(ENDED::contains).isEmpty()) {
                switch (record.kind()) {
                    case PRACTICE, MODEL, PROTOCOL -> found.add(of(content, record, true, ""));
                    case TRAINING_OFFER -> found.add(of(content, record, true, "origin"));
                    case NEED, REQUEST, PLAN -> found.add(of(content, record, false, ""));
                    case GOAL, OBJECTIVE -> {
                        if (content.root(record).kind() == RecordKind.PLAN) {
                            found.add(of(content, record, false, ""));
                        }
                    }
                    case PRODUCT ->
                        found.add(of(
                                content, record, last.filter(IN_PLACE::contains).isPresent(), "destination"));
                    default -> {}
                }
            }
        }
        return found.stream()
                .filter(each -> !each.places.isEmpty() || each.record.kind() == RecordKind.TRAINING_OFFER)
                .toList();
    }

    private static PartnerRecord of(Content content, ContentRecord record, boolean offered, String role) {
        return new PartnerRecord(record, offered, places(content, record, role), terms(content, record));
    }

    /** Places of a record in a role, or in any; those of what it is part of if it names none itself. */
    private static Set<TerritoryId> places(Content content, ContentRecord record, String role) {
        Set<TerritoryId> own = new LinkedHashSet<>();
        content.places(record.id()).stream()
                .filter(place -> role.isEmpty() || place.role().equals(role))
                .map(Place::id)
                .forEach(own::add);
        return own.isEmpty() && role.isEmpty() && record.parent().isPresent()
                ? places(content, content.get(record.parent().get()), role)
                : own;
    }

    /** What it is about: its own terms, and those of what it transfers; what stands in the way is none. */
    private static Set<String> terms(Content content, ContentRecord record) {
        Set<String> terms = new LinkedHashSet<>();
        Stream<String> others = content.relations(record.id()).stream()
                .filter(relation -> record.kind() == RecordKind.PRODUCT
                        && relation.relation().equals("transfers"))
                .map(Relation::other);
        Stream.concat(Stream.of(record.id()), others)
                .flatMap(id -> content.tags(id).stream())
                .filter(term -> !term.vocabulary().equals(BARRIER))
                .map(Term::id)
                .forEach(terms::add);
        return terms;
    }
}
