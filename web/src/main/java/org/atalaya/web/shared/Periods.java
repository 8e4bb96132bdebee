package org.atalaya.web.shared;

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

    /** Short, for tables and charts: {@code 2024-T3}. */
    public static String brief(Messages text, String iso) {
        Period period = Period.parse(iso);
        return period instanceof Period.Quarter quarter
                ? text.text("quarter.brief", Integer.toString(quarter.year()), Integer.toString(quarter.quarter()))
                : iso;
    }
}
