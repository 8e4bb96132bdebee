package org.atalaya.analytics.derive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.atalaya.analytics.comparison.PlaceEstimate;
import org.atalaya.analytics.outcome.SharePoint;
import org.atalaya.analytics.statistic.ShareDifference.Share;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.Sql;
import org.atalaya.data.territory.TerritoryId;

/** The shares of every place over the editions, by indicator, each indicator read once. */
final class OutcomeShares {

    private final ReleaseDatabase release;
    private final Map<String, Map<TerritoryId, List<SharePoint>>> read = new HashMap<>();

    OutcomeShares(ReleaseDatabase release) {
        this.release = release;
    }

    private record Row(TerritoryId place, SharePoint point) {
        static Row read(ResultSet row) throws SQLException {
            TerritoryId place = TerritoryId.of(
                    row.getString("country"), row.getString("territory_kind"), row.getString("territory_code"));
            return new Row(place, new SharePoint(row.getString("period"), share(place, row)));
        }

        /** A share printed without its error, or without variation, is there and cannot be judged. */
        private static Optional<Share> share(TerritoryId place, ResultSet row) throws SQLException {
            double value = row.getDouble("value");
            double error = row.getDouble("standard_error");
            int df = row.getInt("df");
            return row.getString("origin").equals("computed") && new PlaceEstimate(place, value, error, df).comparable()
                    ? Optional.of(new Share(value, error, df))
                    : Optional.empty();
        }
    }

    /** Editions with a share of a place, oldest first. */
    List<SharePoint> of(String indicator, TerritoryId place) throws SQLException {
        if (!read.containsKey(indicator)) {
            read.put(
                    indicator,
                    release.list(Sql.read(OutcomeShares.class, "outcome_shares"), Row::read, indicator).stream()
                            .collect(Collectors.groupingBy(
                                    Row::place,
                                    LinkedHashMap::new,
                                    Collectors.mapping(Row::point, Collectors.toList()))));
        }
        return read.get(indicator).getOrDefault(place, List.of());
    }
}
