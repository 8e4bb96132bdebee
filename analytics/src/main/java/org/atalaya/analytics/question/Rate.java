package org.atalaya.analytics.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.atalaya.data.quantity.Interval;

/**
 * Offences per 100,000 persons and year.
 *
 * @param per100k the rate
 * @param interval its interval
 */
public record Rate(double per100k, Interval interval) {

    /** The rate of three columns; empty if one is missing. */
    static Optional<Rate> read(ResultSet row, String value, String lower, String upper) throws SQLException {
        if (row.getObject(value) == null || row.getObject(lower) == null || row.getObject(upper) == null) {
            return Optional.empty();
        }
        return Optional.of(new Rate(
                row.getDouble(value),
                new Interval(row.getDouble(lower), row.getDouble(upper), row.getDouble("confidence"))));
    }

    /** A count of a column; empty if it is missing. */
    static Optional<Long> count(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? Optional.empty() : Optional.of(row.getLong(column));
    }
}
