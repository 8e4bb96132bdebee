package org.atalaya.web.map;

import java.util.List;
import java.util.Optional;
import org.atalaya.web.shared.MapDrawing;
import org.atalaya.web.shared.MapLegend;

/**
 * A map with how it is read.
 *
 * @param drawing the map; empty if there is nothing to draw
 * @param classes the classes of its areas; empty if it draws dots
 * @param legend how it is read
 * @param notes what has to be known of it
 */
record MapContent(Optional<MapDrawing> drawing, Optional<ValueClasses> classes, MapLegend legend, List<String> notes) {

    /** Nothing to draw. */
    static final MapContent NONE = new MapContent(
            Optional.empty(), Optional.empty(), new MapLegend(List.of(), List.of(), List.of()), List.of());
}
