package org.atalaya.web.shared;

import java.util.List;
import java.util.Optional;

/**
 * A chart of a page, as a file of its own has it.
 *
 * @param id its name within the page
 * @param title what it shows
 * @param chart the chart
 * @param behind lines drawn behind it, for comparison
 * @param start where something began in it; empty if nothing did
 * @param notes how it is read, and what it has no figure of
 * @param source whose figures it shows
 */
public record Drawing(
        String id,
        String title,
        SmallChart chart,
        List<String> behind,
        Optional<String> start,
        List<String> notes,
        String source) {}
