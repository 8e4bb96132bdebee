package org.atalaya.analytics.incidence;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.atalaya.analytics.comparison.PlaceRanking;
import org.atalaya.analytics.comparison.PlaceRanking.PlaceCount;
import org.atalaya.analytics.comparison.PlaceRanking.RankedPlace;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.data.store.IncidenceTables;
import org.atalaya.data.territory.TerritoryId;

/**
 * Writes {@code incidence_rank}: the ranks of each place's rate of the latest year, states and regions among
 * those of their country, municipalities and comunas among those of their state or region. All of a country's
 * municipalities at once would take minutes, and nobody reads a list of thousands.
 */
public final class RateRankRows {

    /** In longer lists nobody reads the names of the tied, which would fill the table. */
    private static final int MOST_NAMED = 100;

    private final TableWriter table;

    private RateRankRows(TableWriter table) {
        this.table = table;
    }

    /** Places that are ranked with one another. */
    private record Group(String offence, String source, String year, String withinKind, String withinCode) {
        static Group read(ResultSet row) throws SQLException {
            return new Group(
                    row.getString("offence"),
                    row.getString("source"),
                    row.getString("year"),
                    row.getString("within_kind"),
                    row.getString("within_code"));
        }
    }

    /** A place of a list; its count is empty if it has no figure. */
    private record Place(TerritoryId id, Group group, Optional<PlaceCount> count, String sourceRelease) {
        static Place read(ResultSet row) throws SQLException {
            TerritoryId id = TerritoryId.of(
                    row.getString("country"), row.getString("territory_kind"), row.getString("territory_code"));
            Optional<PlaceCount> count = row.getObject("count") == null
                    ? Optional.empty()
                    : Optional.of(new PlaceCount(id, row.getLong("count"), row.getLong("population")));
            return new Place(id, Group.read(row), count, row.getString("source_release"));
        }
    }

    /** Writes the table of a release whose registers are counted. */
    public static void write(ReleaseDatabase release, Path folder) throws SQLException, IOException {
        try (TableWriter table = new TableWriter(IncidenceTables.INCIDENCE_RANK)) {
            RateRankRows rows = new RateRankRows(table);
            Map<String, List<Place>> groups = release.list(RegisterSeries.sql("ranked"), Place::read).stream()
                    .collect(Collectors.groupingBy(
                            place -> place.id().country() + " " + place.id().kind() + " " + place.group(),
                            LinkedHashMap::new,
                            Collectors.toList()));
            for (List<Place> places : groups.values()) {
                rows.add(places);
            }
            table.write(folder);
        }
    }

    /** A place alone has no rank, and what happened nowhere ranks nobody. */
    private void add(List<Place> places) throws SQLException {
        List<PlaceCount> counts =
                places.stream().flatMap(place -> place.count().stream()).toList();
        if (counts.size() < 2 || counts.stream().allMatch(count -> count.count() == 0)) {
            return;
        }
        List<TerritoryId> leftOut = places.stream()
                .filter(place -> place.count().isEmpty())
                .map(Place::id)
                .toList();
        PlaceRanking ranking = PlaceRanking.ofCounts(counts, RegisterSeries.CONFIDENCE);
        Map<TerritoryId, Place> known = places.stream().collect(Collectors.toMap(Place::id, place -> place));
        for (RankedPlace ranked : ranking.places()) {
            add(known.get(ranked.place()), ranked, counts.size(), leftOut);
        }
    }

    private void add(Place place, RankedPlace ranked, int rankedPlaces, List<TerritoryId> leftOut) throws SQLException {
        table.add(
                place.id().country().name(),
                place.id().kind().id(),
                place.id().code(),
                place.group().offence(),
                place.group().year(),
                place.group().withinKind(),
                place.group().withinCode(),
                ranked.lower(),
                ranked.upper(),
                rankedPlaces,
                rankedPlaces > MOST_NAMED ? null : codes(ranked.tied()),
                RegisterSeries.CONFIDENCE,
                leftOut.size(),
                codes(leftOut),
                place.sourceRelease());
    }

    private static String codes(List<TerritoryId> places) {
        return places.isEmpty() ? null : places.stream().map(TerritoryId::code).collect(Collectors.joining(" "));
    }
}
