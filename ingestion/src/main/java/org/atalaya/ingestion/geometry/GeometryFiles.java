package org.atalaya.ingestion.geometry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.ingestion.raw.RawContainer;

/** Recognises geometry files among raw files, GeoJSON and TopoJSON, by what they say they are. */
public final class GeometryFiles {

    private static final String GEOJSON = "FeatureCollection";
    private static final String TOPOJSON = "Topology";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ShapePlaces places;

    /** What recognises files of the shapes of places. */
    public GeometryFiles(ShapePlaces places) {
        this.places = places;
    }

    /**
     * The geometry files a container holds.
     *
     * @throws RefusedInput if one is damaged, not in degrees, or of no places Atalaya knows
     */
    public List<GeometryFile> find(RawContainer container) throws IOException {
        List<GeometryFile> found = new ArrayList<>();
        for (String entry : container.entries()) {
            Optional<String> type = isJson(entry) ? findType(container, entry) : Optional.empty();
            if (type.isPresent() && List.of(GEOJSON, TOPOJSON).contains(type.get())) {
                found.add(read(container, entry, type.get()));
            }
        }
        return found;
    }

    private static boolean isJson(String entry) {
        String name = entry.toLowerCase(Locale.ROOT);
        return name.endsWith(".json") || name.endsWith(".geojson") || name.endsWith(".topojson");
    }

    /** The member "type" of a file that is one object, without reading more than the way to it. */
    private static Optional<String> findType(RawContainer container, String entry) throws IOException {
        try (InputStream content = container.open(entry);
                JsonParser parser = new JsonFactory().createParser(content)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean type = parser.currentName().equals("type");
                JsonToken value = parser.nextToken();
                if (type) {
                    return value == JsonToken.VALUE_STRING ? Optional.of(parser.getText()) : Optional.empty();
                }
                parser.skipChildren();
            }
            return Optional.empty();
        } catch (JsonProcessingException otherFile) {
            return Optional.empty();
        }
    }

    private GeometryFile read(RawContainer container, String entry, String type) throws IOException {
        String file = container.describe(entry);
        JsonNode content;
        try (InputStream stream = container.open(entry)) {
            content = JSON.readTree(stream);
        } catch (JsonProcessingException e) {
            throw new RefusedInput(file + " says it is geometry (" + type + ") and cannot be read at line "
                    + e.getLocation().getLineNr() + "; download it again from its publisher.");
        }
        List<Feature> features = features(file, type, content);
        if (features.isEmpty()) {
            throw new RefusedInput(file + " is geometry (" + type
                    + ") without areas; give a file whose shapes are of type Polygon or MultiPolygon.");
        }
        return places.recognise(container, entry, type.equals(TOPOJSON) ? "TopoJSON" : "GeoJSON", features);
    }

    /** Areas without a point are none. */
    private static List<Feature> features(String file, String type, JsonNode content) {
        try {
            return (type.equals(TOPOJSON) ? new TopoJson(file, content).features() : GeoJson.features(file, content))
                    .stream().filter(feature -> !feature.shape().isEmpty()).toList();
        } catch (RefusedInput refused) {
            throw refused;
        } catch (RuntimeException damaged) {
            throw new RefusedInput(
                    file + " is geometry (" + type + ") whose shapes cannot be read; download it again from its"
                            + " publisher.",
                    damaged);
        }
    }

    /**
     * Refuses two files of the same places: which of them is meant is for the user to say.
     *
     * @throws RefusedInput naming both
     */
    public static void refuseRepeated(List<GeometryFile> files) {
        Map<String, GeometryFile> known = new HashMap<>();
        for (GeometryFile file : files) {
            GeometryFile other = known.put(file.country() + " " + file.kind(), file);
            if (other != null) {
                throw new RefusedInput("Shapes of the same sort of places (" + file.country() + " " + file.kind()
                        + ") stand in " + other.name() + " and in " + file.name()
                        + "; leave one of them in the folder.");
            }
        }
    }
}
