package org.atalaya.analytics.derive;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.atalaya.analytics.comparability.SeriesBreaks;
import org.atalaya.analytics.comparison.PlaceEstimate;
import org.atalaya.analytics.statistic.Verdict;
import org.atalaya.analytics.statistic.WeightedTrend;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.analytics.survey.Domain;
import org.atalaya.data.time.Period;

/** Fits the last points of every series and writes rows of {@code survey_trend}. */
final class TrendRows {

    private static final String CANNOT = "cannot_be_computed";

    private final TableWriter table;
    private final String survey;
    private final SeriesBreaks breaks;

    TrendRows(TableWriter table, String survey, SeriesBreaks breaks) {
        this.table = table;
        this.survey = survey;
        this.breaks = breaks;
    }

    /** Adds the trend up to each edition of a place's shares of one indicator, oldest first. */
    void add(List<ComparableShare> series) throws SQLException {
        List<ComparableShare> points = new ArrayList<>();
        for (ComparableShare share : series) {
            if (share.comparable().isPresent()) {
                points.removeIf(earlier ->
                        !breaks.sameSeries(share.indicator(), share.place().kind(), earlier.period(), share.period()));
                points.add(share);
                if (points.size() > WeightedTrend.POINTS) {
                    points.remove(0);
                }
                add(share, points);
            }
        }
    }

    private void add(ComparableShare last, List<ComparableShare> points) throws SQLException {
        Optional<WeightedTrend> trend = trend(points);
        table.add(
                last.place().country().name(),
                last.place().kind().id(),
                last.place().code(),
                survey,
                last.indicator(),
                Domain.ALL,
                last.period(),
                trend.map(WeightedTrend::verdict).map(Verdict::id).orElse(CANNOT),
                points.size(),
                points.get(0).period(),
                trend.map(WeightedTrend::slope).orElse(null),
                trend.map(WeightedTrend::standardError).orElse(null),
                trend.map(WeightedTrend::chiSquare).orElse(null),
                trend.map(fit -> fit.signHolds() ? "holds" : "turns").orElse(null));
    }

    private static Optional<WeightedTrend> trend(List<ComparableShare> points) {
        return points.size() < WeightedTrend.POINTS
                ? Optional.empty()
                : Optional.of(WeightedTrend.of(
                        points.stream()
                                .mapToDouble(point -> years(points.get(0).period(), point.period()))
                                .toArray(),
                        values(points, PlaceEstimate::value),
                        values(points, PlaceEstimate::standardError)));
    }

    private static double[] values(List<ComparableShare> points, ToDoubleFunction<PlaceEstimate> value) {
        return points.stream()
                .map(point -> point.comparable().orElseThrow())
                .mapToDouble(value)
                .toArray();
    }

    private static double years(String from, String to) {
        Period first = Period.parse(from);
        return (double) first.until(Period.parse(to)) / first.perYear();
    }
}
