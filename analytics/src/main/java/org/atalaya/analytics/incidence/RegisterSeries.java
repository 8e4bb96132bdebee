package org.atalaya.analytics.incidence;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.atalaya.analytics.statistic.GarwoodInterval;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.Sql;
import org.atalaya.data.quantity.Interval;
import org.atalaya.data.store.IncidenceTables;

/**
 * The counts of a release's registers by offence, as temporary tables of its database, and the tables that
 * follow from them without more than arithmetic.
 */
public final class RegisterSeries {

    /** Confidence of every interval of incidence. */
    static final double CONFIDENCE = 0.95;

    private static final List<String> STEPS = List.of(
            "edition",
            "category_line",
            "offence_held",
            "category_year",
            "offence_gap",
            "filled",
            "offence_year",
            "place_sum",
            "series_year",
            "person_year",
            "position_year",
            "figure");

    private final ReleaseDatabase release;

    private RegisterSeries(ReleaseDatabase release) {
        this.release = release;
    }

    /**
     * A year in which states' own figures are not the sums of their municipalities.
     *
     * @param source the register
     * @param period the year
     * @param offence the offence
     * @param ofStates sum of the states' figures
     * @param releaseOfStates the newest edition of those
     * @param ofMunicipalities sum of their municipalities, unallocated offences included
     * @param releaseOfMunicipalities the newest edition of those
     * @param states the states that differ: {@code 09: 31 / 30}, municipalities before state
     */
    public record UnequalTotals(
            String source,
            String period,
            String offence,
            long ofStates,
            String releaseOfStates,
            long ofMunicipalities,
            String releaseOfMunicipalities,
            String states) {}

    /** Counts a release's registers. */
    public static RegisterSeries of(ReleaseDatabase release) throws SQLException {
        for (String step : STEPS) {
            release.prepare(Sql.read(RegisterSeries.class, step));
        }
        return new RegisterSeries(release);
    }

    /** Writes {@code incidence_rate} and {@code incidence_revision}. */
    public void write(Path folder) throws SQLException, IOException {
        release.prepare("CREATE TEMP TABLE count_limits (count BIGINT, lower DOUBLE, upper DOUBLE, confidence DOUBLE)");
        release.fill("count_limits", release.list(sql("figure_counts"), row -> {
            Interval limits = GarwoodInterval.of(row.getLong(1), CONFIDENCE);
            return new Number[] {row.getLong(1), limits.lower(), limits.upper(), CONFIDENCE};
        }));
        release.write(IncidenceTables.INCIDENCE_RATE, sql("incidence_rate"), folder);
        release.write(IncidenceTables.INCIDENCE_REVISION, sql("incidence_revision"), folder);
    }

    /** Years in which states' own figures are not the sums of their municipalities. */
    public List<UnequalTotals> unequalTotals() throws SQLException {
        return release.list(
                sql("state_total_differs"),
                row -> new UnequalTotals(
                        row.getString("source"),
                        row.getString("period"),
                        row.getString("offence"),
                        row.getLong("of_states"),
                        row.getString("release_of_states"),
                        row.getLong("of_municipalities"),
                        row.getString("release_of_municipalities"),
                        row.getString("states")));
    }

    static String sql(String name) {
        return Sql.read(RegisterSeries.class, name);
    }
}
