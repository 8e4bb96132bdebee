package org.atalaya.web.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.atalaya.analytics.question.RecentIncidence;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.web.compare.ComparePage.PairRow;
import org.atalaya.web.compare.RatePairs.Rated;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;
import org.junit.jupiter.api.Test;

/**
 * Rates compared two by two. R 4.2.2, {@code poisson.test(c(30, 12), c(1e5, 1e5))} and so on: p 0.0079159, 0.0540760,
 * 0.5715882, by Holm 0.0237477, 0.1081521, 0.5715882; ratios 2.5 (1.243-5.362), 1.875 (0.990-3.683), 0.75 (0.324-1.690).
 */
class RatePairsTest {

    private static final Messages ENGLISH = Messages.of(Language.EN);

    @Test
    void everyPairHasItsRatioRangeAndBothPs() {
        assertThat(RatePairs.rows(List.of(rated("A", 30), rated("B", 12), rated("C", 16)), ENGLISH))
                .containsExactly(
                        new PairRow(
                                "A is higher than B",
                                true,
                                "2.50 times (1.24 to 5.36)",
                                "=\u00A00.008",
                                "=\u00A00.024"),
                        new PairRow(
                                "A and C cannot be told apart",
                                false,
                                "1.88 times (0.99 to 3.68)",
                                "=\u00A00.054",
                                "=\u00A00.108"),
                        new PairRow(
                                "B and C cannot be told apart",
                                false,
                                "0.75 times (0.32 to 1.69)",
                                "=\u00A00.572",
                                "=\u00A00.572"));
    }

    @Test
    void theLowerRateIsCalledLower() {
        assertThat(RatePairs.rows(List.of(rated("B", 12), rated("A", 30)), ENGLISH))
                .extracting(PairRow::verdict)
                .containsExactly("B is lower than A");
    }

    @Test
    void aSecondPlaceWithoutOffencesHasNoRatioAndStillATest() {
        PairRow pair =
                RatePairs.rows(List.of(rated("A", 40), rated("B", 0)), ENGLISH).get(0);
        assertThat(pair.difference()).isEqualTo("no ratio: the second registers none");
        assertThat(pair.verdict()).isEqualTo("A is higher than B");
        assertThat(pair.p()).isEqualTo("<\u00A00.001");
    }

    @Test
    void aPlaceWithoutTwelveMonthsIsNotTested() {
        Rated without = new Rated("C", recent(Optional.empty(), Optional.of(100_000L)));
        Rated unpeopled = new Rated("D", recent(Optional.of(9L), Optional.empty()));
        assertThat(RatePairs.rows(List.of(rated("A", 30), without, unpeopled), ENGLISH))
                .isEmpty();
    }

    private static Rated rated(String name, long count) {
        return new Rated(name, recent(Optional.of(count), Optional.of(100_000L)));
    }

    private static RecentIncidence recent(Optional<Long> count, Optional<Long> population) {
        return new RecentIncidence(
                TerritoryId.of("MX", "municipality", "15058"),
                "intentional_homicide",
                "sesnsp",
                "2025-06",
                1,
                count,
                population,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "sesnsp 2025-06");
    }
}
