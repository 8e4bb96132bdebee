package org.atalaya.ingestion.content;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.atalaya.data.programme.DueDate;
import org.atalaya.data.store.Column;
import org.atalaya.data.time.Period;

/**
 * The form a column's text must have.
 *
 * @param holds whether a text has it
 * @param expected the form in words
 */
record FieldForm(Predicate<String> holds, String expected) {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,15}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,15}(\\.\\d{1,9})?");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private static final FieldForm ANY = new FieldForm(text -> true, "");
    private static final FieldForm SLUG =
            new FieldForm(text -> ID.matcher(text).matches(), "lower-case letters, digits and single hyphens");
    private static final FieldForm DAY =
            new FieldForm(text -> parses(() -> LocalDate.parse(text)), "a day, like 2022-08-05");
    private static final FieldForm DATE = new FieldForm(
            text -> YEAR.matcher(text).matches()
                    || parses(() -> YearMonth.parse(text))
                    || parses(() -> LocalDate.parse(text)),
            "a day, a month or a year, like 2022-08-05, 2022-08 or 2022");
    private static final FieldForm PERIOD =
            new FieldForm(text -> parses(() -> Period.parse(text)), "a year, a quarter or a month, like 2022-Q3");
    private static final FieldForm DUE = new FieldForm(text -> parses(() -> DueDate.parse(text)), DueDate.FORMS);
    private static final FieldForm SHARE =
            new FieldForm(text -> parses(() -> requireShare(text)), "a share from 0 to 1, like 0.7");
    private static final FieldForm INTEGER =
            new FieldForm(text -> WHOLE.matcher(text).matches(), "a whole number; leave it empty if there is none");
    private static final FieldForm REAL =
            new FieldForm(text -> DECIMAL.matcher(text).matches(), "a number with decimal point");

    private static final Map<String, FieldForm> BY_NAME = Map.ofEntries(
            Map.entry("record", SLUG),
            Map.entry("section", SLUG),
            Map.entry("approved_on", DAY),
            Map.entry("agreed_on", DAY),
            Map.entry("locked_on", DAY),
            Map.entry("vacant_from", DAY),
            Map.entry("filled_on", DAY),
            Map.entry("issued_on", DATE),
            Map.entry("date_from", DATE),
            Map.entry("date_to", DATE),
            Map.entry("happened_on", DATE),
            Map.entry("since", DATE),
            Map.entry("period", PERIOD),
            Map.entry("due", DUE),
            Map.entry("share", SHARE));

    /** The form of a column's values. */
    static FieldForm of(Column column) {
        if (!column.allowed().isEmpty()) {
            return new FieldForm(column.allowed()::contains, "one of " + String.join(", ", column.allowed()));
        }
        return switch (column.type()) {
            case INTEGER -> INTEGER;
            case REAL -> BY_NAME.getOrDefault(column.name(), REAL);
            default -> BY_NAME.getOrDefault(column.name(), ANY);
        };
    }

    /** Whether a text is a day, where a date could be a month or a year. */
    static boolean isDay(String text) {
        return DAY.holds().test(text);
    }

    private static void requireShare(String text) {
        double share = Double.parseDouble(text);
        if (!DECIMAL.matcher(text).matches() || share > 1) {
            throw new IllegalArgumentException(text);
        }
    }

    private static boolean parses(Runnable parse) {
        try {
            parse.run();
            return true;
        } catch (IllegalArgumentException | DateTimeException no) {
            return false;
        }
    }
}
