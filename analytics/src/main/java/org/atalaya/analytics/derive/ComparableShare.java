package org.atalaya.analytics.derive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.atalaya.analytics.comparison.PlaceEstimate;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.Sql;
import org.atalaya.data.territory.TerritoryId;

/**
 * A share of everybody in a place, as the comparisons of a release read it.
 *
 * @param place the place
 * @param indicator the indicator
 * @param period the edition
 * @param share the share with its precision; empty if it is withheld
 * @param withheld why the share, or only its interval, is missing
 */
record ComparableShare(
        TerritoryId place, String indicator, String period, Optional<PlaceEstimate> share, Optional<String> withheld) {

    /** Every share of a survey, by place, indicator and edition in order. */
    static List<ComparableShare> read(ReleaseDatabase release, String survey) throws SQLException {
        return release.list(Sql.read(ComparableShare.class, "comparable_shares"), ComparableShare::read, survey);
    }

    private static ComparableShare read(ResultSet row) throws SQLException {
        TerritoryId place = TerritoryId.of(
                row.getString("country"), row.getString("territory_kind"), row.getString("territory_code"));
        Optional<PlaceEstimate> share = row.getObject("value") == null
                ? Optional.empty()
                : Optional.of(new PlaceEstimate(
                        place, row.getDouble("value"), row.getDouble("standard_error"), row.getInt("df")));
        return new ComparableShare(
                place,
                row.getString("indicator"),
                row.getString("period"),
                share,
                Optional.ofNullable(row.getString("withheld_reason")));
    }

    /** The share, if it can be compared with others. */
    Optional<PlaceEstimate> comparable() {
        return share.filter(PlaceEstimate::comparable);
    }
}
