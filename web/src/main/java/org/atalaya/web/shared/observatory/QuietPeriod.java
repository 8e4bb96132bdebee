package org.atalaya.web.shared.observatory;

import java.time.LocalDate;
import java.util.List;
import org.atalaya.analytics.content.Bilingual;
import org.atalaya.data.territory.TerritoryId;

/**
 * Days before an election on which law forbids government to show its achievements (veda electoral).
 *
 * @param from the first day
 * @param to the last day
 * @param places where it holds; everywhere if none is named
 * @param ground the law and the act that set it
 */
public record QuietPeriod(LocalDate from, LocalDate to, List<TerritoryId> places, Bilingual ground) {

    /** Whether a day is in it, its first and last ones included. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
