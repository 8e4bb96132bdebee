package org.atalaya.analytics.publication;

import java.time.LocalDate;
import java.time.YearMonth;
import org.atalaya.data.time.Period;

/**
 * The days in which editions usually come.
 *
 * @param every month, quarter or year: what an edition is of
 * @param monthsAfter the month, counted from the last of the edition's
 * @param fromDay the first of those days in the month; the last is the month's last
 */
public record Timing(String every, int monthsAfter, int fromDay) {

    /**
     * Days, both included.
     *
     * @param first the first
     * @param last the last
     */
    public record Days(LocalDate first, LocalDate last) {}

    /** The days in which an edition usually comes. */
    Days of(Period edition) {
        YearMonth month = YearMonth.from(edition.next().start().minusDays(1)).plusMonths(monthsAfter);
        return new Days(month.atDay(fromDay), month.atEndOfMonth());
    }

    /** The first edition whose days are not over on a day. */
    Period firstOpen(LocalDate day) {
        Period edition = Period.parse(
                        switch (every) {
                            case "month" -> YearMonth.from(day).toString();
                            case "quarter" -> day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3;
                            default -> Integer.toString(day.getYear());
                        })
                .yearBefore();
        while (of(edition).last().isBefore(day)) {
            edition = edition.next();
        }
        return edition;
    }
}
