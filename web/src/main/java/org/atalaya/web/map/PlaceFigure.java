package org.atalaya.web.map;

import java.util.Optional;
import org.atalaya.data.quantity.Interval;
import org.atalaya.web.shared.FigureView;

/**
 * A place with what is known of it.
 *
 * @param view its figure in words, or why there is none
 * @param standing how it is drawn
 * @param share its figure; empty if there is none
 * @param range the figure's range; empty if there is none
 */
record PlaceFigure(FigureView view, Standing standing, Optional<Double> share, Optional<Interval> range) {

    /** What it says when pointed at: its name, and its figure with its range, or the reason. */
    String label() {
        String precision = view.hasRange() ? ", " + view.precision() : "";
        return view.placeName() + ": " + view.written() + precision;
    }
}
