package org.atalaya.web.transfer;

import java.util.Optional;
import java.util.stream.Stream;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.release.Gazetteer;
import org.atalaya.web.shared.Choice;
import org.atalaya.web.shared.Messages;

/** The places a page can be about: those records name, and any other the address names that there is. */
final class PlaceChoice {

    private PlaceChoice() {}

    static Select of(Stream<TerritoryId> named, Gazetteer gazetteer, Messages text, Optional<String> asked) {
        Stream<PlaceEntry> known =
                Stream.concat(named, find(asked).stream()).distinct().flatMap(id -> gazetteer.find(id).stream());
        Stream<Choice> all = Stream.of(Select.option("", text.text("tracker.all.place")));
        return Select.of(
                "place",
                text.text("tracker.by.place"),
                Stream.concat(all, known.map(place -> Select.option(place.id().text(), place.name())))
                        .toList(),
                asked);
    }

    private static Optional<TerritoryId> find(Optional<String> asked) {
        try {
            return asked.map(TerritoryId::parse);
        } catch (IllegalArgumentException notAPlace) {
            return Optional.empty();
        }
    }
}
