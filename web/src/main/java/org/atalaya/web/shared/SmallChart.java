package org.atalaya.web.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.atalaya.data.quantity.Interval;

/**
 * The geometry of a small chart the server draws: a line with a band for the range, broken where a period
 * has no value or another series begins.
 *
 * @param bands outlines of the ranges, one per unbroken stretch
 * @param lines paths of the values, one per unbroken stretch
 * @param dots the values
 * @param gaps stretches without a value, with their reason
 * @param levels lines of the vertical axis
 * @param marks labels of the horizontal axis
 */
public record SmallChart(
        List<String> bands, List<String> lines, List<Dot> dots, List<Gap> gaps, List<Level> levels, List<Mark> marks) {

    /** Width and height of the drawing; the page scales it. */
    public static final int WIDTH = 320;

    public static final int HEIGHT = 150;

    private static final int LEFT = 46;
    private static final int RIGHT = 12;
    private static final int TOP = 10;
    private static final int BOTTOM = 24;

    /** A value drawn, with whether it has a range, and what it says when pointed at. */
    public record Dot(String x, String y, boolean ranged, String title) {}

    /** A stretch without a value: where it begins, how wide it is, and why. */
    public record Gap(String x, String width, String reason) {}

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
     * Periods without a value.
     *
     * @param from how many periods after the first it begins
     * @param periods how many it lasts
     * @param reason why
     */
    public record Span(int from, int periods, String reason) {}

    /**
     * Draws points from zero.
     *
     * @param points the points, oldest first; at least one
     * @param numbers how the axis is labelled
     */
    static SmallChart of(List<Point> points, Numbers numbers) {
        Frame frame = Frame.fromZero(points);
        return of(points, List.of(), frame, frame.levels(numbers::plain), marks(points, frame));
    }

    /**
     * Draws points in a frame that several charts share.
     *
     * @param points the points, oldest first
     * @param gaps periods without one
     * @param frame the frame
     * @param levels lines of its vertical axis
     * @param marks labels of its horizontal axis
     */
    public static SmallChart of(
            List<Point> points, List<Span> gaps, Frame frame, List<Level> levels, List<Mark> marks) {
        List<String> bands = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (List<Point> stretch : stretches(points)) {
            lines.add(path(stretch, frame));
            ranged(stretch).forEach(part -> bands.add(band(part, frame)));
        }
        return new SmallChart(
                bands,
                lines,
                points.stream()
                        .map(point -> new Dot(
                                frame.x(point.at()),
                                frame.y(point.value()),
                                point.range().isPresent(),
                                point.title()))
                        .toList(),
                gaps.stream().map(frame::gap).toList(),
                levels,
                marks);
    }

    /** Points that follow on one another in one series. */
    private static List<List<Point>> stretches(List<Point> points) {
        List<List<Point>> stretches = new ArrayList<>();
        Point before = null;
        for (Point point : points) {
            boolean continues = before != null
                    && point.at() == before.at() + 1
                    && point.series().equals(before.series());
            if (!continues) {
                stretches.add(new ArrayList<>());
            }
            stretches.get(stretches.size() - 1).add(point);
            before = point;
        }
        return stretches;
    }

    /** The parts of a stretch whose points all have a range. */
    private static List<List<Point>> ranged(List<Point> stretch) {
        List<List<Point>> parts = new ArrayList<>();
        boolean open = false;
        for (Point point : stretch) {
            if (point.range().isPresent()) {
                if (!open) {
                    parts.add(new ArrayList<>());
                }
                parts.get(parts.size() - 1).add(point);
            }
            open = point.range().isPresent();
        }
        return parts;
    }

    private static String path(List<Point> stretch, Frame frame) {
        StringBuilder path = new StringBuilder();
        for (Point point : stretch) {
            path.append(path.isEmpty() ? "M" : "L")
                    .append(frame.x(point.at()))
                    .append(' ')
                    .append(frame.y(point.value()));
        }
        return path.toString();
    }

    /** Along the upper limits and back along the lower ones; of a single value as wide as its dot. */
    private static String band(List<Point> stretch, Frame frame) {
        List<String> corners = new ArrayList<>();
        double widen = stretch.size() == 1 ? 2.5 : 0;
        for (Point point : stretch) {
            corners.add(
                    frame.corner(point.at(), -widen, point.range().orElseThrow().upper()));
        }
        if (widen > 0) {
            Point only = stretch.get(0);
            corners.add(
                    frame.corner(only.at(), widen, only.range().orElseThrow().upper()));
            corners.add(
                    frame.corner(only.at(), widen, only.range().orElseThrow().lower()));
        }
        for (int i = stretch.size() - 1; i >= 0; i--) {
            Point point = stretch.get(i);
            corners.add(
                    frame.corner(point.at(), -widen, point.range().orElseThrow().lower()));
        }
        return String.join(" ", corners);
    }

    private static List<Mark> marks(List<Point> points, Frame frame) {
        Point first = points.get(0);
        Point end = points.get(points.size() - 1);
        return frame.marks(first.at(), first.label(), end.at(), end.label());
    }

    /**
     * The frame points are drawn in.
     *
     * @param low value at its foot
     * @param high value at its top
     * @param step between two lines of its vertical axis
     * @param last how many periods the last is after the first
     */
    public record Frame(double low, double high, double step, int last) {

        private static final double[] STEPS = {1, 2, 2.5, 5, 10};

        private static Frame fromZero(List<Point> points) {
            double most = points.stream()
                    .mapToDouble(point -> point.range().map(Interval::upper).orElse(point.value()))
                    .max()
                    .orElse(0);
            double step = step(most);
            return new Frame(
                    0,
                    step * Math.max(1, Math.ceil(most / step)),
                    step,
                    points.get(points.size() - 1).at());
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

        /** Lines of the vertical axis. */
        public List<Level> levels(DoubleFunction<String> label) {
            List<Level> levels = new ArrayList<>();
            for (int i = 0; low + i * step <= high + step * 0.0001; i++) {
                double value = low + i * step;
                levels.add(new Level(y(value), label.apply(value)));
            }
            return levels;
        }

        /** Labels of the first and the last of some periods. */
        public List<Mark> marks(int first, String firstLabel, int end, String endLabel) {
            return last == 0
                    ? List.of(new Mark(x(0), "middle", firstLabel))
                    : List.of(new Mark(x(first), "start", firstLabel), new Mark(x(end), "end", endLabel));
        }

        private Gap gap(Span span) {
            double half = last == 0 ? 0 : (WIDTH - LEFT - RIGHT) / 2.0 / last;
            double from = Math.max(LEFT, place(span.from()) - half);
            double to = Math.min(WIDTH - RIGHT, place(span.from() + span.periods() - 1) + half);
            return new Gap(round(from), round(to - from), span.reason());
        }

        private String corner(int at, double shift, double value) {
            return round(place(at) + shift) + "," + y(value);
        }

        private double place(int at) {
            int width = WIDTH - LEFT - RIGHT;
            return last == 0 ? LEFT + width / 2.0 : LEFT + (double) width * at / last;
        }

        /** Halfway between a period and the next. */
        String between(int at) {
            return round((place(at) + place(at + 1)) / 2);
        }

        private String x(int at) {
            return round(place(at));
        }

        private String y(double value) {
            return round(HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * (value - low) / (high - low));
        }

        private static String round(double length) {
            return String.format(Locale.ROOT, "%.1f", length);
        }
    }
}
