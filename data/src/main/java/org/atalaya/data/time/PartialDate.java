package org.atalaya.data.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A day, or a month or year where no more is known. What happened "in 2022" happened on one of its days: it is certain
 * to have happened only once the year is over, and possible from its first day on.
 *
 * @param iso as written: 2022-08-05, 2022-08 or 2022
 * @param first the earliest day it can be
 * @param last the latest day it can be
 */
public record PartialDate(String iso, LocalDate first, LocalDate last) {

    /**
     * Reads one of the three forms.
     *
     * @throws IllegalArgumentException if it is none of them
     */
    public static PartialDate parse(String iso) {
        try {
            return switch (iso.length()) {
                case 4 -> of(iso, LocalDate.parse(iso + "-01-01"), LocalDate.parse(iso + "-12-31"));
                case 7 ->
                    of(iso, YearMonth.parse(iso).atDay(1), YearMonth.parse(iso).atEndOfMonth());
                default -> of(iso, LocalDate.parse(iso), LocalDate.parse(iso));
            };
        } catch (DateTimeException notADate) {
            throw new IllegalArgumentException("date must be written 2022-08-05, 2022-08 or 2022: was \"" + iso + "\"");
        }
    }

    private static PartialDate of(String iso, LocalDate first, LocalDate last) {
        return new PartialDate(iso, first, last);
    }

    /** Whether it is certain to have come by a day. */
    public boolean isCertainBy(LocalDate day) {
        return !last.isAfter(day);
    }

    /** Whether it may have come by a day, and may not. */
    public boolean isOpenOn(LocalDate day) {
        return !first.isAfter(day) && last.isAfter(day);
    }
}
