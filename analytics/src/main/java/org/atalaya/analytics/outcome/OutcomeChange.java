package org.atalaya.analytics.outcome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.atalaya.analytics.statistic.Verdict;
import org.atalaya.data.quantity.Interval;
import org.atalaya.data.territory.TerritoryId;

/**
 * What the figures of a release say of an outcome before and after.
 *
 * @param position which of its record's outcomes
 * @param verdict what may be said
 * @param reason why there is no change to speak of; empty if there is
 * @param before the last edition before the start with a share; empty if none
 * @param after the newest edition after it with a share; empty if none
 * @param own the change where it began; empty if there is none
 * @param publisher the publisher's verdict on it; empty if there is none
 * @param margin largest change that is still called small
 * @param places similar places with both editions
 * @param beside the change less theirs; empty with fewer than two
 * @param besideVerdict what may be said of it; empty likewise
 */
public record OutcomeChange(
        int position,
        OutcomeVerdict verdict,
        Optional<String> reason,
        Optional<String> before,
        Optional<String> after,
        Optional<Difference> own,
        Optional<Verdict> publisher,
        double margin,
        int places,
        Optional<Difference> beside,
        Optional<OutcomeVerdict> besideVerdict) {

    private static final double CONFIDENCE = 0.95;

    /**
     * A difference.
     *
     * @param value the difference
     * @param interval its 95 % interval
     * @param p two-sided p, by itself
     * @param pHolm the same among the outcomes of the record
     * @param detectable the smallest that would be found
     */
    public record Difference(double value, Interval interval, double p, double pHolm, double detectable) {}

    /**
     * A place an outcome's change is set beside.
     *
     * @param position which of its record's outcomes
     * @param place the place
     * @param change its change between the same editions
     * @param interval the change's 95 % interval
     */
    public record Elsewhere(int position, TerritoryId place, double change, Interval interval) {

        /** Reads a row of {@code outcome_comparison}. */
        public static Elsewhere read(ResultSet row) throws SQLException {
            return new Elsewhere(
                    row.getInt("position"),
                    TerritoryId.of(
                            row.getString("country"), row.getString("territory_kind"), row.getString("territory_code")),
                    row.getDouble("change"),
                    OutcomeChange.interval(row, ""));
        }
    }

    /** Reads a row of {@code outcome_change}. */
    public static OutcomeChange read(ResultSet row) throws SQLException {
        return new OutcomeChange(
                row.getInt("position"),
                OutcomeVerdict.of(row.getString("verdict")),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getString("before_period")),
                Optional.ofNullable(row.getString("after_period")),
                difference(row, "change", ""),
                Optional.ofNullable(row.getString("verdict_publisher")).map(Verdict::of),
                row.getDouble("margin"),
                row.getInt("comparison_places"),
                difference(row, "difference", "difference_"),
                Optional.ofNullable(row.getString("difference_verdict")).map(OutcomeVerdict::of));
    }

    private static Optional<Difference> difference(ResultSet row, String value, String prefix) throws SQLException {
        return row.getObject(value) == null
                ? Optional.empty()
                : Optional.of(new Difference(
                        row.getDouble(value),
                        interval(row, prefix),
                        row.getDouble(prefix + "p"),
                        row.getDouble(prefix + "p_holm"),
                        row.getDouble(prefix + "detectable")));
    }

    private static Interval interval(ResultSet row, String prefix) throws SQLException {
        return new Interval(row.getDouble(prefix + "lower"), row.getDouble(prefix + "upper"), CONFIDENCE);
    }
}
