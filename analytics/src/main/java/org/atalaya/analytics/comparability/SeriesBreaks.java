package org.atalaya.analytics.comparability;

import java.sql.SQLException;
import java.util.List;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.Sql;
import org.atalaya.data.territory.TerritoryKind;

/**
 * Where a survey's series break.
 *
 * @param breaks the breaks, oldest first
 */
public record SeriesBreaks(List<SeriesBreak> breaks) {

    private static final String ALL = "all";

    public SeriesBreaks {
        breaks = List.copyOf(breaks);
    }

    /**
     * A break.
     *
     * @param indicator the indicator whose series breaks, or all
     * @param kind kind of the places whose series break, or all
     * @param period first edition of the new series
     * @param spanish why figures before and after do not compare, in Spanish
     * @param english the same in English
     */
    public record SeriesBreak(String indicator, String kind, String period, String spanish, String english) {
        private boolean concerns(String anIndicator, TerritoryKind aKind) {
            return (indicator.equals(ALL) || indicator.equals(anIndicator))
                    && (kind.equals(ALL) || kind.equals(aKind.id()));
        }
    }

    /** Reads a survey's breaks from a release. */
    public static SeriesBreaks read(ReleaseDatabase release, String survey) throws SQLException {
        return new SeriesBreaks(release.list(
                Sql.read(SeriesBreaks.class, "series_breaks"),
                row -> new SeriesBreak(
                        row.getString("indicator"),
                        row.getString("territory_kind"),
                        row.getString("period"),
                        row.getString("reason_es"),
                        row.getString("reason_en")),
                survey));
    }

    /** The breaks of an indicator's series for places of a kind, oldest first. */
    public List<SeriesBreak> of(String indicator, TerritoryKind kind) {
        return breaks.stream()
                .filter(oneBreak -> oneBreak.concerns(indicator, kind))
                .toList();
    }

    /**
     * First edition of the series an edition belongs to.
     *
     * @param indicator the indicator
     * @param kind kind of the place
     * @param period the edition
     * @param first the survey's first edition, where the oldest series begins
     */
    public String seriesOf(String indicator, TerritoryKind kind, String period, String first) {
        return of(indicator, kind).stream()
                .map(SeriesBreak::period)
                .filter(begin -> begin.compareTo(period) <= 0)
                .reduce((older, newer) -> newer)
                .orElse(first);
    }

    /** Whether shares of two editions may be compared: no break stands between them. */
    public boolean sameSeries(String indicator, TerritoryKind kind, String earlier, String later) {
        return of(indicator, kind).stream()
                .map(SeriesBreak::period)
                .noneMatch(begin -> earlier.compareTo(begin) < 0 && begin.compareTo(later) <= 0);
    }
}
