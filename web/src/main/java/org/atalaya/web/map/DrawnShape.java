package org.atalaya.web.map;

import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** A shape of the release as a drawing has it: a path in whole units. What is smaller than a unit is not drawn. */
final class DrawnShape {

    private final Geometry geometry;

    private DrawnShape(Geometry geometry) {
        this.geometry = geometry;
    }

    /** The shape that well-known text tells; ingestion wrote it, so it is one. */
    static DrawnShape of(String text) {
        try {
            return new DrawnShape(new WKTReader().read(text));
        } catch (ParseException e) {
            throw new IllegalStateException("a shape of the release cannot be read: " + text, e);
        }
    }

    /** Whether some of it may lie in a frame. */
    boolean reaches(MapFrame frame) {
        return geometry.getEnvelopeInternal()
                .intersects(new Envelope(frame.west(), frame.east(), frame.south(), frame.north()));
    }

    /** Its outline in a frame, with moves from corner to corner; empty if no part of it is as large as a unit. */
    String path(MapFrame frame) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon) {
                add(path, polygon.getExteriorRing(), frame);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    add(path, polygon.getInteriorRingN(hole), frame);
                }
            }
        }
        return path.toString();
    }

    private static void add(StringBuilder path, LineString ring, MapFrame frame) {
        StringBuilder part = new StringBuilder();
        long atX = 0;
        long atY = 0;
        int corners = 0;
        for (Coordinate corner : ring.getCoordinates()) {
            long x = Math.round(frame.x(corner.x));
            long y = Math.round(frame.y(corner.y));
            if (corners == 0) {
                part.append('M').append(x).append(' ').append(y).append('l');
            } else if (x != atX || y != atY) {
                move(part, x - atX);
                move(part, y - atY);
            } else {
                continue;
            }
            atX = x;
            atY = y;
            corners++;
        }
        if (corners > 3) {
            path.append(part).append('z');
        }
    }

    /** A sign parts two numbers as well as a space does. */
    private static void move(StringBuilder part, long by) {
        if (by >= 0 && part.charAt(part.length() - 1) != 'l') {
            part.append(' ');
        }
        part.append(by);
    }

    /** Whether something as large can lie in it at all; quickly told. */
    boolean mayHold(double size, MapFrame frame) {
        Envelope box = geometry.getEnvelopeInternal();
        return box.getHeight() * frame.scale() >= size && box.getWidth() * frame.scale() >= size;
    }

    /** The point within it that is furthest from its boundary, and how far; for what is written into it. */
    Label label(MapFrame frame) {
        MaximumInscribedCircle circle = new MaximumInscribedCircle(geometry, 1 / frame.scale());
        Coordinate centre = circle.getCenter().getCoordinate();
        return new Label(
                Math.round(frame.x(centre.x)),
                Math.round(frame.y(centre.y)),
                circle.getRadiusLine().getLength() * frame.scale());
    }

    /**
     * Where something can be written.
     *
     * @param x across
     * @param y down
     * @param room how far the boundary is
     */
    record Label(long x, long y, double room) {}
}
