package org.atalaya.analytics.outcome;

import java.time.LocalDate;
import java.time.YearMonth;
import org.atalaya.data.time.Period;

/**
 * When something began, as exactly as it is known. An edition that overlaps the span is neither before nor after.
 *
 * @param first first day it may have begun
 * @param last last day it may have begun
 */
public record StartSpan(LocalDate first, LocalDate last) {

    private static final int YEAR = 4;
    private static final int MONTH = 7;

    /** Of a day, month or year: {@code 2022-08-05}, {@code 2022-08}, {@code 2022}. */
    public static StartSpan parse(String since) {
        return switch (since.length()) {
            case YEAR -> new StartSpan(LocalDate.parse(since + "-01-01"), LocalDate.parse(since + "-12-31"));
            case MONTH ->
                new StartSpan(
                        YearMonth.parse(since).atDay(1), YearMonth.parse(since).atEndOfMonth());
            default -> new StartSpan(LocalDate.parse(since), LocalDate.parse(since));
        };
    }

    /** Whether an edition was over when it began. */
    public boolean follows(String period) {
        return !Period.parse(period).next().start().isAfter(first);
    }

    /** Whether an edition began when it surely had begun. */
    public boolean precedes(String period) {
        return !Period.parse(period).start().isBefore(last);
    }
}
