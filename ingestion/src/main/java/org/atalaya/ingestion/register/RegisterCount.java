package org.atalaya.ingestion.register;

import java.io.Serializable;
import java.time.YearMonth;
import org.atalaya.ingestion.register.CountedRow.Odd;

/**
 * What a file counts in a place, a category and a year.
 *
 * @param file place of the file among those read
 * @param kind what sort of place it is
 * @param code the place's code
 * @param category the category
 * @param year the year
 * @param months the twelve counts; null where there is none
 * @param negative months whose cell is below zero, a bit each
 * @param unreadable months whose cell holds no number, a bit each
 */
record RegisterCount(
        int file, String kind, String code, String category, int year, Long[] months, int negative, int unreadable)
        implements Serializable {

    /** Every month's bit. */
    static final int ALL_MONTHS = (1 << 12) - 1;

    /** What a record counts, if it is not rejected. */
    static RegisterCount of(int file, CountedRow row) {
        return new RegisterCount(
                file,
                row.kind(),
                row.code(),
                row.category(),
                row.year(),
                row.months(),
                gaps(row, "negative_count"),
                gaps(row, "unreadable"));
    }

    private static int gaps(CountedRow row, String gap) {
        int gaps = 0;
        for (Odd odd : row.odd()) {
            gaps |= odd.gap().equals(gap) ? bit(odd.month()) : 0;
        }
        return gaps;
    }

    /** Months without a count, a bit each. */
    int missing() {
        int missing = 0;
        for (int month = 1; month <= 12; month++) {
            missing |= months[month - 1] == null ? bit(month) : 0;
        }
        return missing;
    }

    /** The bit of a month. */
    static int bit(int month) {
        return 1 << (month - 1);
    }

    /** The bits of the months of a year. */
    static int mask(Iterable<YearMonth> months, int year) {
        int mask = 0;
        for (YearMonth month : months) {
            mask |= month.getYear() == year ? bit(month.getMonthValue()) : 0;
        }
        return mask;
    }

    /** The bits of the months of a year up to a month, which is told as year × 12 + month. */
    static int within(int year, int last) {
        int months = Math.max(0, Math.min(12, last - 12 * year));
        return ALL_MONTHS >> (12 - months);
    }
}
