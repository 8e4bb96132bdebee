package org.atalaya.web.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.atalaya.data.quantity.Interval;

/**
 * The geometry of places drawn by two figures, each with a whisker for either range. The axes begin and end with the
 * ranges, at round numbers.
 *
 * @param dots the places
 * @param across levels of the horizontal axis
 * @param up levels of the vertical axis
 */
public record ScatterChart(List<Dot> dots, List<Level> across, List<Level> up) {

    /** Width and height of the drawing; the page scales it. */
    public static final int WIDTH = 320;

    public static final int HEIGHT = 280;

    /** Where the axes begin and end. */
    public static final int LEFT = 40;

    public static final int RIGHT = WIDTH - 10;

    public static final int TOP = 10;

    public static final int BOTTOM = HEIGHT - 26;

    private static final int MOST_LEVELS = 5;
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};

    /** A place: its point, the ends of its whiskers, and its name, said when pointed at. */
    public record Dot(String x, String y, String left, String right, String top, String bottom, String name) {}

    /** A line of an axis with its label. */
    public record Level(String at, String label) {}

    /** A place to draw: its figures and their ranges in the unit of the axis. */
    public record Point(double x, Interval xRange, double y, Interval yRange, String name) {}

    /** An axis from one round number to another. */
    private record Axis(double from, double to, double step, int begin, int end) {

        static Axis of(
                List<Point> points, ToDoubleFunction<Point> lower, ToDoubleFunction<Point> upper, int begin, int end) {
            double least = points.stream().mapToDouble(lower).min().orElse(0);
            double most = points.stream().mapToDouble(upper).max().orElse(1);
            double power = Math.pow(10, Math.floor(Math.log10(Math.max(most - least, 1e-9) / MOST_LEVELS)));
            double step = DoubleStream.of(STEPS)
                    .map(candidate -> candidate * power)
                    .filter(candidate -> candidate * MOST_LEVELS >= most - least)
                    .findFirst()
                    .orElse(10 * power);
            return new Axis(Math.floor(least / step) * step, Math.ceil(most / step) * step, step, begin, end);
        }

        String at(double value) {
            return String.format(Locale.ROOT, "%.1f", begin + (end - begin) * (value - from) / (to - from));
        }

        List<Level> levels(Numbers numbers) {
            List<Level> levels = new ArrayList<>();
            for (int i = 0; from + i * step <= to + step / 1000; i++) {
                levels.add(new Level(at(from + i * step), numbers.plain(from + i * step)));
            }
            return levels;
        }
    }

    /**
     * Draws places.
     *
     * @param points the places; at least one
     * @param numbers how the axes are labelled
     */
    public static ScatterChart of(List<Point> points, Numbers numbers) {
        Axis across = Axis.of(
                points, point -> point.xRange().lower(), point -> point.xRange().upper(), LEFT, RIGHT);
        Axis up = Axis.of(
                points, point -> point.yRange().lower(), point -> point.yRange().upper(), BOTTOM, TOP);
        return new ScatterChart(
                points.stream()
                        .map(point -> new Dot(
                                across.at(point.x()),
                                up.at(point.y()),
                                across.at(point.xRange().lower()),
                                across.at(point.xRange().upper()),
                                up.at(point.yRange().upper()),
                                up.at(point.yRange().lower()),
                                point.name()))
                        .toList(),
                across.levels(numbers),
                up.levels(numbers));
    }
}
