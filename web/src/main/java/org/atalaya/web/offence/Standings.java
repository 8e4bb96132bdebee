package org.atalaya.web.offence;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atalaya.analytics.question.FunnelPosition;
import org.atalaya.analytics.question.Incidence;
import org.atalaya.analytics.question.RankRange;
import org.atalaya.analytics.question.RegisteredCount;
import org.atalaya.data.territory.TerritoryId;

/**
 * Where the rates of places stand in a year: beside all together, and among their neighbours.
 *
 * @param positions beside all together
 * @param ranks the ranks they may have; none but of the latest year
 */
record Standings(Map<TerritoryId, FunnelPosition> positions, Map<TerritoryId, RankRange> ranks) {

    static Standings read(Incidence incidence, Incidence.Places places, String offence, String year)
            throws SQLException {
        return new Standings(
                incidence.positions(places, offence, year).stream()
                        .collect(Collectors.toMap(FunnelPosition::place, Function.identity(), (one, other) -> other)),
                incidence.ranks(places, offence, year).stream()
                        .collect(Collectors.toMap(RankRange::place, Function.identity(), (one, other) -> other)));
    }

    /** Rate of all places together; empty if not known. */
    Optional<Double> benchmark() {
        return positions.values().stream().findFirst().map(FunnelPosition::benchmark);
    }

    /** Whether the ranks of the year are known. */
    boolean ranked() {
        return !ranks.isEmpty();
    }

    Optional<FunnelPosition> position(RegisteredCount count) {
        return count.place().map(positions::get);
    }

    Optional<RankRange> rank(RegisteredCount count) {
        return count.place().map(ranks::get);
    }

    /** By the ranks they may have; places without rank stand last. */
    Comparator<RegisteredCount> byRank() {
        return Comparator.comparing((RegisteredCount count) -> limit(count, RankRange::lower))
                .thenComparing(count -> limit(count, RankRange::upper));
    }

    private int limit(RegisteredCount count, Function<RankRange, Integer> limit) {
        return rank(count).map(limit).orElse(Integer.MAX_VALUE);
    }
}
