package org.atalaya.data.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atalaya.data.check.Require;

/**
 * A calendar period a figure belongs to: a month, a quarter or a year.
 *
 * <p>Periods of different kinds never mix: comparing a month with a quarter throws. Written as ISO
 * text: {@code 2023-07}, {@code 2024-Q1}, {@code 2023}.
 */
public sealed interface Period {

    /** First day of the period. */
    LocalDate start();

    /** The period of the same kind that ends where this one starts. */
    Period previous();

    /** The period of the same kind that starts where this one ends. */
    Period next();

    /** The period of the same kind and season one year earlier. */
    Period yearBefore();

    /** Number of periods of this kind in a year: 12, 4 or 1. */
    int perYear();

    /** ISO text, the form used in every table, address and file. */
    String iso();

    /**
     * Number of periods from this one to another of the same kind; negative if the other is earlier.
     *
     * @throws IllegalArgumentException if the other period is of another kind
     */
    default int until(Period other) {
        Require.that(
                other.getClass() == getClass(),
                "period",
                "be of the same kind as " + iso() + " to be compared with it",
                other.iso());
        int months = (other.start().getYear() - start().getYear()) * 12
                + other.start().getMonthValue()
                - start().getMonthValue();
        return months / (12 / perYear());
    }

    /**
     * Reads ISO text.
     *
     * @param text {@code 2023-07}, {@code 2024-Q1} or {@code 2023}
     * @throws IllegalArgumentException if the text is none of the three forms
     */
    static Period parse(String text) {
        Matcher form = Forms.ISO.matcher(text == null ? "" : text);
        Require.that(form.matches(), "period", "be written 2023, 2024-Q1 or 2023-07", text);
        int year = Integer.parseInt(form.group(1));
        if (form.group(2) != null) {
            return new Quarter(year, Integer.parseInt(form.group(2)));
        }
        if (form.group(3) != null) {
            return new Month(YearMonth.of(year, Integer.parseInt(form.group(3))));
        }
        return new Year(year);
    }

    /** A calendar month. */
    record Month(YearMonth month) implements Period {
        @Override
        public LocalDate start() {
            return month.atDay(1);
        }

        @Override
        public Month previous() {
            return new Month(month.minusMonths(1));
        }

        @Override
        public Month next() {
            return new Month(month.plusMonths(1));
        }

        @Override
        public Month yearBefore() {
            return new Month(month.minusYears(1));
        }

        @Override
        public int perYear() {
            return 12;
        }

        @Override
        public String iso() {
            return month.toString();
        }
    }

    /** A calendar quarter; ENSU's first quarter is collected in March, its second in June. */
    record Quarter(int year, int quarter) implements Period {
        public Quarter {
            Require.that(quarter >= 1 && quarter <= 4, "quarter", "be 1 to 4", quarter);
        }

        @Override
        public LocalDate start() {
            return LocalDate.of(year, 3 * quarter - 2, 1);
        }

        @Override
        public Quarter previous() {
            return quarter == 1 ? new Quarter(year - 1, 4) : new Quarter(year, quarter - 1);
        }

        @Override
        public Quarter next() {
            return quarter == 4 ? new Quarter(year + 1, 1) : new Quarter(year, quarter + 1);
        }

        @Override
        public Quarter yearBefore() {
            return new Quarter(year - 1, quarter);
        }

        @Override
        public int perYear() {
            return 4;
        }

        @Override
        public String iso() {
            return year + "-Q" + quarter;
        }
    }

    /** A calendar year. */
    record Year(int year) implements Period {
        @Override
        public LocalDate start() {
            return LocalDate.of(year, 1, 1);
        }

        @Override
        public Year previous() {
            return new Year(year - 1);
        }

        @Override
        public Year next() {
            return new Year(year + 1);
        }

        @Override
        public Year yearBefore() {
            return previous();
        }

        @Override
        public int perYear() {
            return 1;
        }

        @Override
        public String iso() {
            return Integer.toString(year);
        }
    }

    /** The written forms; an interface may not hold them privately. */
    final class Forms {
        private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-Q([1-4])|-(0[1-9]|1[0-2]))?");

        private Forms() {}
    }
}
