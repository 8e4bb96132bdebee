package org.atalaya.analytics.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.atalaya.data.quantity.Interval;
import org.atalaya.data.territory.TerritoryId;

/**
 * Where a place's rate of a year stands among the places of its kind and country.
 *
 * @param place the place
 * @param offence the offence
 * @param period the year
 * @param count offences registered
 * @param population persons the rate is of
 * @param benchmark rate of all places of the kind together, per 100,000
 * @param modelled the rate drawn towards the others'; empty if it cannot be had
 * @param funnel where the rate stands against the 99.8 % limits: below, within, above
 */
public record FunnelPosition(
        TerritoryId place,
        String offence,
        String period,
        long count,
        long population,
        double benchmark,
        Optional<Rate> modelled,
        String funnel) {

    private static final double CONFIDENCE = 0.95;
    /** Far more than any small place without a case would have: there a zero is luck, here it is not. */
    private static final double MANY = 100;

    /** Whether it has no case where the rate of all together would make a hundred: a way to record, hardly a low rate. */
    public boolean unlikelyZero() {
        return count == 0 && benchmark * population / 100_000 >= MANY;
    }

    static FunnelPosition read(ResultSet row) throws SQLException {
        return new FunnelPosition(
                TerritoryId.of(
                        row.getString("country"), row.getString("territory_kind"), row.getString("territory_code")),
                row.getString("offence"),
                row.getString("period"),
                row.getLong("count"),
                row.getLong("population"),
                row.getDouble("benchmark_per_100k"),
                modelled(row),
                row.getString("funnel"));
    }

    private static Optional<Rate> modelled(ResultSet row) throws SQLException {
        return row.getObject("modelled_per_100k") == null || row.getObject("modelled_lower") == null
                ? Optional.empty()
                : Optional.of(new Rate(
                        row.getDouble("modelled_per_100k"),
                        new Interval(row.getDouble("modelled_lower"), row.getDouble("modelled_upper"), CONFIDENCE)));
    }
}
