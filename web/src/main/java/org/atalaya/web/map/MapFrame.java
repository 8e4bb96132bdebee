package org.atalaya.web.map;

import java.util.List;
import java.util.stream.Stream;
import org.atalaya.data.territory.Country;
import org.atalaya.data.territory.TerritoryKind;
import org.atalaya.web.shared.MapDrawing;

/**
 * A part of a country and where it stands in the drawing. Degrees of longitude are narrowed as they are in the middle
 * of the part, so that shapes there keep their proportions.
 *
 * @param name key of its name; empty of the part that needs none
 * @param x left edge in the drawing
 * @param y upper edge
 * @param width its width
 * @param height its height
 * @param west degrees of longitude of the left edge
 * @param north degrees of latitude of the upper edge
 * @param scale units of the drawing for a degree of latitude
 */
record MapFrame(String name, int x, int y, int width, int height, double west, double north, double scale) {

    /** The drawing's size; the page scales it. */
    static final int WIDTH = 960;

    static final int HEIGHT = 640;

    private static final MapFrame MEXICO = new MapFrame("", 0, 0, WIDTH, HEIGHT, -117.9, 33.2, 33.2);
    private static final List<MapFrame> METROPOLISES = List.of(
            new MapFrame("valley", 680, 34, 270, 270, -99.40, 19.74, 440),
            new MapFrame("guadalajara", 10, 436, 160, 160, -103.53, 20.80, 430),
            new MapFrame("monterrey", 190, 436, 160, 160, -100.50, 25.89, 430));
    private static final List<MapFrame> CHILE = List.of(
            new MapFrame("north", 0, 34, 205, 606, -71.75, -17.4, 47),
            new MapFrame("centre", 216, 34, 200, 606, -74.55, -30.294, 47),
            new MapFrame("south", 424, 34, 292, 606, -75.95, -43.188, 47));
    private static final MapFrame SANTIAGO = new MapFrame("santiago", 726, 34, 230, 250, -70.86, -33.27, 560);

    /** The parts in which places of a kind are drawn: the country first, then where they lie too close. */
    static List<MapFrame> of(Country country, TerritoryKind kind) {
        if (country == Country.CL) {
            return kind == TerritoryKind.COMUNA ? with(CHILE, List.of(SANTIAGO)) : CHILE;
        }
        return kind == TerritoryKind.CITY ? with(List.of(MEXICO), METROPOLISES) : List.of(MEXICO);
    }

    private static List<MapFrame> with(List<MapFrame> some, List<MapFrame> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** Where another part shows a part of it larger. */
    MapDrawing.Box boxOf(MapFrame larger) {
        long left = Math.round(x(larger.west));
        long top = Math.round(y(larger.north));
        return new MapDrawing.Box(left, top, Math.round(x(larger.east())) - left, Math.round(y(larger.south())) - top);
    }

    /** Whether a point lies in it. */
    boolean holds(double longitude, double latitude) {
        double across = x(longitude);
        double down = y(latitude);
        return across >= 0 && across <= width && down >= 0 && down <= height;
    }

    /** Where a longitude is, from its left edge. */
    double x(double longitude) {
        return (longitude - west) * scale * Math.cos(Math.toRadians(north - height / scale / 2));
    }

    /** Where a latitude is, from its upper edge. */
    double y(double latitude) {
        return (north - latitude) * scale;
    }

    /** Degrees of longitude of its right edge. */
    double east() {
        return west + width / scale / Math.cos(Math.toRadians(north - height / scale / 2));
    }

    /** Degrees of latitude of its lower edge. */
    double south() {
        return north - height / scale;
    }
}
