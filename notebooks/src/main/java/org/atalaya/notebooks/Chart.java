package org.atalaya.notebooks;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.web.picture.ChartPicture;
import org.atalaya.web.print.PngPrinter;
import org.atalaya.web.shared.Drawing;

/**
 * A chart in a notebook: the drawing the site gives out as a file.
 *
 * @param drawing the chart
 * @param foot source and release, a line each
 * @param page address of the page it stands on
 */
public record Chart(Drawing drawing, List<String> foot, String page) implements Shown {

    /** As SVG. */
    public String svg() {
        return PngPrinter.clean(
                Templates.render("picture/chart.jte", Map.of("content", ChartPicture.of(drawing, foot))));
    }

    @Override
    public String html() {
        return Templates.render("notebook/chart.jte", Map.of("chart", this));
    }

    @Override
    public String text() {
        return Stream.of(Stream.of(drawing.title()), drawing.notes().stream(), foot.stream())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        return text();
    }
}
