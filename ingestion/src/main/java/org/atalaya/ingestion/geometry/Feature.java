package org.atalaya.ingestion.geometry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * A shape of a geometry file.
 *
 * @param names its properties and its id, as text; one of them may be the code of a place
 * @param shape the shape, in the file's coordinates
 */
record Feature(Map<String, String> names, Geometry shape) {

    /** The properties of an object, and its id. */
    static Map<String, String> names(JsonNode object) {
        Map<String, String> names = new LinkedHashMap<>();
        if (object.hasNonNull("id")) {
            names.put("id", object.get("id").asText());
        }
        object.path("properties").properties().forEach(property -> {
            if (property.getValue().isValueNode()) {
                names.put(property.getKey(), property.getValue().asText());
            }
        });
        return names;
    }
}
