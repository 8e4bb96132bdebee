package org.atalaya.ingestion.geometry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.data.territory.TerritoryId;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.io.WKTWriter;

/**
 * Shapes made as simple as a map of a country needs. All of a file are simplified together, so that a border two places
 * share stays one line; boundaries that cross themselves, as files made small for the web have them, are mended first.
 */
final class SimpleShapes {

    /** What is narrower than this is smoothed away, in degrees: about a kilometre. */
    private static final double TOLERANCE = 0.012;

    /** An island smaller than this is left out, in square degrees; the largest part of a place never is. */
    private static final double SMALLEST = 0.0004;

    /** Thousandths of a degree. */
    private static final PrecisionModel WRITTEN = new PrecisionModel(1000);

    private SimpleShapes() {}

    /** Each shape as well-known text. */
    static Map<TerritoryId, String> of(Map<TerritoryId, Geometry> shapes) {
        List<TerritoryId> places = List.copyOf(shapes.keySet());
        Geometry[] whole = shapes.values().stream()
                .map(GeometryFixer::fix)
                .map(SimpleShapes::withoutSpecks)
                .toArray(Geometry[]::new);
        Geometry[] simple = CoverageSimplifier.simplify(whole, TOLERANCE);
        WKTWriter writer = new WKTWriter();
        writer.setPrecisionModel(WRITTEN);
        Map<TerritoryId, String> written = new LinkedHashMap<>();
        for (int i = 0; i < simple.length; i++) {
            written.put(places.get(i), writer.write(simple[i]));
        }
        return written;
    }

    private static Geometry withoutSpecks(Geometry shape) {
        List<Polygon> parts = new ArrayList<>();
        double largest = 0;
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            largest = Math.max(largest, shape.getGeometryN(i).getArea());
        }
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            double area = shape.getGeometryN(i).getArea();
            if (shape.getGeometryN(i) instanceof Polygon part && area > 0 && (area >= SMALLEST || area == largest)) {
                parts.add(part);
            }
        }
        return new MultiPolygon(parts.toArray(Polygon[]::new), shape.getFactory());
    }
}
