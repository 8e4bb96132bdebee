package org.atalaya.analytics.derive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.Sql;
import org.atalaya.data.territory.TerritoryId;

/**
 * What places are compared with besides the total of their survey.
 *
 * @param around place → the state or region it lies in
 * @param similar place → the places of its country most like it, the nearest first
 */
record WiderPlaces(Map<TerritoryId, TerritoryId> around, Map<TerritoryId, List<TerritoryId>> similar) {

    private record Pair(TerritoryId place, TerritoryId other) {
        static Pair read(ResultSet row) throws SQLException {
            return new Pair(
                    TerritoryId.of(row.getString(1), row.getString(2), row.getString(3)),
                    TerritoryId.of(row.getString(4), row.getString(5), row.getString(6)));
        }
    }

    /** Those of a release whose similar places are written. */
    static WiderPlaces read(ReleaseDatabase release) throws SQLException {
        return new WiderPlaces(
                release.list(sql("places_around"), Pair::read).stream()
                        .collect(Collectors.toMap(Pair::place, Pair::other)),
                release.list(sql("similar_places"), Pair::read).stream()
                        .collect(Collectors.groupingBy(
                                Pair::place, Collectors.mapping(Pair::other, Collectors.toList()))));
    }

    Optional<TerritoryId> findAround(TerritoryId place) {
        return Optional.ofNullable(around.get(place));
    }

    List<TerritoryId> similar(TerritoryId place) {
        return similar.getOrDefault(place, List.of());
    }

    private static String sql(String name) {
        return Sql.read(WiderPlaces.class, name);
    }
}
