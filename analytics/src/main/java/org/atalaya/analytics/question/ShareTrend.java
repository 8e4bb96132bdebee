package org.atalaya.analytics.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.atalaya.analytics.statistic.Verdict;

/**
 * Whether the last comparable shares of a place up to an edition rise or fall.
 *
 * @param indicator the indicator
 * @param points comparable shares with precision, five at most
 * @param firstPeriod the edition of the first of them
 * @param fit the trend through them; empty with fewer than five
 */
public record ShareTrend(String indicator, int points, String firstPeriod, Optional<Fit> fit) {

    /**
     * A weighted line through five points.
     *
     * @param verdict whether it is a trend
     * @param slopePerYear its slope, share per year
     * @param standardError the slope's standard error
     * @param signHolds whether the slope keeps its sign whichever point is left out
     */
    public record Fit(Verdict verdict, double slopePerYear, double standardError, boolean signHolds) {}

    static ShareTrend read(ResultSet row) throws SQLException {
        Optional<Fit> fit = row.getObject("slope_per_year") == null
                ? Optional.empty()
                : Optional.of(new Fit(
                        Verdict.of(row.getString("trend")),
                        row.getDouble("slope_per_year"),
                        row.getDouble("standard_error"),
                        row.getString("leave_one_out").equals("holds")));
        return new ShareTrend(row.getString("indicator"), row.getInt("points"), row.getString("first_period"), fit);
    }
}
