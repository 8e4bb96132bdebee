package org.atalaya.analytics.incidence;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.atalaya.analytics.incidence.MonthlySeries.Comparison;
import org.atalaya.analytics.incidence.MonthlySeries.Twelve;
import org.atalaya.analytics.statistic.GarwoodInterval;
import org.atalaya.analytics.statistic.PopulationRate;
import org.atalaya.analytics.statistic.RateRatio;
import org.atalaya.analytics.statistic.SeasonalAlert;
import org.atalaya.analytics.statistic.Verdict;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.data.quantity.Interval;
import org.atalaya.data.store.IncidenceTables;

/** Writes {@code incidence_recent}: the last twelve months of each series. */
public final class RecentRows {

    private static final double ALPHA = 1 - RegisterSeries.CONFIDENCE;

    private final TableWriter table;
    private Optional<Key> key = Optional.empty();
    private MonthlySeries series = new MonthlySeries();
    private String sourceRelease = "";

    private RecentRows(TableWriter table) {
        this.table = table;
    }

    private record Key(String country, String kind, String code, String offence, String source) {
        static Key read(ResultSet row) throws SQLException {
            return new Key(
                    row.getString("country"),
                    row.getString("territory_kind"),
                    row.getString("territory_code"),
                    row.getString("offence"),
                    row.getString("source"));
        }
    }

    /** Writes the table of a release whose registers are counted. */
    public static void write(ReleaseDatabase release, Path folder) throws SQLException, IOException {
        try (TableWriter table = new TableWriter(IncidenceTables.INCIDENCE_RECENT)) {
            RecentRows rows = new RecentRows(table);
            release.each(RegisterSeries.sql("recent_years"), rows::take);
            rows.finish();
            table.write(folder);
        }
    }

    private void take(ResultSet row) throws SQLException {
        Key next = Key.read(row);
        if (!key.equals(Optional.of(next))) {
            finish();
            key = Optional.of(next);
            series = new MonthlySeries();
        }
        sourceRelease = row.getString("source_release");
        YearMonth first = YearMonth.parse(row.getString("first_period"));
        YearMonth last = YearMonth.parse(row.getString("cut"));
        long people = row.getLong("population");
        OptionalDouble population = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(people);
        for (int month = 1; month <= 12; month++) {
            YearMonth when = YearMonth.of(row.getInt("year"), month);
            long count = row.getLong(IncidenceTables.monthColumn(month));
            OptionalLong known = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(count);
            if (!when.isBefore(first) && !when.isAfter(last)) {
                series.add(when, known, population);
            }
        }
    }

    private void finish() throws SQLException {
        if (key.isPresent() && series.last().isPresent()) {
            add(key.get(), series.last().get());
        }
    }

    private void add(Key of, MonthlySeries.Last last) throws SQLException {
        Optional<Twelve> now = last.twelve();
        Optional<Twelve> before = last.twelveBefore();
        Optional<Double> population = now.filter(twelve -> twelve.population().isPresent())
                .map(twelve -> twelve.population().getAsDouble());
        Optional<Interval> rate = population.map(people -> PopulationRate.interval(
                GarwoodInterval.of(now.orElseThrow().count(), RegisterSeries.CONFIDENCE), people));
        Optional<Comparison> comparison =
                now.flatMap(twelve -> before.flatMap(earlier -> MonthlySeries.compare(twelve, earlier)));
        Optional<RateRatio> ratio = comparison.flatMap(pair -> pair.ratio(RegisterSeries.CONFIDENCE));
        Optional<SeasonalAlert> alert = last.alert();
        table.add(
                of.country(),
                of.kind(),
                of.code(),
                of.offence(),
                of.source(),
                last.when().toString(),
                last.count(),
                last.countYearBefore().isPresent() ? last.countYearBefore().getAsLong() : null,
                now.map(Twelve::count).orElse(null),
                population.map(Math::round).orElse(null),
                population
                        .map(people -> PopulationRate.of(now.orElseThrow().count(), people))
                        .orElse(null),
                rate.map(Interval::lower).orElse(null),
                rate.map(Interval::upper).orElse(null),
                RegisterSeries.CONFIDENCE,
                before.map(Twelve::count).orElse(null),
                ratio.map(RateRatio::ratio).orElse(null),
                ratio.map(found -> found.interval().lower()).orElse(null),
                ratio.map(found -> found.interval().upper()).orElse(null),
                comparison.map(Comparison::p).orElse(null),
                comparison
                        .map(pair ->
                                Verdict.of(pair.difference(), pair.p(), ALPHA).id())
                        .orElse(null),
                alert.map(found -> found.raised() ? "above_expected" : "within_expected")
                        .orElse("not_computed"),
                alert.map(SeasonalAlert::expected).orElse(null),
                alert.map(found -> (double) found.threshold()).orElse(null),
                sourceRelease);
    }
}
