package org.atalaya.web.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.atalaya.analytics.comparison.BenchmarkVerdict;
import org.atalaya.analytics.question.Benchmark;
import org.atalaya.analytics.question.Change;
import org.atalaya.analytics.question.Figure;
import org.atalaya.analytics.question.RankRange;
import org.atalaya.analytics.question.ShareTrend;
import org.atalaya.analytics.statistic.Verdict;

/** Says in plain words why two verdicts on the same figure differ. */
final class Disagreements {

    private final Messages text;

    Disagreements(Messages text) {
        this.text = text;
    }

    /** One sentence for each pair that differs. */
    List<String> of(
            Figure figure,
            Optional<Change> change,
            Optional<ShareTrend> trend,
            List<Benchmark> benchmarks,
            Optional<RankRange> rank) {
        List<String> sentences = new ArrayList<>();
        if (figure.grades().filter(Disagreements::differ).isPresent()) {
            sentences.add(text.text("disagree.precision"));
        }
        change.ifPresent(tests -> addChange(sentences, tests));
        if (change.isPresent() && trend.flatMap(ShareTrend::fit).isPresent()) {
            Verdict course = trend.flatMap(ShareTrend::fit).orElseThrow().verdict();
            if (course != change.get().publisher()) {
                sentences.add(text.text("disagree.trend"));
            }
        }
        if (differences(benchmarks).anyMatch(found -> found.verdict() != found.verdictHolm())) {
            sentences.add(text.text("disagree.benchmarkHolm"));
        }
        if (rank.filter(RankRange::inBothHalves).isPresent()
                && differences(benchmarks).anyMatch(found -> found.verdict() != BenchmarkVerdict.SIMILAR)) {
            sentences.add(text.text("disagree.rank"));
        }
        return sentences;
    }

    private void addChange(List<String> sentences, Change change) {
        if (change.publisher() != change.independent()) {
            sentences.add(text.text("disagree.level"));
        }
        if (change.panel()
                .filter(panel -> panel.verdict() != change.independent())
                .isPresent()) {
            sentences.add(text.text("disagree.panel"));
        }
        if (change.holm().filter(verdict -> verdict != change.publisher()).isPresent()) {
            sentences.add(text.text("disagree.holm"));
        }
    }

    /** From the total. */
    private static Stream<Benchmark.Difference> differences(List<Benchmark> benchmarks) {
        return benchmarks.stream().filter(Benchmark::isTotal).flatMap(benchmark -> benchmark.difference().stream());
    }

    /** Whether one rule takes a figure as it is that another takes with care or not at all. */
    private static boolean differ(Figure.Grades grades) {
        return Stream.concat(
                                grades.inegi().stream(),
                                Stream.of(grades.ineChile(), grades.cepal2020(), grades.cepal2023()))
                        .map(Disagreements::doubt)
                        .distinct()
                        .count()
                > 1;
    }

    private static int doubt(String grade) {
        return switch (grade) {
            case "high", "reliable", "publish" -> 0;
            case "moderate", "weakly_reliable", "review" -> 1;
            default -> 2;
        };
    }
}
