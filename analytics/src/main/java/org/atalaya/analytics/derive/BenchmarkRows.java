package org.atalaya.analytics.derive;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.analytics.Outcome;
import org.atalaya.analytics.WithheldReason;
import org.atalaya.analytics.comparison.BenchmarkVerdict;
import org.atalaya.analytics.comparison.PlaceEstimate;
import org.atalaya.analytics.statistic.HolmAdjustment;
import org.atalaya.analytics.statistic.ShareDifference;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.analytics.survey.Domain;
import org.atalaya.analytics.survey.Estimates;
import org.atalaya.data.indicator.Polarity;
import org.atalaya.data.quantity.Interval;
import org.atalaya.data.territory.TerritoryKind;

/** Compares every place of an edition with the survey's total, urban areas or country, and writes rows of {@code survey_benchmark}. */
final class BenchmarkRows {

    private static final double ALPHA = 0.05;
    private static final String NO_BENCHMARK = "no_benchmark";
    private static final String SHARED_PSUS = "shared_psus";
    private static final String INDEPENDENT = "independent";

    private final TableWriter table;
    private final String survey;
    private final Map<String, Polarity> polarities;

    BenchmarkRows(TableWriter table, String survey, Map<String, Polarity> polarities) {
        this.table = table;
        this.survey = survey;
        this.polarities = polarities;
    }

    private record Compared(ComparableShare place, ShareDifference difference, String dependence) {}

    /**
     * Adds the places of one edition and indicator.
     *
     * @param shares their shares, the total's among them
     * @param contrasts their differences from the total within the sample; empty without microdata
     */
    void add(List<ComparableShare> shares, Optional<TotalContrasts> contrasts) throws SQLException {
        Optional<ComparableShare> whole =
                shares.stream().filter(BenchmarkRows::isTotal).findFirst();
        Optional<PlaceEstimate> total = whole.flatMap(ComparableShare::comparable);
        String benchmark = whole.map(share -> share.place().kind())
                .orElse(TerritoryKind.URBAN_TOTAL)
                .id();
        List<Compared> compared = new ArrayList<>();
        for (ComparableShare share : shares) {
            if (!isTotal(share)) {
                Optional<String> reason = whyNot(share, total);
                if (reason.isPresent()) {
                    addNotCompared(share, benchmark, reason.get());
                } else {
                    Optional<Outcome<ShareDifference>> contrast =
                            contrasts.flatMap(known -> known.find(share.place(), share.indicator()));
                    Outcome<ShareDifference> difference =
                            contrast.orElseGet(() -> apart(share.comparable().orElseThrow(), total.orElseThrow()));
                    if (difference.reason().isPresent()) {
                        addNotCompared(
                                share, benchmark, difference.reason().get().id());
                    } else {
                        String dependence = contrast.isPresent() ? SHARED_PSUS : INDEPENDENT;
                        compared.add(new Compared(share, difference.find().orElseThrow(), dependence));
                    }
                }
            }
        }
        double[] holm = HolmAdjustment.of(
                compared.stream().mapToDouble(place -> place.difference().p()).toArray());
        for (int i = 0; i < holm.length; i++) {
            add(compared.get(i), benchmark, holm[i]);
        }
    }

    private static boolean isTotal(ComparableShare share) {
        return TotalContrasts.isTotal(share.place().kind());
    }

    private static Optional<String> whyNot(ComparableShare share, Optional<PlaceEstimate> total) {
        if (share.comparable().isEmpty()) {
            return Optional.of(share.withheld().orElse(WithheldReason.NO_DEGREES_OF_FREEDOM.id()));
        }
        return total.isEmpty() ? Optional.of(NO_BENCHMARK) : Optional.empty();
    }

    private static Outcome<ShareDifference> apart(PlaceEstimate place, PlaceEstimate total) {
        return ShareDifference.apart(
                place.value(), place.standardError(), (int) place.df(), total.value(), total.standardError(), (int)
                        total.df());
    }

    private void add(Compared compared, String benchmark, double pHolm) throws SQLException {
        ShareDifference difference = compared.difference();
        Interval interval = difference.interval(Estimates.CONFIDENCE);
        Polarity polarity = polarities.get(compared.place().indicator());
        add(
                compared.place(),
                benchmark,
                BenchmarkVerdict.of(polarity, difference.value(), difference.p(), ALPHA),
                BenchmarkVerdict.of(polarity, difference.value(), pHolm, ALPHA),
                null,
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

    private void addNotCompared(ComparableShare share, String benchmark, String reason) throws SQLException {
        add(
                share,
                benchmark,
                BenchmarkVerdict.NOT_COMPARED,
                BenchmarkVerdict.NOT_COMPARED,
                reason,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private void add(
            ComparableShare share,
            String benchmark,
            BenchmarkVerdict verdict,
            BenchmarkVerdict verdictHolm,
            Object... figures)
            throws SQLException {
        List<Object> row = new ArrayList<>(List.of(
                share.place().country().name(),
                share.place().kind().id(),
                share.place().code(),
                survey,
                share.indicator(),
                Domain.ALL,
                share.period(),
                benchmark,
                verdict.id(),
                verdictHolm.id()));
        row.addAll(Arrays.asList(figures));
        table.add(row.toArray());
    }
}
