package org.atalaya.web.shared;

import java.time.YearMonth;
import java.time.format.TextStyle;
import org.atalaya.data.time.Period;

/** Periods in words. */
public final class Periods {

    private Periods() {}

    /** In full: {@code tercer trimestre de 2024}. */
    public static String name(Messages text, String iso) {
        Period period = Period.parse(iso);
        return period instanceof Period.Quarter quarter
                ? text.text("quarter." + quarter.quarter(), Integer.toString(quarter.year()))
                : iso;
    }

    /** As a sentence opens with it: {@code En el tercer trimestre de 2024}, {@code En 2024}. */
    public static String opening(Messages text, String iso) {
        return text.text(
                Period.parse(iso) instanceof Period.Quarter ? "period.quarter" : "period.year", name(text, iso));
    }

    /** A month in full: {@code noviembre de 2024}. */
    public static String month(Messages text, YearMonth month) {
        return text.text("month.name", monthAlone(text, month), Integer.toString(month.getYear()));
    }

    /** Months from one to another: {@code enero a diciembre de 2025}; the year of the first if it is another. */
    public static String months(Messages text, YearMonth from, YearMonth to) {
        return text.text(
                "month.span",
                from.getYear() == to.getYear() ? monthAlone(text, from) : month(text, from),
                month(text, to));
    }

    private static String monthAlone(Messages text, YearMonth month) {
        return month.getMonth()
                .getDisplayName(TextStyle.FULL_STANDALONE, text.language().locale());
    }

    /** Short, for tables and charts: {@code 2024-T3}. */
    public static String brief(Messages text, String iso) {
        Period period = Period.parse(iso);
        return period instanceof Period.Quarter quarter
                ? text.text("quarter.brief", Integer.toString(quarter.year()), Integer.toString(quarter.quarter()))
                : iso;
    }
}
