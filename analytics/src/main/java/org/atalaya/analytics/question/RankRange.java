package org.atalaya.analytics.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;

/**
 * Every rank a place may have among the places it is ranked with; 1 is the highest figure.
 *
 * @param place the place
 * @param figure the indicator or offence it is ranked by
 * @param lower smallest rank it may have
 * @param upper largest rank it may have
 * @param ranked places ranked
 * @param tied places it cannot be told apart from; empty of long lists of rates, which name none
 * @param leftOut places of the list that have no figure to rank them by
 */
public record RankRange(
        TerritoryId place,
        String figure,
        int lower,
        int upper,
        int ranked,
        List<TerritoryId> tied,
        List<TerritoryId> leftOut) {

    /** Whether it is surely the only one of its rank. */
    public boolean alone() {
        return lower == upper;
    }

    /** Whether it may stand in the upper half as well as in the lower. */
    public boolean inBothHalves() {
        return 2 * lower <= ranked && 2 * upper > ranked + 1;
    }

    static RankRange ofShare(ResultSet row) throws SQLException {
        return read(row, row.getString("indicator"));
    }

    static RankRange ofRate(ResultSet row) throws SQLException {
        return read(row, row.getString("offence"));
    }

    /** How many places it cannot be told apart from. */
    public int ties() {
        return upper - lower;
    }

    private static RankRange read(ResultSet row, String figure) throws SQLException {
        TerritoryId place = TerritoryId.of(
                row.getString("country"), row.getString("territory_kind"), row.getString("territory_code"));
        return new RankRange(
                place,
                figure,
                row.getInt("rank_lower"),
                row.getInt("rank_upper"),
                row.getInt("ranked_places"),
                places(place, row.getString("tied_with")),
                places(place, row.getString("left_out_places")));
    }

    /** Places of the same kind, of codes separated by spaces. */
    static List<TerritoryId> places(TerritoryId like, String codes) {
        TerritoryKind kind = like.kind();
        return Optional.ofNullable(codes).stream()
                .flatMap(list -> Stream.of(list.split(" ")))
                .map(code -> new TerritoryId(like.country(), kind, code))
                .toList();
    }
}
