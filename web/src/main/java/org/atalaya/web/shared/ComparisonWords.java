package org.atalaya.web.shared;

import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atalaya.analytics.comparison.BenchmarkVerdict;
import org.atalaya.analytics.question.Benchmark;
import org.atalaya.analytics.question.Change;
import org.atalaya.analytics.question.Figure;
import org.atalaya.analytics.question.RankRange;
import org.atalaya.analytics.question.ShareTrend;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.shared.FigureView.Detail;

/** Puts ranks, trends and comparisons with something wider into words of one language. */
public final class ComparisonWords {

    private final Messages text;
    private final Numbers numbers;
    private final Disagreements disagreements;
    private final Function<TerritoryId, String> name;

    /**
     * Words of a language.
     *
     * @param name names a place
     */
    public ComparisonWords(Language language, Function<TerritoryId, String> name) {
        this.text = Messages.of(language);
        this.numbers = new Numbers(language);
        this.disagreements = new Disagreements(text);
        this.name = name;
    }

    /** The ranks a place may have. */
    public RankView rank(RankRange rank) {
        Collator spanish = Collator.getInstance(Locale.forLanguageTag("es"));
        List<String> tied =
                rank.tied().stream().map(name).sorted(spanish::compare).toList();
        String kind = rank.place().kind().id();
        String ranked = numbers.count(rank.ranked());
        return new RankView(
                rank.alone()
                        ? text.text("rank.one", numbers.count(rank.lower()), ranked)
                        : text.text("rank.range", numbers.count(rank.lower()), numbers.count(rank.upper()), ranked),
                switch (rank.ties()) {
                    case 0 -> text.text("rank.tied.none");
                    case 1 -> text.text("rank.tied.one." + kind);
                    default -> text.text("rank.tied.some." + kind, numbers.count(rank.ties()));
                },
                tied);
    }

    /** How a place stands beside something wider, in a word or two. */
    public BenchmarkView benchmark(Benchmark benchmark) {
        return benchmark
                .difference()
                .map(difference -> new BenchmarkView(
                        verdict(difference.verdict()), difference.verdict() != BenchmarkVerdict.SIMILAR))
                .orElseGet(() -> new BenchmarkView(notCompared(benchmark), false));
    }

    /**
     * Everything a figure is compared with.
     *
     * @param figure the figure
     * @param change its change shown with it; empty if there is none
     * @param trend its trend; empty if it has no precision
     * @param benchmarks how it stands beside something wider; none without precision
     * @param rank its ranks; empty if its place is not ranked
     */
    public ComparisonView view(
            Figure figure,
            Optional<Change> change,
            Optional<ShareTrend> trend,
            List<Benchmark> benchmarks,
            Optional<RankRange> rank) {
        List<Detail> details = new ArrayList<>();
        trend.ifPresent(course -> details.add(new Detail(text.text("trend.name"), trend(course))));
        for (Benchmark benchmark : benchmarks) {
            details.add(new Detail(
                    text.text("benchmark.name", text.text("benchmark.of." + benchmark.benchmark())),
                    benchmark
                            .difference()
                            .map(difference -> difference(difference) + similar(benchmark))
                            .orElseGet(() -> notCompared(benchmark))));
            benchmark
                    .difference()
                    .ifPresent(difference ->
                            details.add(new Detail(text.text("benchmark.holm"), verdict(difference.verdictHolm()))));
        }
        rank.ifPresent(range ->
                details.add(new Detail(text.text("rank.name"), rank(range).sentence())));
        return new ComparisonView(details, disagreements.of(figure, change, trend, benchmarks, rank));
    }

    private String difference(Benchmark.Difference difference) {
        return verdict(difference.verdict()) + ": "
                + text.text(
                        "change.difference",
                        numbers.points(difference.value()),
                        numbers.points(difference.interval().lower()),
                        numbers.points(difference.interval().upper()))
                + ", " + text.text("change.p", numbers.p(difference.p()))
                + (difference.independent() ? ". " + text.text("benchmark.independent") : "");
    }

    private String similar(Benchmark benchmark) {
        return benchmark.similar().isEmpty()
                ? ""
                : ". "
                        + text.text(
                                "benchmark.similar",
                                benchmark.similar().stream().map(name).collect(Collectors.joining(", ")));
    }

    private String verdict(BenchmarkVerdict verdict) {
        return text.text("benchmark.verdict." + verdict.id());
    }

    private String notCompared(Benchmark benchmark) {
        return text.text("benchmark.verdict.not_compared") + ": "
                + text.text("benchmark.reason." + benchmark.reason().orElseThrow());
    }

    private String trend(ShareTrend trend) {
        String first = Periods.brief(text, trend.firstPeriod());
        return trend.fit()
                .map(fit -> text.text("trend.verdict." + fit.verdict().id(), first)
                        + ". "
                        + text.text(
                                "trend.slope", numbers.points(fit.slopePerYear()), numbers.error(fit.standardError()))
                        + ". "
                        + text.text(fit.signHolds() ? "trend.signHolds" : "trend.signTurns"))
                .orElseGet(() -> text.text("trend.verdict.cannot_be_computed", numbers.count(trend.points()), first));
    }
}
