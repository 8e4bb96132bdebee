package org.atalaya.analytics.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.atalaya.analytics.statistic.PublisherChangeTest;
import org.atalaya.analytics.statistic.Verdict;
import org.atalaya.data.quantity.Interval;
import org.atalaya.data.territory.TerritoryId;

/**
 * The change of a share between two editions.
 *
 * @param place the place
 * @param indicator the indicator
 * @param period the later edition
 * @param basePeriod the earlier edition
 * @param difference later share less earlier share, -1..1
 * @param interval its interval, the editions taken as independent
 * @param publisher the publisher's verdict
 * @param pPublisher p of the publisher's test
 * @param independent verdict of our test with independent editions
 * @param pIndependent its p
 * @param panel verdict of our test that counts shared PSUs; empty without microdata of both editions
 * @param pHolm p of the publisher's test, adjusted for all the survey's places; empty for its total
 */
public record Change(
        TerritoryId place,
        String indicator,
        String period,
        String basePeriod,
        double difference,
        Interval interval,
        Verdict publisher,
        double pPublisher,
        Verdict independent,
        double pIndependent,
        Optional<Panel> panel,
        Optional<Double> pHolm) {

    /**
     * The test that counts shared PSUs.
     *
     * @param verdict its verdict
     * @param p its p
     */
    public record Panel(Verdict verdict, double p) {}

    /** The publisher's verdict for whoever looks at all the survey's places at once; empty for its total. */
    public Optional<Verdict> holm() {
        return pHolm.map(p -> Verdict.of(difference, p, PublisherChangeTest.ALPHA));
    }

    static Change read(ResultSet row) throws SQLException {
        Optional<Panel> panel = row.getString("verdict_panel") == null
                ? Optional.empty()
                : Optional.of(new Panel(Verdict.of(row.getString("verdict_panel")), row.getDouble("p_panel")));
        return new Change(
                TerritoryId.of(
                        row.getString("country"), row.getString("territory_kind"), row.getString("territory_code")),
                row.getString("indicator"),
                row.getString("period"),
                row.getString("base_period"),
                row.getDouble("difference"),
                new Interval(row.getDouble("lower"), row.getDouble("upper"), row.getDouble("confidence")),
                Verdict.of(row.getString("verdict_publisher")),
                row.getDouble("p_publisher"),
                Verdict.of(row.getString("verdict_independent")),
                row.getDouble("p_independent"),
                panel,
                row.getObject("p_holm") == null ? Optional.empty() : Optional.of(row.getDouble("p_holm")));
    }
}
