package org.atalaya.ingestion.geometry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.data.problem.RefusedInput;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Shapes of a TopoJSON file: borders that two places share are kept once, as arcs, and a shape says which arcs go
 * round it; a negative number is that arc backwards. With a transform, an arc is whole steps from its first point on.
 * See the TopoJSON format specification, 1.0.
 */
final class TopoJson {

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final String file;
    private final List<Coordinate[]> arcs = new ArrayList<>();
    private final JsonNode topology;

    /** Decodes the arcs of a topology. */
    TopoJson(String file, JsonNode topology) {
        this.file = file;
        this.topology = topology;
        JsonNode scale = topology.path("transform").path("scale");
        JsonNode translate = topology.path("transform").path("translate");
        for (JsonNode arc : topology.path("arcs")) {
            arcs.add(scale.isArray() ? steps(arc, scale, translate) : points(arc));
        }
    }

    private static Coordinate[] points(JsonNode arc) {
        Coordinate[] points = new Coordinate[arc.size()];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Coordinate(
                    arc.get(i).get(0).asDouble(), arc.get(i).get(1).asDouble());
        }
        return points;
    }

    private static Coordinate[] steps(JsonNode arc, JsonNode scale, JsonNode translate) {
        Coordinate[] points = new Coordinate[arc.size()];
        long x = 0;
        long y = 0;
        for (int i = 0; i < points.length; i++) {
            x += arc.get(i).get(0).asLong();
            y += arc.get(i).get(1).asLong();
            points[i] = new Coordinate(
                    x * scale.get(0).asDouble() + translate.get(0).asDouble(),
                    y * scale.get(1).asDouble() + translate.get(1).asDouble());
        }
        return points;
    }

    /** Its polygons with their properties; every object of the file in turn. */
    List<Feature> features() {
        List<Feature> features = new ArrayList<>();
        for (JsonNode object : topology.path("objects")) {
            add(object, features);
        }
        return features;
    }

    private void add(JsonNode object, List<Feature> features) {
        for (JsonNode member : object.path("geometries")) {
            add(member, features);
        }
        List<Polygon> polygons = new ArrayList<>();
        switch (object.path("type").asText()) {
            case "Polygon" -> polygons.add(polygon(object.path("arcs")));
            case "MultiPolygon" -> object.path("arcs").forEach(rings -> polygons.add(polygon(rings)));
            default -> {
                return;
            }
        }
        features.add(new Feature(Feature.names(object), SHAPES.createMultiPolygon(polygons.toArray(Polygon[]::new))));
    }

    private Polygon polygon(JsonNode rings) {
        List<Coordinate[]> closed = new ArrayList<>();
        for (JsonNode ring : rings) {
            closed.add(ring(ring));
        }
        if (closed.isEmpty()) {
            return SHAPES.createPolygon();
        }
        return SHAPES.createPolygon(
                SHAPES.createLinearRing(closed.get(0)),
                closed.subList(1, closed.size()).stream()
                        .map(SHAPES::createLinearRing)
                        .toArray(LinearRing[]::new));
    }

    /** The arcs one after another; each begins where the one before ended. */
    private Coordinate[] ring(JsonNode numbers) {
        CoordinateList ring = new CoordinateList();
        for (JsonNode number : numbers) {
            int arc = number.asInt();
            int index = arc < 0 ? ~arc : arc;
            if (index >= arcs.size()) {
                throw new RefusedInput(file + " names arc " + index + " and has " + arcs.size()
                        + " arcs; it is cut short: download it again from its publisher.");
            }
            ring.add(arcs.get(index), false, arc >= 0);
        }
        ring.closeRing();
        if (ring.size() < 4) {
            return new Coordinate[0];
        }
        return ring.toCoordinateArray();
    }
}
