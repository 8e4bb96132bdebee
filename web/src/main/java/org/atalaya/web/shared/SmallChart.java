package org.atalaya.web.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.atalaya.data.quantity.Interval;

/**
 * The geometry of a small chart the server draws: a line from zero with a band for the range, broken where
 * a period has no value or another series begins.
 *
 * @param bands outlines of the ranges, one per unbroken stretch
 * @param lines paths of the values, one per unbroken stretch
 * @param dots the values
 * @param levels lines of the vertical axis
 * @param marks labels of the horizontal axis
 */
public record SmallChart(List<String> bands, List<String> lines, List<Dot> dots, List<Level> levels, List<Mark> marks) {

    /** Width and height of the drawing; the page scales it. */
    public static final int WIDTH = 320;

    public static final int HEIGHT = 150;

    private static final int LEFT = 46;
    private static final int RIGHT = 12;
    private static final int TOP = 10;
    private static final int BOTTOM = 24;
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};

    /** A value drawn, with what it says when pointed at. */
    public record Dot(String x, String y, String title) {}

    /** A line of the vertical axis with its label. */
    public record Level(String y, String label) {}

    /** A label of the horizontal axis: {@code start}, {@code middle} or {@code end} of its text stands there. */
    public record Mark(String x, String anchor, String label) {}

    /**
     * A value to draw.
     *
     * @param at how many periods after the first
     * @param label the period in short
     * @param series the series it is of; no line joins two series
     * @param value the value
     * @param range its range; empty if it has none
     * @param title what it says when pointed at
     */
    public record Point(int at, String label, String series, double value, Optional<Interval> range, String title) {}

    /**
     * Draws points.
     *
     * @param points the points, oldest first; at least one
     * @param numbers how the axis is labelled
     */
    static SmallChart of(List<Point> points, Numbers numbers) {
        double most = points.stream()
                .mapToDouble(point -> point.range().map(Interval::upper).orElse(point.value()))
                .max()
                .orElse(0);
        double step = step(most);
        double top = step * Math.max(1, Math.ceil(most / step));
        int last = points.get(points.size() - 1).at();
        List<String> bands = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (List<Point> stretch : stretches(points)) {
            lines.add(path(stretch, last, top));
            if (stretch.stream().allMatch(point -> point.range().isPresent())) {
                bands.add(band(stretch, last, top));
            }
        }
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i * step <= top * 1.0001; i++) {
            levels.add(new Level(y(i * step, top), numbers.plain(i * step)));
        }
        return new SmallChart(
                bands,
                lines,
                points.stream()
                        .map(point -> new Dot(x(point.at(), last), y(point.value(), top), point.title()))
                        .toList(),
                levels,
                marks(points, last));
    }

    /** Two or three steps to the top, of round numbers. */
    private static double step(double most) {
        if (most <= 0) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(most / 2.5)));
        for (double candidate : STEPS) {
            if (candidate * power * 3 >= most) {
                return candidate * power;
            }
        }
        return 10 * power;
    }

    private static List<List<Point>> stretches(List<Point> points) {
        List<List<Point>> stretches = new ArrayList<>();
        Point before = null;
        for (Point point : points) {
            boolean continues = before != null
                    && point.at() == before.at() + 1
                    && point.series().equals(before.series())
                    && point.range().isPresent() == before.range().isPresent();
            if (!continues) {
                stretches.add(new ArrayList<>());
            }
            stretches.get(stretches.size() - 1).add(point);
            before = point;
        }
        return stretches;
    }

    private static String path(List<Point> stretch, int last, double top) {
        StringBuilder path = new StringBuilder();
        for (Point point : stretch) {
            path.append(path.isEmpty() ? "M" : "L")
                    .append(x(point.at(), last))
                    .append(' ')
                    .append(y(point.value(), top));
        }
        return path.toString();
    }

    /** Along the upper limits and back along the lower ones; of a single value as wide as its dot. */
    private static String band(List<Point> stretch, int last, double top) {
        List<String> corners = new ArrayList<>();
        double widen = stretch.size() == 1 ? 2.5 : 0;
        for (Point point : stretch) {
            corners.add(
                    corner(point.at(), last, -widen, point.range().orElseThrow().upper(), top));
        }
        if (widen > 0) {
            Point only = stretch.get(0);
            corners.add(
                    corner(only.at(), last, widen, only.range().orElseThrow().upper(), top));
            corners.add(
                    corner(only.at(), last, widen, only.range().orElseThrow().lower(), top));
        }
        for (int i = stretch.size() - 1; i >= 0; i--) {
            Point point = stretch.get(i);
            corners.add(
                    corner(point.at(), last, -widen, point.range().orElseThrow().lower(), top));
        }
        return String.join(" ", corners);
    }

    private static String corner(int at, int last, double shift, double value, double top) {
        return round(place(at, last) + shift) + "," + y(value, top);
    }

    private static List<Mark> marks(List<Point> points, int last) {
        Point first = points.get(0);
        Point end = points.get(points.size() - 1);
        return last == 0
                ? List.of(new Mark(x(0, last), "middle", first.label()))
                : List.of(
                        new Mark(x(first.at(), last), "start", first.label()),
                        new Mark(x(end.at(), last), "end", end.label()));
    }

    private static double place(int at, int last) {
        int width = WIDTH - LEFT - RIGHT;
        return last == 0 ? LEFT + width / 2.0 : LEFT + (double) width * at / last;
    }

    private static String x(int at, int last) {
        return round(place(at, last));
    }

    private static String y(double value, double top) {
        return round(HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * value / top);
    }

    private static String round(double length) {
        return String.format(Locale.ROOT, "%.1f", length);
    }
}
