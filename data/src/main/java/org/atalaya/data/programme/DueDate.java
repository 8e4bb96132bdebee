package org.atalaya.data.programme;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atalaya.data.check.Require;
import org.atalaya.data.time.Period;

/**
 * When an obligation is due, in the terms it was agreed in. "The second half of 2022" is no day, and
 * "permanently" has no end: the type keeps what was agreed, the days follow from it.
 */
public sealed interface DueDate {

    /** The forms {@link #parse} reads, for whoever wrote another. */
    String FORMS = "immediate 2022-08-02, 2022-08-05, 2022-08, 2022-Q3, 2022-H2, 2022,"
            + " first 3 months of 2022-H2, monthly from 2022-08, permanent from 2022-08-02,"
            + " permanent from 2022-08-02 heartbeat 6 months, undated";

    /** The word used in tables: day, quarter, half_year, … */
    String kind();

    /** The form it is written in, read back by {@link #parse}. */
    String text();

    /** First day of the time it is due in; empty if it has none. */
    Optional<LocalDate> from();

    /** Last day it can be done in time; empty if it has no end. */
    Optional<LocalDate> until();

    /**
     * Where an obligation not closed by any event stands on a day.
     *
     * @param asOf the day
     * @param lastEvidence day of the last evidence recorded until then
     */
    default ObligationStatus statusAsOf(LocalDate asOf, Optional<LocalDate> lastEvidence) {
        if (until().isEmpty()) {
            return ObligationStatus.UNDATED;
        }
        if (!asOf.isAfter(until().get())) {
            return ObligationStatus.PENDING;
        }
        return lastEvidence.isPresent() ? ObligationStatus.OVERDUE_WITH_PROGRESS : ObligationStatus.OVERDUE;
    }

    /**
     * Done by the very act that agreed it, such as a ratification.
     *
     * @param on day of the act
     */
    record Immediate(LocalDate on) implements DueDate {
        @Override
        public String kind() {
            return "immediate";
        }

        @Override
        public String text() {
            return "immediate " + on;
        }

        @Override
        public Optional<LocalDate> from() {
            return Optional.of(on);
        }

        @Override
        public Optional<LocalDate> until() {
            return Optional.of(on);
        }
    }

    /**
     * By a day.
     *
     * @param day the day
     */
    record Day(LocalDate day) implements DueDate {
        @Override
        public String kind() {
            return "day";
        }

        @Override
        public String text() {
            return day.toString();
        }

        @Override
        public Optional<LocalDate> from() {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> until() {
            return Optional.of(day);
        }
    }

    /**
     * Within a month, a quarter or a year.
     *
     * @param period the period
     */
    record Within(Period period) implements DueDate {
        @Override
        public String kind() {
            return switch (period.perYear()) {
                case 12 -> "month";
                case 4 -> "quarter";
                default -> "year";
            };
        }

        @Override
        public String text() {
            return period.iso();
        }

        @Override
        public Optional<LocalDate> from() {
            return Optional.of(period.start());
        }

        @Override
        public Optional<LocalDate> until() {
            return Optional.of(period.next().start().minusDays(1));
        }
    }

    /**
     * Within a half-year.
     *
     * @param year the year
     * @param half 1 or 2
     */
    record HalfYear(int year, int half) implements DueDate {
        public HalfYear {
            Require.that(half == 1 || half == 2, "half of a year", "be 1 or 2", half);
        }

        @Override
        public String kind() {
            return "half_year";
        }

        @Override
        public String text() {
            return year + "-H" + half;
        }

        @Override
        public Optional<LocalDate> from() {
            return Optional.of(LocalDate.of(year, 6 * half - 5, 1));
        }

        @Override
        public Optional<LocalDate> until() {
            return from().map(start -> start.plusMonths(6).minusDays(1));
        }
    }

    /**
     * Within the first months of a year or half-year.
     *
     * @param months how many
     * @param of the year or half-year
     */
    record FirstMonths(int months, DueDate of) implements DueDate {
        public FirstMonths {
            Require.that(
                    of.kind().equals("year") || of.kind().equals("half_year"),
                    "time the first months are of",
                    "be a year or a half-year",
                    of.text());
            int most = of.kind().equals("year") ? 12 : 6;
            Require.that(months >= 1 && months <= most, "first months of " + of.text(), "be 1 to " + most, months);
        }

        @Override
        public String kind() {
            return "first_months";
        }

        @Override
        public String text() {
            return "first " + months + (months == 1 ? " month of " : " months of ") + of.text();
        }

        @Override
        public Optional<LocalDate> from() {
            return of.from();
        }

        @Override
        public Optional<LocalDate> until() {
            return from().map(start -> start.plusMonths(months).minusDays(1));
        }
    }

    /**
     * Every month anew, without end.
     *
     * @param first the first month
     */
    record Monthly(YearMonth first) implements DueDate {
        @Override
        public String kind() {
            return "monthly";
        }

        @Override
        public String text() {
            return "monthly from " + first;
        }

        @Override
        public Optional<LocalDate> from() {
            return Optional.of(first.atDay(1));
        }

        @Override
        public Optional<LocalDate> until() {
            return Optional.empty();
        }

        /** Overdue once a whole month has passed and nothing was recorded in it or since. */
        @Override
        public ObligationStatus statusAsOf(LocalDate asOf, Optional<LocalDate> lastEvidence) {
            YearMonth closed = YearMonth.from(asOf).minusMonths(1);
            if (closed.isBefore(first)) {
                return ObligationStatus.PENDING;
            }
            boolean recorded =
                    lastEvidence.filter(day -> !day.isBefore(closed.atDay(1))).isPresent();
            return recorded ? ObligationStatus.CONTINUING : ObligationStatus.OVERDUE;
        }
    }

    /**
     * From a day on, without end.
     *
     * @param first the day
     * @param heartbeatMonths months after which evidence should have been renewed; empty if none was set
     */
    record Permanent(LocalDate first, OptionalInt heartbeatMonths) implements DueDate {
        @Override
        public String kind() {
            return "permanent";
        }

        @Override
        public String text() {
            return "permanent from " + first
                    + (heartbeatMonths.isPresent() ? " heartbeat " + heartbeatMonths.getAsInt() + " months" : "");
        }

        @Override
        public Optional<LocalDate> from() {
            return Optional.of(first);
        }

        @Override
        public Optional<LocalDate> until() {
            return Optional.empty();
        }

        /** Silent once its heartbeat has passed since the first day or the last evidence. */
        @Override
        public ObligationStatus statusAsOf(LocalDate asOf, Optional<LocalDate> lastEvidence) {
            LocalDate sign = lastEvidence.orElse(first);
            boolean silent = heartbeatMonths.isPresent() && asOf.isAfter(sign.plusMonths(heartbeatMonths.getAsInt()));
            return silent ? ObligationStatus.SILENT : ObligationStatus.CONTINUING;
        }
    }

    /** Agreed without a date. */
    record Undated() implements DueDate {
        @Override
        public String kind() {
            return "undated";
        }

        @Override
        public String text() {
            return "undated";
        }

        @Override
        public Optional<LocalDate> from() {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> until() {
            return Optional.empty();
        }
    }

    /**
     * Reads one of {@link #FORMS}.
     *
     * @throws IllegalArgumentException if it is none of them
     */
    static DueDate parse(String text) {
        String written = text == null ? "" : text;
        try {
            return Forms.read(written);
        } catch (DateTimeException notADay) {
            throw Forms.refuse(written);
        }
    }

    /** The written forms; an interface may not hold them privately. */
    final class Forms {
        private static final Pattern IMMEDIATE = Pattern.compile("immediate (\\S+)");
        private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
        private static final Pattern PERIOD = Pattern.compile("\\d{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?");
        private static final Pattern HALF = Pattern.compile("(\\d{4})-H([12])");
        private static final Pattern FIRST = Pattern.compile("first (\\d{1,2}) months? of (\\S+)");
        private static final Pattern MONTHLY = Pattern.compile("monthly from (\\d{4}-\\d{2})");
        private static final Pattern PERMANENT =
                Pattern.compile("permanent from (\\S+)(?: heartbeat ([1-9]\\d?) months)?");

        private Forms() {}

        private static DueDate read(String text) {
            Matcher form = HALF.matcher(text);
            if (form.matches()) {
                return new HalfYear(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
            }
            if (DAY.matcher(text).matches()) {
                return new Day(LocalDate.parse(text));
            }
            if (PERIOD.matcher(text).matches()) {
                return new Within(Period.parse(text));
            }
            form = IMMEDIATE.matcher(text);
            if (form.matches()) {
                return new Immediate(LocalDate.parse(form.group(1)));
            }
            form = FIRST.matcher(text);
            if (form.matches()) {
                return new FirstMonths(Integer.parseInt(form.group(1)), read(form.group(2)));
            }
            form = MONTHLY.matcher(text);
            if (form.matches()) {
                return new Monthly(YearMonth.parse(form.group(1)));
            }
            form = PERMANENT.matcher(text);
            if (form.matches()) {
                OptionalInt heartbeat =
                        form.group(2) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(form.group(2)));
                return new Permanent(LocalDate.parse(form.group(1)), heartbeat);
            }
            if (text.equals("undated")) {
                return new Undated();
            }
            throw refuse(text);
        }

        private static IllegalArgumentException refuse(String text) {
            return new IllegalArgumentException(
                    "due date must be written as one of: " + FORMS + ": was \"" + text + "\"");
        }
    }
}
