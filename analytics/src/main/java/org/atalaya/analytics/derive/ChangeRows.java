package org.atalaya.analytics.derive;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.analytics.comparability.SeriesBreaks;
import org.atalaya.analytics.design.Scores;
import org.atalaya.analytics.statistic.DegreesOfFreedom;
import org.atalaya.analytics.statistic.HolmAdjustment;
import org.atalaya.analytics.statistic.PanelDesign;
import org.atalaya.analytics.statistic.PublisherChangeTest;
import org.atalaya.analytics.statistic.StudentInterval;
import org.atalaya.analytics.statistic.StudentT;
import org.atalaya.analytics.statistic.TaylorVariance;
import org.atalaya.analytics.statistic.Verdict;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.analytics.survey.Estimates;
import org.atalaya.analytics.survey.PreparedSample;
import org.atalaya.data.quantity.Interval;
import org.atalaya.data.territory.TerritoryKind;

/** Tests the change of every share between two editions and writes rows of {@code survey_change}. */
final class ChangeRows {

    private static final double ALPHA = 0.05;

    private final TableWriter table;
    private final String survey;
    private final SeriesBreaks breaks;

    ChangeRows(TableWriter table, String survey, SeriesBreaks breaks) {
        this.table = table;
        this.survey = survey;
        this.breaks = breaks;
    }

    /** A change before it is seen among the others. */
    private record Change(Share.Key key, Share later, Share earlier, double standardError, double pPublisher) {
        double difference() {
            return later.value() - earlier.value();
        }

        int df() {
            return later.df() + earlier.df();
        }
    }

    /** What a panel of both editions adds. */
    private record PanelTest(double standardError, double p) {}

    /**
     * Adds the changes between two editions, but for shares of two series.
     *
     * @param period the later edition
     * @param basePeriod the earlier edition
     * @param later shares of the later edition
     * @param earlier shares of the earlier edition
     * @param panel joins both samples, if the release holds both editions' microdata; asked only where a
     *     change can be tested
     */
    void add(
            String period,
            String basePeriod,
            Map<Share.Key, Share> later,
            Map<Share.Key, Share> earlier,
            PanelReader panel)
            throws SQLException {
        Map<Share.Key, Change> changes = new LinkedHashMap<>();
        later.forEach((key, share) -> {
            Share before = earlier.get(key);
            if (before != null
                    && breaks.sameSeries(key.indicator(), key.place().kind(), basePeriod, period)
                    && Share.testable(before, share)) {
                changes.put(key, change(key, share, before));
            }
        });
        if (changes.isEmpty()) {
            return;
        }
        Optional<Panel> samples = panel.read();
        Map<Share.Key, Double> holm = holm(changes);
        for (Change change : changes.values()) {
            Optional<PanelTest> test = samples.flatMap(both -> test(both, change));
            add(period, basePeriod, change, holm.get(change.key()), test);
        }
    }

    /** Joins two editions' samples, where that is needed. */
    interface PanelReader {
        Optional<Panel> read() throws SQLException;
    }

    /**
     * Two editions' samples joined.
     *
     * @param later the later sample
     * @param earlier the earlier sample
     * @param design their joint design
     */
    record Panel(PreparedSample later, PreparedSample earlier, PanelDesign design) {
        /** The panel of two editions; empty if the PSUs of one of them have no lasting number. */
        static Optional<Panel> of(PreparedSample later, PreparedSample earlier) {
            Optional<PanelDesign.Edition> first = earlier.sample().panelEdition();
            Optional<PanelDesign.Edition> second = later.sample().panelEdition();
            return first.isEmpty() || second.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Panel(
                            later,
                            earlier,
                            PanelDesign.of(
                                    first.get(),
                                    second.get(),
                                    later.sample().design().lonelyPsu())));
        }
    }

    private static Change change(Share.Key key, Share later, Share earlier) {
        double error = Math.hypot(later.standardError(), earlier.standardError());
        return new Change(key, later, earlier, error, PublisherChangeTest.p(later.value() - earlier.value(), error));
    }

    /** Holm's p over the survey's places of one indicator and part of the population; its total stands apart. */
    private static Map<Share.Key, Double> holm(Map<Share.Key, Change> changes) {
        Map<List<String>, List<Change>> families = new LinkedHashMap<>();
        for (Change change : changes.values()) {
            if (change.key().place().kind() != TerritoryKind.URBAN_TOTAL) {
                families.computeIfAbsent(
                                List.of(change.key().indicator(), change.key().domain()), family -> new ArrayList<>())
                        .add(change);
            }
        }
        Map<Share.Key, Double> adjusted = new LinkedHashMap<>();
        for (List<Change> family : families.values()) {
            double[] p = HolmAdjustment.of(
                    family.stream().mapToDouble(Change::pPublisher).toArray());
            for (int i = 0; i < p.length; i++) {
                adjusted.put(family.get(i).key(), p[i]);
            }
        }
        return adjusted;
    }

    private static Optional<PanelTest> test(Panel panel, Change change) {
        Share.Key key = change.key();
        Scores contrast = panel.design()
                .contrast(
                        panel.earlier()
                                .shareScores(key.place(), key.domain(), key.indicator())
                                .orElseThrow(),
                        panel.later()
                                .shareScores(key.place(), key.domain(), key.indicator())
                                .orElseThrow());
        int df = DegreesOfFreedom.of(panel.design().design(), contrast.psu());
        double error = TaylorVariance.variance(panel.design().design(), contrast)
                .find()
                .map(Math::sqrt)
                .orElse(0.0);
        return df < 1 || error == 0
                ? Optional.empty()
                : Optional.of(new PanelTest(error, StudentT.tail(change.difference() / error, df)));
    }

    private void add(String period, String basePeriod, Change change, Double pHolm, Optional<PanelTest> panel)
            throws SQLException {
        Interval interval = StudentInterval.of(
                        change.difference(), change.standardError(), change.df(), Estimates.CONFIDENCE)
                .find()
                .orElseThrow();
        double pIndependent = StudentT.tail(change.difference() / change.standardError(), change.df());
        table.add(
                change.key().place().country().name(),
                change.key().place().kind().id(),
                change.key().place().code(),
                survey,
                change.key().indicator(),
                change.key().domain(),
                period,
                basePeriod,
                change.difference(),
                change.standardError(),
                interval.lower(),
                interval.upper(),
                interval.confidence(),
                change.df(),
                change.pPublisher(),
                Verdict.of(change.difference(), change.pPublisher(), PublisherChangeTest.ALPHA)
                        .id(),
                pIndependent,
                Verdict.of(change.difference(), pIndependent, ALPHA).id(),
                pHolm,
                panel.map(PanelTest::standardError).orElse(null),
                panel.map(PanelTest::p).orElse(null),
                panel.map(test ->
                                Verdict.of(change.difference(), test.p(), ALPHA).id())
                        .orElse(null));
    }
}
