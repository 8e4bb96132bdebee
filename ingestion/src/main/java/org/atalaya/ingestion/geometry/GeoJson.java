package org.atalaya.ingestion.geometry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.data.problem.RefusedInput;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/** Shapes of a GeoJSON file (RFC 7946). */
final class GeoJson {

    private GeoJson() {}

    /**
     * The areas of a collection, with their properties.
     *
     * @throws RefusedInput if a shape cannot be read
     */
    static List<Feature> features(String file, JsonNode collection) {
        List<Feature> features = new ArrayList<>();
        GeoJsonReader reader = new GeoJsonReader();
        int number = 0;
        for (JsonNode feature : collection.path("features")) {
            number++;
            JsonNode geometry = feature.path("geometry");
            if (geometry.path("type").asText().endsWith("Polygon")) {
                try {
                    features.add(new Feature(Feature.names(feature), reader.read(geometry.toString())));
                } catch (ParseException | RuntimeException e) {
                    throw new RefusedInput(file + ", feature " + number + ", is no area that can be read ("
                            + e.getMessage() + "); download it again from its publisher.");
                }
            }
        }
        return features;
    }
}
