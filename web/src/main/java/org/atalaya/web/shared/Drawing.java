package org.atalaya.web.shared;

import java.util.List;
import java.util.Optional;

/**
 * A chart of a page, as a file of its own has it.
 *
 * @param id its name within the page
 * @param title what it shows
 * @param body what is drawn
 * @param notes how it is read, and what it has no figure of
 * @param source whose figures it shows
 */
public record Drawing(String id, String title, Body body, List<String> notes, String source) {

    /** What is drawn. */
    public sealed interface Body permits Course, Scatter, Territory {}

    /**
     * Figures over time.
     *
     * @param chart the chart
     * @param behind lines drawn behind it, for comparison
     * @param start where something began in it; empty if nothing did
     */
    public record Course(SmallChart chart, List<String> behind, Optional<String> start) implements Body {}

    /**
     * Places by two figures.
     *
     * @param chart the chart
     */
    public record Scatter(ScatterChart chart) implements Body {}

    /**
     * Figures over places.
     *
     * @param map the map
     * @param legend how it is read
     */
    public record Territory(MapDrawing map, MapLegend legend) implements Body {}
}
