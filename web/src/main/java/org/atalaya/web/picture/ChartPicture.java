package org.atalaya.web.picture;

import java.util.ArrayList;
import java.util.List;
import org.atalaya.web.print.Typefaces;
import org.atalaya.web.shared.Drawing;
import org.atalaya.web.shared.MapLegend;
import org.atalaya.web.shared.ScatterChart;
import org.atalaya.web.shared.SmallChart;

/**
 * A chart laid out as a file of its own: its title above, below how it is read, whose figures they are and where they
 * are found.
 *
 * @param drawing the chart
 * @param height the picture's
 * @param titles lines of the title
 * @param notes lines below
 */
public record ChartPicture(Drawing drawing, int height, Lines titles, Lines notes) {

    /** The picture's width. */
    public static final int WIDTH = 960;

    /** Where texts begin, and how much larger than on the page the chart is. */
    public static final int LEFT = 40;

    public static final double SCALE = 2.7;

    private static final int ROOM = WIDTH - 2 * LEFT;
    private static final int LEGEND_LINE = 38;

    /**
     * Lays a chart out.
     *
     * @param drawing the chart
     * @param foot source, release and address, a line each
     */
    public static ChartPicture of(Drawing drawing, List<String> foot) {
        Lines titles = Lines.of(drawing.title(), Typefaces.SERIF, ROOM, 2, 30, 26);
        List<String> notes = new ArrayList<>();
        for (String note : drawing.notes()) {
            notes.addAll(Lines.of(note, Typefaces.SANS, ROOM, 1, 18).texts());
        }
        for (String line : foot) {
            notes.addAll(Lines.of(line, Typefaces.SANS, ROOM, 1, 18).texts());
        }
        Lines below = new Lines(18, notes);
        int height = top(titles) + height(drawing.body()) + 24 + notes.size() * 25 + 20;
        return new ChartPicture(drawing, height, titles, below);
    }

    private static int top(Lines titles) {
        return 30 + titles.texts().size() * titles.size() * 6 / 5 + 16;
    }

    /** Where the chart begins. */
    public int top() {
        return top(titles);
    }

    /** Base line of a line of the title. */
    public int titleAt(int line) {
        return 30 + (line + 1) * titles.size() * 6 / 5 - 8;
    }

    /** Base line of a line below. */
    public int noteAt(int line) {
        return top() + height(drawing.body()) + 36 + line * 25;
    }

    private static int height(Drawing.Body body) {
        if (body instanceof Drawing.Territory territory) {
            MapLegend legend = territory.legend();
            int lines = legend.sizes().size()
                    + legend.classes().size()
                    + legend.marks().size();
            return territory.map().height() + (lines + 1) * LEGEND_LINE;
        }
        return (int) (SCALE * (body instanceof Drawing.Scatter ? ScatterChart.HEIGHT : SmallChart.HEIGHT));
    }

    /** Middle of a line of a map's legend, from the map's upper edge. */
    public static int legendAt(Drawing.Territory territory, int line) {
        return territory.map().height() + (line + 1) * LEGEND_LINE;
    }
}
