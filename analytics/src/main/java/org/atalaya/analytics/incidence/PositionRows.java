package org.atalaya.analytics.incidence;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.analytics.statistic.FunnelLimits;
import org.atalaya.analytics.statistic.FunnelSpread;
import org.atalaya.analytics.statistic.PopulationRate;
import org.atalaya.analytics.statistic.ShrunkenRate;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.data.quantity.Interval;
import org.atalaya.data.store.IncidenceTables;

/** Writes {@code incidence_position}: each place's rate of the latest year among those of its kind. */
public final class PositionRows {

    private static final double INNER = 0.95;
    private static final double OUTER = 0.998;

    private final TableWriter table;

    private PositionRows(TableWriter table) {
        this.table = table;
    }

    /** Places that are compared with one another. */
    private record Group(String country, String kind, String offence, String source, int year) {
        static Group read(ResultSet row) throws SQLException {
            return new Group(
                    row.getString("country"),
                    row.getString("territory_kind"),
                    row.getString("offence"),
                    row.getString("source"),
                    row.getInt("year"));
        }
    }

    private record Place(Group group, String code, long count, long population, String sourceRelease) {
        static Place read(ResultSet row) throws SQLException {
            return new Place(
                    Group.read(row),
                    row.getString("territory_code"),
                    row.getLong("count"),
                    row.getLong("population"),
                    row.getString("source_release"));
        }
    }

    /** Writes the table of a release whose registers are counted. */
    public static void write(ReleaseDatabase release, Path folder) throws SQLException, IOException {
        try (TableWriter table = new TableWriter(IncidenceTables.INCIDENCE_POSITION)) {
            PositionRows rows = new PositionRows(table);
            List<Place> group = new ArrayList<>();
            for (Place place : release.list(RegisterSeries.sql("positions"), Place::read)) {
                if (!group.isEmpty() && !group.get(0).group().equals(place.group())) {
                    rows.add(group);
                    group.clear();
                }
                group.add(place);
            }
            rows.add(group);
            table.write(folder);
        }
    }

    /** Nothing can be said among fewer than two places, nor of what happened nowhere. */
    private void add(List<Place> places) throws SQLException {
        long[] counts = places.stream().mapToLong(Place::count).toArray();
        double[] populations = places.stream().mapToDouble(Place::population).toArray();
        if (places.size() < 2 || places.stream().allMatch(place -> place.count() == 0)) {
            return;
        }
        ShrunkenRate.Prior prior = ShrunkenRate.Prior.of(counts, populations);
        double[] expected = places.stream()
                .mapToDouble(place -> prior.mean() * place.population())
                .toArray();
        FunnelSpread spread = FunnelSpread.of(counts, expected);
        for (int i = 0; i < counts.length; i++) {
            add(places.get(i), prior, expected[i], spread);
        }
    }

    private void add(Place place, ShrunkenRate.Prior prior, double expected, FunnelSpread spread) throws SQLException {
        double benchmark = PopulationRate.of(prior.mean(), 1);
        double rate = PopulationRate.of(place.count(), place.population());
        Interval inner = FunnelLimits.of(expected, INNER);
        Interval outer = FunnelLimits.of(expected, OUTER);
        Optional<ShrunkenRate> modelled =
                ShrunkenRate.of(prior, place.count(), place.population(), RegisterSeries.CONFIDENCE);
        table.add(
                place.group().country(),
                place.group().kind(),
                place.code(),
                place.group().offence(),
                Integer.toString(place.group().year()),
                place.count(),
                place.population(),
                rate,
                benchmark,
                modelled.map(ShrunkenRate::rate).orElse(null),
                modelled.map(found -> found.interval().lower()).orElse(null),
                modelled.map(found -> found.interval().upper()).orElse(null),
                inner.lower() * benchmark,
                inner.upper() * benchmark,
                outer.lower() * benchmark,
                outer.upper() * benchmark,
                spread.phi(),
                position(rate, outer, benchmark),
                place.sourceRelease());
    }

    private static String position(double rate, Interval limits, double benchmark) {
        if (rate < limits.lower() * benchmark) {
            return "below";
        }
        return rate > limits.upper() * benchmark ? "above" : "within";
    }
}
