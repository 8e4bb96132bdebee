package org.atalaya.web.shared;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * A scale of shares several figures are drawn on: steps of ten around every point and range, never beyond
 * 0 and 100 %.
 *
 * @param low its beginning, 0..1
 * @param high its end, 0..1
 */
public record ShareScale(double low, double high) {

    /** From 0 to 100 %. */
    public static final ShareScale WHOLE = new ShareScale(0, 1);

    private static final double TEN = 0.1;
    private static final double ROUNDING = 1e-9;

    /** The scale all these figures fit on; the whole one if none has a number. */
    public static ShareScale of(Stream<FigureView> figures) {
        double[] all = figures.filter(FigureView::hasNumber)
                .flatMap(figure -> Stream.of(figure.value(), figure.lower(), figure.upper()))
                .filter(text -> !text.isEmpty())
                .mapToDouble(Double::parseDouble)
                .toArray();
        if (all.length == 0) {
            return WHOLE;
        }
        double low = TEN * Math.floor(DoubleStream.of(all).min().orElseThrow() / TEN + ROUNDING);
        double high = TEN * Math.ceil(DoubleStream.of(all).max().orElseThrow() / TEN - ROUNDING);
        return new ShareScale(Math.min(Math.max(0, low), 1 - TEN), Math.min(1, Math.max(high, low + TEN)));
    }

    /** Where a share stands: {@code 58.6%}. */
    public String at(String share) {
        return percent((Double.parseDouble(share) - low) / (high - low));
    }

    /** How wide a range is: {@code 12.0%}. */
    public String width(String lower, String upper) {
        return percent((Double.parseDouble(upper) - Double.parseDouble(lower)) / (high - low));
    }

    /** The step between the lines of an axis: two to five of them. */
    public double step() {
        double span = high - low;
        return span > 0.5 + ROUNDING ? 2 * TEN : span > TEN + ROUNDING ? TEN : TEN / 2;
    }

    private static String percent(double share) {
        return Math.round(10_000 * share) / 100.0 + "%";
    }
}
