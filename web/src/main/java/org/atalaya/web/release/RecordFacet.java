package org.atalaya.web.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.content.ContentParts.Event;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.data.programme.EventKind;
import org.atalaya.data.programme.RecordKind;

/**
 * A way to narrow down records. A part is about what its whole is about: its places, themes and
 * populations count for it too.
 */
public enum RecordFacet {
    /** What a record is. */
    KIND {
        @Override
        List<String> values(Content content, ContentRecord record) {
            return List.of(record.kind().id());
        }
    },
    /** Terms of the vocabulary of themes. */
    THEME {
        @Override
        List<String> values(Content content, ContentRecord record) {
            return terms(content, record, "theme");
        }
    },
    /** Countries of its places. */
    COUNTRY {
        @Override
        List<String> values(Content content, ContentRecord record) {
            return lineage(content, record)
                    .flatMap(each -> content.places(each.id()).stream())
                    .map(place -> place.id().country().name())
                    .distinct()
                    .toList();
        }
    },
    /** Its places. */
    PLACE {
        @Override
        List<String> values(Content content, ContentRecord record) {
            return lineage(content, record)
                    .flatMap(each -> content.places(each.id()).stream())
                    .map(place -> place.id().text())
                    .distinct()
                    .toList();
        }
    },
    /** Terms of the vocabulary of populations. */
    POPULATION {
        @Override
        List<String> values(Content content, ContentRecord record) {
            return terms(content, record, "population");
        }
    },
    /** How far a transfer is: the last stage recorded. */
    STAGE {
        @Override
        List<String> values(Content content, ContentRecord record) {
            Set<EventKind> stages = EnumSet.copyOf(RecordKind.PRODUCT.events());
            Optional<Event> last = content.events(record.id()).stream()
                    .filter(event -> record.kind() == RecordKind.PRODUCT && stages.contains(event.kind()))
                    .max(Comparator.comparing(event -> event.on().orElse("")));
            return last.map(event -> event.kind().id()).stream().toList();
        }
    },
    /** What evaluations found of its outcomes. */
    EVIDENCE {
        @Override
        List<String> values(Content content, ContentRecord record) {
            return content.outcomes(record.id()).stream()
                    .map(outcome -> outcome.rating())
                    .distinct()
                    .toList();
        }
    };

    /** Name of its parameter in an address. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The values of a record; none if the facet says nothing of it. */
    abstract List<String> values(Content content, ContentRecord record);

    private static List<String> terms(Content content, ContentRecord record, String vocabulary) {
        return lineage(content, record)
                .flatMap(each -> content.tags(each.id()).stream())
                .filter(term -> term.vocabulary().equals(vocabulary))
                .map(term -> term.id())
                .distinct()
                .toList();
    }

    /** The record and what it is part of. */
    private static Stream<ContentRecord> lineage(Content content, ContentRecord record) {
        List<ContentRecord> lineage = new ArrayList<>(List.of(record));
        Optional<String> parent = record.parent();
        while (parent.isPresent()) {
            lineage.add(content.get(parent.get()));
            parent = content.get(parent.get()).parent();
        }
        return lineage.stream();
    }
}
