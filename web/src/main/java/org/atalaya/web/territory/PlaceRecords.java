package org.atalaya.web.territory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.content.ContentParts.Place;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;
import org.atalaya.web.shared.content.ContentWords;
import org.atalaya.web.territory.PlacePage.PlaceRecord;

/** Finds the practices, models, programmes and agreements that name a place. */
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
        Set<String> named = byRecord.keySet();
        return content.list().stream()
                .filter(record -> named.contains(record.id()))
                .filter(record -> record.parent().filter(named::contains).isEmpty())
                .map(record -> new PlaceRecord(
                        words.link(record),
                        byRecord.get(record.id()).stream()
                                .map(each -> text.text("record.placeRole." + each.role()))
                                .collect(Collectors.joining(", "))))
                .toList();
    }
}
