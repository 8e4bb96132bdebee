package org.atalaya.analytics.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.atalaya.analytics.comparison.BenchmarkVerdict;
import org.atalaya.analytics.statistic.Verdict;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.analytics.store.TableWriter;
import org.atalaya.data.quantity.Interval;
import org.atalaya.data.store.ComparisonTables;
import org.atalaya.data.store.TableContract;
import org.atalaya.data.territory.TerritoryId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ranks, trends and benchmarks as pages read them; every figure is invented. */
class ComparisonsTest {

    private static final TerritoryId CITY = city("28");

    @TempDir
    private Path release;

    @BeforeEach
    void write() throws Exception {
        write(
                ComparisonTables.SURVEY_RANK,
                row("28", "trust", "2024-Q1", 1, 2, 3, "54", 0.95, 1, "76"),
                row("54", "trust", "2024-Q1", 1, 2, 3, "28", 0.95, 1, "76"),
                row("38", "trust", "2024-Q1", 3, 3, 3, null, 0.95, 1, "76"),
                row("28", "trust", "2024-Q2", 1, 1, 1, null, 0.95, 0, null));
        write(
                ComparisonTables.SURVEY_TREND,
                row("28", "trust", "2024-Q1", "decreased", 5, "2023-Q1", -0.02, 0.004, 25.0, "turns"),
                row("28", "effective", "2024-Q1", "cannot_be_computed", 2, "2023-Q4", null, null, null, null));
        Object[] none = {null, null, null, null, null, null, null, null, null};
        Object[] worse = {-0.1, 0.04, -0.18, -0.02, 0.95, 40, 0.017, 0.3, "apart"};
        write(
                ComparisonTables.SURVEY_BENCHMARK,
                row(worse, "28", "trust", "2024-Q1", "twins", "worse", "similar", null, "54 38"),
                row(none, "28", "trust", "2024-Q1", "state", "not_compared", "not_compared", "no_state_domain", null));
    }

    @Test
    void aRankHasItsTiesAndWhoIsLeftOut() throws Exception {
        try (ReleaseDatabase database = ReleaseDatabase.open(release)) {
            Comparisons comparisons = new Comparisons(database);
            RankRange first = new RankRange(CITY, "trust", 1, 2, 3, List.of(city("54")), List.of(city("76")));
            assertThat(comparisons.ranks(CITY, "2024-Q1")).containsExactly(first);
            assertThat(first.ties()).isEqualTo(1);
            assertThat(first.inBothHalves()).isFalse();
            assertThat(comparisons.ranks("trust", "2024-Q1"))
                    .extracting(rank -> rank.place().code() + " " + rank.alone())
                    .containsExactly("28 false", "38 true", "54 false");
            assertThat(comparisons.ranks(CITY, "2023-Q4")).isEmpty();
        }
    }

    @Test
    void aPlaceAloneHasNoRank() throws Exception {
        try (ReleaseDatabase database = ReleaseDatabase.open(release)) {
            assertThat(new Comparisons(database).ranks(CITY, "2024-Q2")).isEmpty();
            assertThat(new Comparisons(database).ranks("trust", "2024-Q2")).isEmpty();
        }
    }

    @Test
    void aTrendHasItsFitOrNone() throws Exception {
        try (ReleaseDatabase database = ReleaseDatabase.open(release)) {
            assertThat(new Comparisons(database).trends(CITY, "2024-Q1"))
                    .containsExactly(
                            new ShareTrend("effective", 2, "2023-Q4", Optional.empty()),
                            new ShareTrend(
                                    "trust",
                                    5,
                                    "2023-Q1",
                                    Optional.of(new ShareTrend.Fit(Verdict.DECREASED, -0.02, 0.004, false))));
        }
    }

    @Test
    void aBenchmarkHasItsDifferenceOrTheReasonThereIsNone() throws Exception {
        Benchmark.Difference difference = new Benchmark.Difference(
                BenchmarkVerdict.WORSE,
                BenchmarkVerdict.SIMILAR,
                -0.1,
                new Interval(-0.18, -0.02, 0.95),
                0.017,
                0.3,
                false);
        try (ReleaseDatabase database = ReleaseDatabase.open(release)) {
            Comparisons comparisons = new Comparisons(database);
            assertThat(comparisons.benchmarks(CITY, "2024-Q1"))
                    .containsExactly(
                            new Benchmark(
                                    CITY,
                                    "trust",
                                    "state",
                                    Optional.of("no_state_domain"),
                                    List.of(),
                                    Optional.empty()),
                            new Benchmark(
                                    CITY,
                                    "trust",
                                    "twins",
                                    Optional.empty(),
                                    List.of(city("54"), city("38")),
                                    Optional.of(difference)))
                    .isEqualTo(comparisons.benchmarks("trust", "2024-Q1"))
                    .noneMatch(Benchmark::isTotal);
        }
    }

    private static TerritoryId city(String code) {
        return TerritoryId.parse("MX:city:" + code);
    }

    private static Object[] row(String code, String indicator, String period, Object... figures) {
        return row(figures, code, indicator, period);
    }

    /** A row: the place and the edition, what comes after them, then the figures. */
    private static Object[] row(Object[] figures, String code, String indicator, String period, Object... before) {
        Object[] head = {"MX", "city", code, "ensu", indicator, "all", period};
        Object[] row = new Object[head.length + before.length + figures.length];
        System.arraycopy(head, 0, row, 0, head.length);
        System.arraycopy(before, 0, row, head.length, before.length);
        System.arraycopy(figures, 0, row, head.length + before.length, figures.length);
        return row;
    }

    private void write(TableContract contract, Object[]... rows) throws Exception {
        try (TableWriter table = new TableWriter(contract)) {
            for (Object[] row : rows) {
                table.add(row);
            }
            table.write(release);
        }
    }
}
