package org.atalaya.analytics.derive;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.atalaya.analytics.comparability.SeriesBreaks;
import org.atalaya.analytics.outcome.BeforeAfter;
import org.atalaya.analytics.outcome.OutcomeVerdict;
import org.atalaya.analytics.outcome.SharePoint;
import org.atalaya.analytics.outcome.StartSpan;
import org.atalaya.analytics.statistic.DetectableChange;
import org.atalaya.analytics.statistic.DifferenceInDifferences;
import org.atalaya.analytics.statistic.HolmAdjustment;
import org.atalaya.analytics.statistic.PublisherChangeTest;
import org.atalaya.analytics.statistic.ShareDifference;
import org.atalaya.analytics.statistic.ShareDifference.Share;
import org.atalaya.analytics.statistic.StudentInterval;
import org.atalaya.analytics.statistic.StudentT;
import org.atalaya.analytics.statistic.Verdict;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.Sql;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.analytics.survey.Estimates;
import org.atalaya.data.quantity.Interval;
import org.atalaya.data.store.OutcomeTables;
import org.atalaya.data.territory.TerritoryId;

/** Sets every outcome of the content before and after, and beside similar places, in the figures of the release. */
final class OutcomeRows {

    /** Similar places whose mean change an outcome is compared with, at least and at most. */
    private static final int FEWEST = 2;

    private static final int MOST = 5;

    private final ReleaseDatabase release;
    private final TableWriter changes;
    private final TableWriter comparisons;
    private final OutcomeShares shares;
    private final WiderPlaces wider;
    private final Map<String, Set<TerritoryId>> takingPart;

    private OutcomeRows(ReleaseDatabase release, TableWriter changes, TableWriter comparisons) throws SQLException {
        this.release = release;
        this.changes = changes;
        this.comparisons = comparisons;
        this.shares = new OutcomeShares(release);
        this.wider = WiderPlaces.read(release);
        this.takingPart =
                release.list(sql("outcome_family"), row -> Map.entry(row.getString("record"), place(row))).stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    /** An outcome, as it is declared. */
    private record Declared(
            String record,
            long position,
            String indicator,
            String survey,
            TerritoryId place,
            Optional<StartSpan> start,
            boolean increase) {
        static Declared read(ResultSet row) throws SQLException {
            return new Declared(
                    row.getString("record"),
                    row.getLong("position"),
                    row.getString("indicator"),
                    row.getString("survey"),
                    OutcomeRows.place(row),
                    Optional.ofNullable(row.getString("since")).map(StartSpan::parse),
                    row.getString("expected_change").equals("increase"));
        }
    }

    /** What became of it, before it is seen among the other outcomes of its record. */
    private record Found(
            Declared outcome, BeforeAfter seen, Map<TerritoryId, Share> others, Optional<ShareDifference> beside) {
        Optional<Double> p() {
            return seen.change().map(change -> StudentT.tail(change.value() / change.standardError(), change.df()));
        }
    }

    /** Writes both tables of a staged release whose shares, similar places and content are written. */
    static void write(ReleaseDatabase release, Path folder) throws SQLException, IOException {
        try (TableWriter changes = new TableWriter(OutcomeTables.OUTCOME_CHANGE);
                TableWriter comparisons = new TableWriter(OutcomeTables.OUTCOME_COMPARISON)) {
            OutcomeRows rows = new OutcomeRows(release, changes, comparisons);
            Map<String, List<Found>> byRecord = new LinkedHashMap<>();
            for (Declared outcome : release.list(sql("outcomes"), Declared::read)) {
                byRecord.computeIfAbsent(outcome.record(), record -> new ArrayList<>())
                        .add(rows.find(outcome));
            }
            for (List<Found> outcomes : byRecord.values()) {
                rows.add(outcomes);
            }
            changes.write(folder);
            comparisons.write(folder);
        }
    }

    private Found find(Declared outcome) throws SQLException {
        SeriesBreaks breaks = SeriesBreaks.read(release, outcome.survey());
        BeforeAfter seen = BeforeAfter.of(
                outcome.start(),
                shares.of(outcome.indicator(), outcome.place()),
                (earlier, later) ->
                        breaks.sameSeries(outcome.indicator(), outcome.place().kind(), earlier, later));
        Map<TerritoryId, Share> others = others(outcome, seen);
        Optional<ShareDifference> beside = others.size() < FEWEST
                ? Optional.empty()
                : DifferenceInDifferences.of(seen.change().orElseThrow(), List.copyOf(others.values()))
                        .find();
        return new Found(outcome, seen, others, beside);
    }

    /** Changes of the nearest similar places that have both editions and take no part, the nearest first. */
    private Map<TerritoryId, Share> others(Declared outcome, BeforeAfter seen) throws SQLException {
        Map<TerritoryId, Share> others = new LinkedHashMap<>();
        for (TerritoryId similar : wider.similar(outcome.place())) {
            if (others.size() < MOST && !takingPart.get(outcome.record()).contains(similar)) {
                List<SharePoint> series = shares.of(outcome.indicator(), similar);
                seen.changeOf(series).ifPresent(change -> others.put(similar, change));
            }
        }
        return others;
    }

    /** Adds the outcomes of a record: several tests at once, so that their p are adjusted together. */
    private void add(List<Found> outcomes) throws SQLException {
        Map<Found, Double> own = new LinkedHashMap<>();
        Map<Found, Double> beside = new LinkedHashMap<>();
        for (Found found : outcomes) {
            found.p().ifPresent(p -> own.put(found, p));
            found.beside().ifPresent(difference -> beside.put(found, difference.p()));
        }
        Map<Found, Double> ownHolm = holm(own);
        Map<Found, Double> besideHolm = holm(beside);
        for (Found found : outcomes) {
            add(found, ownHolm.get(found), besideHolm.get(found));
            addOthers(found);
        }
    }

    private static Map<Found, Double> holm(Map<Found, Double> p) {
        double[] adjusted = HolmAdjustment.of(
                p.values().stream().mapToDouble(Double::doubleValue).toArray());
        Map<Found, Double> byOutcome = new LinkedHashMap<>();
        int at = 0;
        for (Found found : p.keySet()) {
            byOutcome.put(found, adjusted[at]);
            at++;
        }
        return byOutcome;
    }

    private void add(Found found, Double pHolm, Double besideHolm) throws SQLException {
        Optional<Share> change = found.seen().change();
        Optional<Interval> interval = change.map(OutcomeRows::interval);
        Optional<Double> publisher = change.map(share -> PublisherChangeTest.p(share.value(), share.standardError()));
        Optional<ShareDifference> beside = found.beside();
        Optional<Interval> besideInterval = beside.map(difference -> difference.interval(Estimates.CONFIDENCE));
        boolean increase = found.outcome().increase();
        changes.add(
                found.outcome().record(),
                found.outcome().position(),
                change.map(share -> verdict(share.value(), share.standardError(), increase, pHolm))
                        .or(() -> found.seen().unjudged().map(BeforeAfter.Unjudged::verdict))
                        .orElseThrow()
                        .id(),
                found.seen().unjudged().map(BeforeAfter.Unjudged::reason).orElse(null),
                found.seen().before().orElse(null),
                found.seen().after().orElse(null),
                change.map(Share::value).orElse(null),
                change.map(Share::standardError).orElse(null),
                interval.map(Interval::lower).orElse(null),
                interval.map(Interval::upper).orElse(null),
                change.map(Share::df).orElse(null),
                found.p().orElse(null),
                pHolm,
                publisher.orElse(null),
                publisher
                        .map(p -> Verdict.of(change.orElseThrow().value(), p, PublisherChangeTest.ALPHA)
                                .id())
                        .orElse(null),
                change.map(share -> DetectableChange.of(share.standardError())).orElse(null),
                OutcomeVerdict.MARGIN,
                found.others().size(),
                beside.map(ShareDifference::value).orElse(null),
                beside.map(ShareDifference::standardError).orElse(null),
                besideInterval.map(Interval::lower).orElse(null),
                besideInterval.map(Interval::upper).orElse(null),
                beside.map(ShareDifference::df).orElse(null),
                beside.map(ShareDifference::p).orElse(null),
                besideHolm,
                beside.map(difference -> DetectableChange.of(difference.standardError()))
                        .orElse(null),
                beside.map(difference -> verdict(difference.value(), difference.standardError(), increase, besideHolm))
                        .map(OutcomeVerdict::id)
                        .orElse(null));
    }

    private void addOthers(Found found) throws SQLException {
        int nearness = 0;
        for (Map.Entry<TerritoryId, Share> other : found.others().entrySet()) {
            nearness++;
            Interval interval = interval(other.getValue());
            comparisons.add(
                    found.outcome().record(),
                    found.outcome().position(),
                    nearness,
                    other.getKey().country().name(),
                    other.getKey().kind().id(),
                    other.getKey().code(),
                    other.getValue().value(),
                    other.getValue().standardError(),
                    interval.lower(),
                    interval.upper());
        }
    }

    private static OutcomeVerdict verdict(double change, double error, boolean increase, double p) {
        return OutcomeVerdict.of(change, increase, p, DetectableChange.of(error));
    }

    private static Interval interval(Share change) {
        return StudentInterval.of(change.value(), change.standardError(), change.df(), Estimates.CONFIDENCE)
                .find()
                .orElseThrow();
    }

    private static TerritoryId place(ResultSet row) throws SQLException {
        return TerritoryId.of(
                row.getString("country"), row.getString("territory_kind"), row.getString("territory_code"));
    }

    private static String sql(String name) {
        return Sql.read(OutcomeRows.class, name);
    }
}
