package org.atalaya.data.store;

import static org.atalaya.data.store.Column.real;
import static org.atalaya.data.store.Column.text;
import static org.atalaya.data.store.Column.word;

import java.util.List;

/** Tables of where places lie, for maps: degrees of WGS 84. */
public final class GeographyTables {

    private static final List<Column> PLACE = List.of(
            word("country", "ISO code of the country.", "MX", "CL"),
            word("territory_kind", "What sort of place it is.", Tables.KINDS),
            text("territory_code", "The publisher's own code, padded with zeros."));
    private static final List<String> KEY = List.of("country", "territory_kind", "territory_code");

    private GeographyTables() {}

    /** Points. */
    public static final TableContract TERRITORY_POINT = new TableContract(
            "territory_point",
            "Where a place is drawn as a dot: inside its boundary, or the town a city is named after.",
            List.of(
                    PLACE.get(0),
                    PLACE.get(1),
                    PLACE.get(2),
                    real("latitude", "Degrees north of the equator; negative to the south."),
                    real("longitude", "Degrees east of Greenwich; negative to the west."),
                    text("source", "What it was taken from.")),
            KEY,
            List.of(Tables.TO_TERRITORY, Tables.TO_SOURCE));

    /** Shapes. */
    public static final TableContract TERRITORY_SHAPE = new TableContract(
            "territory_shape",
            "The shape of a place, simplified for maps: the countries, and the places of geometry files an observatory"
                    + " added. Not fit for measuring.",
            List.of(
                    PLACE.get(0),
                    PLACE.get(1),
                    PLACE.get(2),
                    text("shape", "Its boundary as well-known text, longitude before latitude, in degrees."),
                    text("source", "What it was taken from.")),
            KEY,
            List.of(Tables.TO_TERRITORY, Tables.TO_SOURCE));

    /** Tables that ingestion writes. */
    static List<TableContract> interpreted() {
        return List.of(TERRITORY_POINT, TERRITORY_SHAPE);
    }
}
