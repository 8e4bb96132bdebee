package org.atalaya.ingestion.geometry;

import java.util.List;
import java.util.Map;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.ingestion.raw.RawContainer;
import org.locationtech.jts.geom.Geometry;

/**
 * A geometry file that was recognised.
 *
 * @param container what it came in
 * @param entry its path within
 * @param format what it is written in
 * @param country country of its places
 * @param kind what sort of places they are
 * @param property the property that holds their codes
 * @param shapes the shape of each place of the catalogue
 * @param missing how many places of the catalogue it has no shape of
 * @param unknown codes that are of no place of the catalogue
 */
public record GeometryFile(
        RawContainer container,
        String entry,
        String format,
        String country,
        String kind,
        String property,
        Map<TerritoryId, Geometry> shapes,
        int missing,
        List<String> unknown) {

    /** Its name for people. */
    public String name() {
        return container.describe(entry);
    }

    /** How many places it has shapes of, known or not; parts of one place are one. */
    public long read() {
        return shapes.size() + (long) unknown.size();
    }

    /** What it is, in a few words. */
    public String label() {
        return format + ", shapes of " + shapes.size() + " places (" + country + " " + kind + ") by their \"" + property
                + "\"";
    }
}
