package org.atalaya.ingestion.geometry;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.atalaya.ingestion.raw.RawContainer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * Finds which places the shapes of a file are: the property whose values are the codes of one sort of place. Where
 * codes of two countries read alike, the country is the one in which the shapes lie.
 */
public final class ShapePlaces {

    private static final Set<TerritoryKind> KINDS =
            Set.of(TerritoryKind.STATE, TerritoryKind.MUNICIPALITY, TerritoryKind.REGION, TerritoryKind.COMUNA);

    /** Shares of a file's shapes that must be of places known. */
    private static final double MOST = 0.9;

    /** How far outside the points of its places a country goes, in degrees. */
    private static final double MARGIN = 3;

    private final Map<String, Map<String, TerritoryId>> sorts = new TreeMap<>();
    private final Map<String, Envelope> countries = new HashMap<>();

    /** The places of a catalogue. */
    public static ShapePlaces of(CatalogueFiles catalogue) throws IOException {
        ShapePlaces places = new ShapePlaces();
        for (TerritoryId place : catalogue.places()) {
            if (KINDS.contains(place.kind())) {
                places.sorts
                        .computeIfAbsent(place.country() + " " + place.kind().id(), sort -> new HashMap<>())
                        .put(place.code(), place);
            }
        }
        catalogue
                .points()
                .forEach((place, point) -> places.countries
                        .computeIfAbsent(place.country().name(), country -> new Envelope())
                        .expandToInclude(point.longitude(), point.latitude()));
        places.countries.values().forEach(box -> box.expandBy(MARGIN));
        return places;
    }

    /**
     * Tells which places the shapes of a file are.
     *
     * @throws RefusedInput if they are of none, or not in degrees
     */
    GeometryFile recognise(RawContainer container, String entry, String format, List<Feature> features) {
        String file = container.describe(entry);
        Envelope whole = new Envelope();
        features.forEach(feature -> whole.expandToInclude(feature.shape().getEnvelopeInternal()));
        refuseOtherCoordinates(file, whole, features);
        Match best = best(features, whole);
        if (best.known < MOST * features.size()) {
            throw new RefusedInput(file + " has " + features.size() + " shapes and no property that is the code of"
                    + " states, municipalities, regions or comunas of Mexico or Chile"
                    + (best.known == 0
                            ? ""
                            : " (\"" + best.property + "\" is one of " + best.sort + " for " + best.known + " of them)")
                    + "; give each shape its code as the publisher writes it, like \"01001\".");
        }
        return file(container, entry, format, features, best);
    }

    /**
     * How far a property is the code of a sort of places.
     *
     * @param sort the country and the sort of places
     * @param property the property
     * @param known shapes it names a place of
     * @param places how many places it names
     */
    private record Match(String sort, String property, long known, int places) {}

    /** The sort of places and the property that name most places. */
    private Match best(List<Feature> features, Envelope whole) {
        Set<String> properties = new TreeSet<>();
        features.forEach(feature -> properties.addAll(feature.names().keySet()));
        Match best = new Match("", "", 0, 0);
        for (String sort : sorts.keySet()) {
            if (!countries.get(sort.substring(0, 2)).intersects(whole.centre())) {
                continue;
            }
            for (String property : properties) {
                List<String> codes = features.stream()
                        .map(feature -> code(feature, property, sort))
                        .filter(sorts.get(sort)::containsKey)
                        .toList();
                int places = Set.copyOf(codes).size();
                if (places > best.places) {
                    best = new Match(sort, property, codes.size(), places);
                }
            }
        }
        return best;
    }

    /** Files written by spreadsheets have lost their leading zeros. */
    private static String code(Feature feature, String property, String sort) {
        String written = feature.names().getOrDefault(property, "").strip();
        int digits = sort.endsWith("state") || sort.endsWith("region") ? 2 : 5;
        return written.matches("\\d+") && written.length() < digits
                ? "0".repeat(digits - written.length()) + written
                : written;
    }

    private GeometryFile file(
            RawContainer container, String entry, String format, List<Feature> features, Match match) {
        Map<String, TerritoryId> known = sorts.get(match.sort);
        Map<TerritoryId, List<Geometry>> parts = new TreeMap<>(Comparator.comparing(TerritoryId::code));
        List<String> unknown = new ArrayList<>();
        for (Feature feature : features) {
            String code = code(feature, match.property, match.sort);
            if (known.containsKey(code)) {
                parts.computeIfAbsent(known.get(code), place -> new ArrayList<>())
                        .add(feature.shape());
            } else {
                unknown.add(code);
            }
        }
        Map<TerritoryId, Geometry> shapes = new LinkedHashMap<>();
        parts.forEach((place, some) -> shapes.put(place, some.size() == 1 ? some.get(0) : UnaryUnionOp.union(some)));
        String[] sort = match.sort.split(" ");
        return new GeometryFile(
                container,
                entry,
                format,
                sort[0],
                sort[1],
                match.property,
                shapes,
                known.size() - shapes.size(),
                unknown);
    }

    private static void refuseOtherCoordinates(String file, Envelope whole, List<Feature> features) {
        if (whole.getMinX() < -180 || whole.getMaxX() > 180 || whole.getMinY() < -90 || whole.getMaxY() > 90) {
            Coordinate first = features.get(0).shape().getCoordinate();
            throw new RefusedInput(file + " is not in degrees of longitude and latitude: its first corner is " + first.x
                    + ", " + first.y + "; give it in WGS 84 (EPSG:4326).");
        }
    }
}
