package org.atalaya.analytics.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.atalaya.analytics.statistic.Verdict;
import org.atalaya.data.territory.TerritoryId;

/**
 * The last twelve months of a place's series of an offence, beside the twelve before.
 *
 * @param place the place
 * @param offence the offence
 * @param source the register
 * @param period last month of the series
 * @param count offences of that month
 * @param count12 offences of the twelve months; empty if a month has no count
 * @param population people of the twelve months, on average; empty if not known
 * @param rate12 their rate; empty without count or population
 * @param count12Before offences of the twelve months before; empty if a month has no count
 * @param ratio that rate by the one of the twelve months before; empty if it cannot be had
 * @param verdict whether both rates differ; empty if it cannot be tested
 * @param alert what was expected of the last month, if it is above that
 * @param sourceRelease the register and its edition
 */
public record RecentIncidence(
        TerritoryId place,
        String offence,
        String source,
        String period,
        long count,
        Optional<Long> count12,
        Optional<Long> population,
        Optional<Rate> rate12,
        Optional<Long> count12Before,
        Optional<Ratio> ratio,
        Optional<Verdict> verdict,
        Optional<Alert> alert,
        String sourceRelease) {

    /**
     * A ratio of rates with its interval.
     *
     * @param value the ratio
     * @param lower its lower limit
     * @param upper its upper limit
     */
    public record Ratio(double value, double lower, double upper) {}

    /**
     * What was expected of a month that is above it.
     *
     * @param expected offences expected
     * @param threshold offences above which a month is an alert
     */
    public record Alert(double expected, double threshold) {}

    /** Of several series the one whose twelve months are newest; of none that has twelve, the newest. */
    public static RecentIncidence newest(List<RecentIncidence> series) {
        Comparator<RecentIncidence> byEnd = Comparator.comparing(RecentIncidence::period);
        return series.stream()
                .filter(recent -> recent.count12().isPresent())
                .max(byEnd)
                .or(() -> series.stream().max(byEnd))
                .orElseThrow();
    }

    static RecentIncidence read(ResultSet row) throws SQLException {
        return new RecentIncidence(
                TerritoryId.of(
                        row.getString("country"), row.getString("territory_kind"), row.getString("territory_code")),
                row.getString("offence"),
                row.getString("source"),
                row.getString("period"),
                row.getLong("count"),
                Rate.count(row, "count_12"),
                Rate.count(row, "population"),
                Rate.read(row, "rate_12_per_100k", "lower", "upper"),
                Rate.count(row, "count_12_before"),
                ratio(row),
                Optional.ofNullable(row.getString("verdict")).map(RecentIncidence::verdict),
                alert(row),
                row.getString("source_release"));
    }

    private static Optional<Ratio> ratio(ResultSet row) throws SQLException {
        return row.getObject("ratio") == null
                        || row.getObject("ratio_lower") == null
                        || row.getObject("ratio_upper") == null
                ? Optional.empty()
                : Optional.of(
                        new Ratio(row.getDouble("ratio"), row.getDouble("ratio_lower"), row.getDouble("ratio_upper")));
    }

    private static Optional<Alert> alert(ResultSet row) throws SQLException {
        return row.getString("alert").equals("above_expected")
                ? Optional.of(new Alert(row.getDouble("expected"), row.getDouble("threshold")))
                : Optional.empty();
    }

    private static Verdict verdict(String word) {
        return Verdict.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
