package org.atalaya.web.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import org.atalaya.data.quantity.Interval;

/** Numbers as a reader of one language writes them, a half rounded up; shares become percent here and nowhere else. */
public final class Numbers {

    private static final String NO_BREAK_SPACE = "\u00A0";

    private final DecimalFormat oneDecimal;
    private final DecimalFormat whole;
    private final DecimalFormat probability;
    private final DecimalFormat rate;
    private final DecimalFormat smallRate;
    private final DecimalFormat axis;

    /** Numbers of a language. */
    public Numbers(Language language) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(language.locale());
        this.oneDecimal = new DecimalFormat("0.0", symbols);
        this.whole = new DecimalFormat("#,##0", symbols);
        this.probability = new DecimalFormat("0.000", symbols);
        this.rate = new DecimalFormat("#,##0.0", symbols);
        this.smallRate = new DecimalFormat("0.00", symbols);
        this.axis = new DecimalFormat("#,##0.###", symbols);
        for (DecimalFormat format : List.of(oneDecimal, whole, probability, rate, smallRate, axis)) {
            format.setRoundingMode(RoundingMode.HALF_UP);
        }
    }

    /** A share in percent with its sign: {@code 58.6 %}. */
    public synchronized String percent(double share) {
        return oneDecimal.format(percentOf(share)) + NO_BREAK_SPACE + "%";
    }

    /** An interval of shares in percent, without sign: {@code 51.1-65.8}. */
    public synchronized String range(Interval interval) {
        return oneDecimal.format(percentOf(interval.lower())) + "-" + oneDecimal.format(percentOf(interval.upper()));
    }

    /** A difference of shares in points with its sign: {@code −1.7}. */
    public synchronized String points(double difference) {
        String size = oneDecimal.format(percentOf(difference).abs());
        boolean zero = oneDecimal.format(0).equals(size);
        return zero ? size : (difference < 0 ? "\u2212" : "+") + size;
    }

    /** A share as persons of a hundred, rounded to whole ones: {@code 51}. */
    public synchronized String ofHundred(double share) {
        return whole.format(percentOf(share));
    }

    /** A count: {@code 24,022}. */
    public synchronized String count(long count) {
        return whole.format(count);
    }

    /** A difference of counts with its sign: {@code −28}. */
    public synchronized String difference(long difference) {
        String size = whole.format(Math.abs(difference));
        return difference == 0 ? size : (difference < 0 ? "\u2212" : "+") + size;
    }

    /** A rate per 100,000: {@code 1,587.6}; with one more decimal if all its range is below 1: {@code 0.04}. */
    public synchronized String rate(double per100k, Interval range) {
        return rateFormat(range).format(per100k);
    }

    /** A rate per 100,000 known without a range, of all places together. */
    public synchronized String rate(double per100k) {
        return (per100k < 1 ? smallRate : rate).format(per100k);
    }

    /** The range of a rate per 100,000: {@code 36.1-41.0}. */
    public synchronized String rateRange(Interval range) {
        return rateFormat(range).format(range.lower()) + "-" + rateFormat(range).format(range.upper());
    }

    private DecimalFormat rateFormat(Interval range) {
        return range.upper() < 1 ? smallRate : rate;
    }

    /** A ratio of two rates: {@code 2.35}. */
    public synchronized String ratio(double ratio) {
        return smallRate.format(ratio);
    }

    /** How far two places are apart: {@code 0.30}. */
    public synchronized String distance(double distance) {
        return smallRate.format(distance);
    }

    /** A number of an axis, with no more decimals than it has: {@code 2.5}, {@code 1,200}. */
    public synchronized String plain(double number) {
        return axis.format(number);
    }

    /** A probability with its sign: {@code = 0.037}, or {@code < 0.001}. */
    public synchronized String p(double p) {
        return p < 0.001
                ? "<" + NO_BREAK_SPACE + probability.format(0.001)
                : "=" + NO_BREAK_SPACE + probability.format(new BigDecimal(Double.toString(p)));
    }

    /** Of the decimal number, so that 28.85 % is rounded as it reads. */
    private static BigDecimal percentOf(double share) {
        return new BigDecimal(Double.toString(share)).movePointRight(2);
    }
}
