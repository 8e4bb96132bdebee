package org.atalaya.web.shared;

import java.util.List;

/**
 * How a map is read.
 *
 * @param sizes dots of round figures, where figures are dots
 * @param classes classes of figures, where they are areas
 * @param marks what else is drawn
 */
public record MapLegend(List<Size> sizes, List<ClassOfValues> classes, List<Mark> marks) {

    /**
     * A dot of a round figure.
     *
     * @param radius its radius
     * @param text the figure
     */
    public record Size(String radius, String text) {}

    /**
     * A class.
     *
     * @param style how it is drawn
     * @param letter what is written into its areas
     * @param text which figures it holds
     */
    public record ClassOfValues(String style, String letter, String text) {}

    /**
     * Something else that is drawn.
     *
     * @param style how
     * @param text what it means
     */
    public record Mark(String style, String text) {}
}
