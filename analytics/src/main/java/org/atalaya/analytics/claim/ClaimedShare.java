package org.atalaya.analytics.claim;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atalaya.data.text.PlainText;

/**
 * The share words claim, as the range of shares they would be said of: whatever rounds to the figure. "7 of
 * every 10" is 0.65 to below 0.75, "45.6 %" is 0.4555 to below 0.4565, "more than 60 %" is above 0.6.
 *
 * @param from smallest share of the range
 * @param below the share it is below; 1 or less is claimed where this is above 1
 */
public record ClaimedShare(double from, double below) {

    private static final double ABOVE_ALL = Math.nextUp(1.0);
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("un", 1),
            Map.entry("una", 1),
            Map.entry("uno", 1),
            Map.entry("one", 1),
            Map.entry("dos", 2),
            Map.entry("two", 2),
            Map.entry("tres", 3),
            Map.entry("three", 3),
            Map.entry("cuatro", 4),
            Map.entry("four", 4),
            Map.entry("cinco", 5),
            Map.entry("five", 5),
            Map.entry("seis", 6),
            Map.entry("six", 6),
            Map.entry("siete", 7),
            Map.entry("seven", 7),
            Map.entry("ocho", 8),
            Map.entry("eight", 8),
            Map.entry("nueve", 9),
            Map.entry("nine", 9),
            Map.entry("diez", 10),
            Map.entry("ten", 10));
    private static final String NUMBER = "(\\d{1,3}|" + String.join("|", NUMBERS.keySet()) + ")";
    private static final Pattern OF_EVERY =
            Pattern.compile(NUMBER + "\\s+(?:de cada|de|out of every|out of|of every|in every|in)\\s+" + NUMBER);
    private static final Pattern PERCENT =
            Pattern.compile("(\\d{1,3})(?:[.,](\\d{1,6}))?\\s*(?:%|por ciento|percent)?");
    private static final Pattern MORE = Pattern.compile("(?:mas del?|more than|over|above)\\s+(.+)");
    private static final Pattern LESS = Pattern.compile("(?:menos del?|less than|under|below)\\s+(.+)");

    /** The share some words claim; empty if they are not of a form known here. */
    public static Optional<ClaimedShare> parse(String words) {
        String plain = PlainText.of(words).strip();
        Matcher more = MORE.matcher(plain);
        if (more.matches()) {
            return point(more.group(1)).map(point -> new ClaimedShare(Math.nextUp(point), ABOVE_ALL));
        }
        Matcher less = LESS.matcher(plain);
        if (less.matches()) {
            return point(less.group(1)).map(point -> new ClaimedShare(0, point));
        }
        Matcher ofEvery = OF_EVERY.matcher(plain);
        if (ofEvery.matches()) {
            int whole = number(ofEvery.group(2));
            double part = number(ofEvery.group(1));
            return whole == 0 || part > whole
                    ? Optional.empty()
                    : Optional.of(around((part - 0.5) / whole, (part + 0.5) / whole));
        }
        Matcher percent = PERCENT.matcher(plain);
        if (percent.matches()) {
            int decimals = percent.group(2) == null ? 0 : percent.group(2).length();
            double unit = Math.pow(10, decimals);
            double digits = Double.parseDouble(percent.group(1) + (decimals == 0 ? "" : percent.group(2)));
            return digits > 100 * unit
                    ? Optional.empty()
                    : Optional.of(around((digits - 0.5) / (100 * unit), (digits + 0.5) / (100 * unit)));
        }
        return Optional.empty();
    }

    private static Optional<Double> point(String words) {
        return parse(words).map(range -> Math.min(1, Math.max(0, (range.from + range.below) / 2)));
    }

    /** All of the people is claimed by "10 of every 10" too, and no share is below none. */
    private static ClaimedShare around(double from, double below) {
        return new ClaimedShare(Math.max(0, from), below > 1 ? ABOVE_ALL : below);
    }

    private static int number(String word) {
        return NUMBERS.containsKey(word) ? NUMBERS.get(word) : Integer.parseInt(word);
    }
}
