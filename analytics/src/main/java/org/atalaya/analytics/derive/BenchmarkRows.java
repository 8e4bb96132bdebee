package org.atalaya.analytics.derive;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atalaya.analytics.comparison.BenchmarkVerdict;
import org.atalaya.analytics.derive.Benchmarks.Compared;
import org.atalaya.analytics.statistic.HolmAdjustment;
import org.atalaya.analytics.statistic.ShareDifference;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.analytics.survey.Domain;
import org.atalaya.analytics.survey.Estimates;
import org.atalaya.data.indicator.Polarity;
import org.atalaya.data.quantity.Interval;
import org.atalaya.data.territory.TerritoryId;

/** Compares every place of an edition with something wider, and writes rows of {@code survey_benchmark}. */
final class BenchmarkRows {

    private static final double ALPHA = 0.05;

    private final TableWriter table;
    private final String survey;
    private final Map<String, Polarity> polarities;
    private final WiderPlaces wider;

    BenchmarkRows(TableWriter table, String survey, Map<String, Polarity> polarities, WiderPlaces wider) {
        this.table = table;
        this.survey = survey;
        this.polarities = polarities;
        this.wider = wider;
    }

    /**
     * Adds the places of one edition and indicator.
     *
     * @param shares their shares, the total's among them
     * @param contrasts their differences from the total within the sample; empty without microdata
     */
    void add(List<ComparableShare> shares, Optional<TotalContrasts> contrasts) throws SQLException {
        Benchmarks benchmarks = new Benchmarks(shares, contrasts, wider);
        List<ComparableShare> places = shares.stream()
                .filter(share -> !TotalContrasts.isTotal(share.place().kind()))
                .toList();
        add(benchmarks.totalKind(), places, benchmarks::withTotal);
        add(Benchmarks.STATE, places.stream().filter(Benchmarks::liesInState).toList(), benchmarks::withState);
        add(Benchmarks.TWINS, places, benchmarks::withTwins);
    }

    /** Adds one benchmark's rows; Holm's verdict is that of all its places together. */
    private void add(String benchmark, List<ComparableShare> places, Function<ComparableShare, Compared> compare)
            throws SQLException {
        List<Compared> all = places.stream().map(compare).toList();
        double[] holm = HolmAdjustment.of(all.stream()
                .flatMap(place -> place.difference().stream())
                .mapToDouble(ShareDifference::p)
                .toArray());
        int next = 0;
        for (Compared place : all) {
            if (place.difference().isPresent()) {
                add(place, benchmark, place.difference().get(), holm[next++]);
            } else {
                addNotCompared(place, benchmark);
            }
        }
    }

    private void add(Compared compared, String benchmark, ShareDifference difference, double pHolm)
            throws SQLException {
        Interval interval = difference.interval(Estimates.CONFIDENCE);
        Polarity polarity = polarities.get(compared.place().indicator());
        add(
                compared,
                benchmark,
                BenchmarkVerdict.of(polarity, difference.value(), difference.p(), ALPHA),
                BenchmarkVerdict.of(polarity, difference.value(), pHolm, ALPHA),
                difference.value(),
                difference.standardError(),
                interval.lower(),
                interval.upper(),
                interval.confidence(),
                difference.df(),
                difference.p(),
                pHolm,
                compared.dependence());
    }

    private void addNotCompared(Compared compared, String benchmark) throws SQLException {
        BenchmarkVerdict none = BenchmarkVerdict.NOT_COMPARED;
        add(compared, benchmark, none, none, null, null, null, null, null, null, null, null, null);
    }

    private void add(
            Compared compared,
            String benchmark,
            BenchmarkVerdict verdict,
            BenchmarkVerdict verdictHolm,
            Object... figures)
            throws SQLException {
        ComparableShare share = compared.place();
        Object[] head = {
            share.place().country().name(),
            share.place().kind().id(),
            share.place().code(),
            survey,
            share.indicator(),
            Domain.ALL,
            share.period(),
            benchmark,
            verdict.id(),
            verdictHolm.id(),
            compared.reason().orElse(null),
            codes(compared.twins())
        };
        Object[] row = new Object[head.length + figures.length];
        System.arraycopy(head, 0, row, 0, head.length);
        System.arraycopy(figures, 0, row, head.length, figures.length);
        table.add(row);
    }

    private static String codes(List<TerritoryId> twins) {
        return twins.isEmpty() ? null : twins.stream().map(TerritoryId::code).collect(Collectors.joining(" "));
    }
}
