package org.atalaya.web.territory;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.atalaya.analytics.question.Benchmark;
import org.atalaya.analytics.question.Change;
import org.atalaya.analytics.question.Comparisons;
import org.atalaya.analytics.question.Figure;
import org.atalaya.analytics.question.RankRange;
import org.atalaya.analytics.question.ShareTrend;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.shared.ComparisonView;
import org.atalaya.web.shared.ComparisonWords;

/**
 * What a place's shares of one edition say compared.
 *
 * @param period the edition
 * @param trends their trends up to it
 * @param benchmarks how they stand beside something wider
 * @param ranks the ranks they may have
 */
record Compared(String period, List<ShareTrend> trends, List<Benchmark> benchmarks, List<RankRange> ranks) {

    /** Of a place without figures. */
    static Compared nothing() {
        return new Compared("", List.of(), List.of(), List.of());
    }

    static Compared read(Comparisons release, TerritoryId place, String period) throws SQLException {
        return new Compared(
                period, release.trends(place, period), release.benchmarks(place, period), release.ranks(place, period));
    }

    /** A figure compared; nothing if it is of another edition. */
    ComparisonView view(ComparisonWords words, Figure figure, Optional<Change> change) {
        return words.view(
                figure,
                change,
                find(trends, figure, ShareTrend::indicator),
                list(benchmarks, figure, Benchmark::indicator).toList(),
                find(ranks, figure, RankRange::figure));
    }

    /** How the share of an indicator stands beside the total's. */
    Optional<Benchmark> findTotal(String indicator) {
        return benchmarks.stream()
                .filter(benchmark -> benchmark.indicator().equals(indicator))
                .filter(Benchmark::isTotal)
                .findFirst();
    }

    private <T> Optional<T> find(List<T> all, Figure figure, Function<T, String> indicator) {
        return list(all, figure, indicator).findFirst();
    }

    private <T> Stream<T> list(List<T> all, Figure figure, Function<T, String> indicator) {
        return all.stream()
                .filter(one -> figure.period().equals(period))
                .filter(one -> indicator.apply(one).equals(figure.indicator()));
    }
}
