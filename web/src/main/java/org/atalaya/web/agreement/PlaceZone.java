package org.atalaya.web.agreement;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.atalaya.analytics.content.Content;
import org.atalaya.analytics.content.ContentParts.Place;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.data.territory.Country;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;

/** The time of the place an agreement was made at; that of the capital where it names none. */
final class PlaceZone {

    private static final ZoneId MEXICO = ZoneId.of("America/Mexico_City");
    private static final ZoneId CHILE = ZoneId.of("America/Santiago");

    /** States of Mexico whose time is not the capital's, by INEGI's code. */
    private static final Map<String, ZoneId> STATES = Map.of(
            "02", ZoneId.of("America/Tijuana"),
            "03", ZoneId.of("America/Mazatlan"),
            "08", ZoneId.of("America/Chihuahua"),
            "18", ZoneId.of("America/Mazatlan"),
            "23", ZoneId.of("America/Cancun"),
            "25", ZoneId.of("America/Mazatlan"),
            "26", ZoneId.of("America/Hermosillo"));

    private PlaceZone() {}

    /** The time of what a record is part of. */
    static ZoneId of(Content content, ContentRecord record) {
        Optional<TerritoryId> place =
                content.places(content.root(record).id()).stream().findFirst().map(Place::id);
        return place.map(PlaceZone::of).orElse(MEXICO);
    }

    private static ZoneId of(TerritoryId place) {
        if (place.country() == Country.CL) {
            return CHILE;
        }
        boolean inState = place.kind() == TerritoryKind.STATE || place.kind() == TerritoryKind.MUNICIPALITY;
        return inState ? STATES.getOrDefault(place.code().substring(0, 2), MEXICO) : MEXICO;
    }
}
