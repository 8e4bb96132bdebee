package org.atalaya.analytics.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.atalaya.analytics.comparison.BenchmarkVerdict;
import org.atalaya.data.quantity.Interval;
import org.atalaya.data.territory.TerritoryId;

/**
 * How a place's share stands beside that of something wider in the same edition.
 *
 * @param place the place
 * @param indicator the indicator
 * @param benchmark what it is compared with: urban-total, country, state, twins
 * @param reason why it is not compared; empty if it is
 * @param similar the similar places whose mean it is compared with; none of other benchmarks
 * @param difference the comparison; empty if there is none
 */
public record Benchmark(
        TerritoryId place,
        String indicator,
        String benchmark,
        Optional<String> reason,
        List<TerritoryId> similar,
        Optional<Difference> difference) {

    /** Whether it is the total of the survey. */
    public boolean isTotal() {
        return benchmark.equals("urban-total") || benchmark.equals("country");
    }

    /**
     * A comparison.
     *
     * @param verdict what the test at 5 % says of the place alone
     * @param verdictHolm what it says to whoever looks at all places at once
     * @param value the place's share less the other
     * @param interval its interval
     * @param p two-sided p
     * @param pHolm p adjusted over the edition's places
     * @param independent whether it was taken as if the place were no part of what it is compared with
     */
    public record Difference(
            BenchmarkVerdict verdict,
            BenchmarkVerdict verdictHolm,
            double value,
            Interval interval,
            double p,
            double pHolm,
            boolean independent) {}

    static Benchmark read(ResultSet row) throws SQLException {
        Optional<Difference> difference = row.getObject("difference") == null
                ? Optional.empty()
                : Optional.of(new Difference(
                        BenchmarkVerdict.of(row.getString("verdict")),
                        BenchmarkVerdict.of(row.getString("verdict_holm")),
                        row.getDouble("difference"),
                        new Interval(row.getDouble("lower"), row.getDouble("upper"), row.getDouble("confidence")),
                        row.getDouble("p"),
                        row.getDouble("p_holm"),
                        row.getString("dependence").equals("independent")));
        TerritoryId place = TerritoryId.of(
                row.getString("country"), row.getString("territory_kind"), row.getString("territory_code"));
        return new Benchmark(
                place,
                row.getString("indicator"),
                row.getString("benchmark"),
                Optional.ofNullable(row.getString("reason")),
                RankRange.places(place, row.getString("similar_places")),
                difference);
    }
}
