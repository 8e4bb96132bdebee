package org.atalaya.web.shared;

import java.util.List;

/**
 * A map as it is drawn: parts of a country, each in its frame.
 *
 * @param width the drawing's width
 * @param height the drawing's height
 * @param parts the parts
 */
public record MapDrawing(int width, int height, List<Part> parts) {

    /**
     * A part of a country.
     *
     * @param name what it is; empty if it needs no name
     * @param x left edge
     * @param y upper edge
     * @param width its width
     * @param height its height
     * @param outlines outline of the country
     * @param enlarged where another part shows more
     * @param areas places drawn as areas
     * @param dots places drawn as dots
     */
    public record Part(
            String name,
            int x,
            int y,
            int width,
            int height,
            List<String> outlines,
            List<Box> enlarged,
            List<Area> areas,
            List<Dot> dots) {}

    /** A rectangle. */
    public record Box(long x, long y, long width, long height) {}

    /**
     * A place drawn as an area.
     *
     * @param path its outline
     * @param style how it is drawn, in words of the style sheet
     * @param label what it says when pointed at
     * @param link its page
     * @param unsure whether its figure is of low precision
     * @param letter its class where there is room to write it; empty elsewhere
     * @param x where the letter stands
     * @param y where the letter stands
     */
    public record Area(
            String path, String style, String label, String link, boolean unsure, String letter, long x, long y) {}

    /**
     * A place drawn as a dot.
     *
     * @param x its middle
     * @param y its middle
     * @param radius its radius; the area of a dot goes with its figure
     * @param style how it is drawn
     * @param label what it says when pointed at
     * @param link its page
     */
    public record Dot(String x, String y, String radius, String style, String label, String link) {}
}
