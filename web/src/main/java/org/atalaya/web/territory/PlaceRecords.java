package org.atalaya.web.territory;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.content.ContentParts.Outcome;
import org.atalaya.analytics.content.ContentParts.Place;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.content.ContentWords;
import org.atalaya.web.territory.PlacePage.PlaceRecord;

/** Finds the practices, models, programmes and agreements that name a place or are meant to change something there. */
final class PlaceRecords {

    private final Content content;
    private final Messages text;
    private final ContentWords words;

    PlaceRecords(Content content, Language language) {
        this.content = content;
        this.text = Messages.of(language);
        this.words = new ContentWords(language);
    }

    /** Records that name the place, but for parts of records that do. */
    List<PlaceRecord> of(TerritoryId place) {
        Map<String, List<Place>> byRecord = content.at(place).stream()
                .collect(Collectors.groupingBy(Place::record, LinkedHashMap::new, Collectors.toList()));
        Map<String, List<Outcome>> outcomes = content.outcomesAt(place).stream()
                .collect(Collectors.groupingBy(Outcome::record, LinkedHashMap::new, Collectors.toList()));
        Set<String> named = new LinkedHashSet<>(byRecord.keySet());
        named.addAll(outcomes.keySet());
        return content.list().stream()
                .filter(record -> named.contains(record.id()))
                .filter(record -> outcomes.containsKey(record.id())
                        || record.parent().filter(named::contains).isEmpty())
                .map(record -> new PlaceRecord(
                        words.link(record),
                        byRecord.containsKey(record.id())
                                ? byRecord.get(record.id()).stream()
                                        .map(each -> text.text("record.placeRole." + each.role()))
                                        .collect(Collectors.joining(", "))
                                : text.text("outcome.measuredHere"),
                        outcomes.getOrDefault(record.id(), List.of()).stream()
                                .map(this::outcome)
                                .toList()))
                .toList();
    }

    /** What is meant to change here, and what this release's figures say of it. */
    private String outcome(Outcome outcome) {
        String meant = text.text(
                "outcome.meant",
                words.passage(outcome.outcome()).text(),
                text.text("outcome.expected." + outcome.expectedChange()));
        return content.findOutcomeChange(outcome)
                .map(change -> text.text(
                        "outcome.meantVerdict",
                        meant,
                        text.text("outcome.verdict." + change.verdict().id())))
                .orElse(meant);
    }
}
