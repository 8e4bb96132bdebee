package org.atalaya.analytics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.atalaya.analytics.comparison.PlaceRanking.PlaceCount;
import org.atalaya.data.indicator.Polarity;
import org.atalaya.data.territory.TerritoryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places ranked, compared two by two, judged and correlated. */
class PlaceComparisonsTest {

    private static final double NEAR = 1e-12;

    @Test
    void placesWithoutPrecisionAreLeftOutByName() {
        PlaceRanking ranking = PlaceRanking.ofShares(
                List.of(
                        share(3, 0.9, 0.01),
                        share(1, 0.0, 0.0),
                        share(2, 0.5, 0.02),
                        share(5, 1.0, 0.01),
                        share(4, 0.5, 0.0)),
                PlaceRanking.draws(),
                0.95);
        assertThat(ranking.places())
                .containsExactly(
                        new PlaceRanking.RankedPlace(city(2), 2, 2, List.of()),
                        new PlaceRanking.RankedPlace(city(3), 1, 1, List.of()));
        assertThat(ranking.leftOut()).containsExactly(city(1), city(4), city(5));
        assertThat(ranking.find(city(4))).isEmpty();
        assertThat(PlaceRanking.ofShares(List.of(), PlaceRanking.draws(), 0.95).places())
                .isEmpty();
    }

    @Test
    void aRankingDoesNotDependOnTheOrderOfItsRows() {
        Random random = new Random(5);
        List<PlaceEstimate> shares = new ArrayList<>(IntStream.rangeClosed(1, 30)
                .mapToObj(code -> share(code, 0.2 + 0.6 * random.nextDouble(), 0.03))
                .toList());
        PlaceRanking ranking = PlaceRanking.ofShares(shares, PlaceRanking.draws(), 0.95);
        Collections.shuffle(shares, random);
        assertThat(PlaceRanking.ofShares(shares, PlaceRanking.draws(), 0.95)).isEqualTo(ranking);
        assertThat(ranking.places()).allSatisfy(place -> {
            assertThat(place.upper() - place.lower()).isEqualTo(place.tied().size());
            assertThat(place.tied())
                    .allSatisfy(other ->
                            assertThat(ranking.find(other).orElseThrow().tied()).contains(place.place()));
        });
    }

    /** By hand: 7.1 standard errors apart, whatever the unit. */
    @Test
    void figuresAreRankedOnTheScaleTheyComeIn() {
        PlaceRanking ranking = PlaceRanking.ofFigures(
                List.of(
                        new PlaceEstimate(city(1), -40, 1, Double.POSITIVE_INFINITY),
                        new PlaceEstimate(city(2), -30, 1, Double.POSITIVE_INFINITY),
                        new PlaceEstimate(city(3), 10, 0, Double.POSITIVE_INFINITY)),
                PlaceRanking.draws(),
                0.95);
        assertThat(ranking.places()).extracting(PlaceRanking.RankedPlace::lower).containsExactly(2, 1);
        assertThat(ranking.leftOut()).containsExactly(city(3));
    }

    /** Six offences to none in equal populations tell two places apart: 1/64 is under 0.05/2. */
    @Test
    void countsAreRankedByRate() {
        PlaceRanking ranking = PlaceRanking.ofCounts(
                List.of(new PlaceCount(city(2), 6, 1000), new PlaceCount(city(1), 0, 1000)), 0.95);
        assertThat(ranking.places())
                .containsExactly(
                        new PlaceRanking.RankedPlace(city(1), 2, 2, List.of()),
                        new PlaceRanking.RankedPlace(city(2), 1, 1, List.of()));
    }

    /** By hand: the pair farthest apart has the smallest p, taken three times; the nearest the largest, once. */
    @Test
    void everyTwoPlacesAreComparedAndAdjustedTogether() {
        PairwiseDifferences differences = PairwiseDifferences.of(
                List.of(share(3, 0.3, 0.03), share(1, 0.6, 0.03), share(2, 0.5, 0.04), share(4, 0.4, 0.0)));
        assertThat(differences.pairs())
                .extracting(pair -> pair.place().code() + "-" + pair.other().code())
                .containsExactly("01-02", "01-03", "02-03");
        assertThat(differences.pairs().get(0).difference().value()).isCloseTo(0.1, within(NEAR));
        assertThat(differences.pairs().get(0).difference().standardError()).isCloseTo(0.05, within(NEAR));
        assertThat(differences.pairs().get(0).pHolm())
                .isEqualTo(differences.pairs().get(0).difference().p());
        assertThat(differences.pairs().get(1).pHolm())
                .isCloseTo(3 * differences.pairs().get(1).difference().p(), within(NEAR));
        assertThat(differences.notCompared()).containsExactly(city(4));
    }

    @ParameterizedTest
    @CsvSource({
        "HIGHER_IS_BETTER,  0.1, 0.01, BETTER",
        "HIGHER_IS_BETTER, -0.1, 0.01, WORSE",
        "LOWER_IS_BETTER,   0.1, 0.01, WORSE",
        "LOWER_IS_BETTER,  -0.1, 0.01, BETTER",
        "NEUTRAL,           0.1, 0.01, HIGHER",
        "NEUTRAL,          -0.1, 0.01, LOWER",
        "LOWER_IS_BETTER,  -0.1, 0.05, SIMILAR"
    })
    void aVerdictFollowsThePolarity(Polarity polarity, double difference, double p, BenchmarkVerdict verdict) {
        assertThat(BenchmarkVerdict.of(polarity, difference, p, 0.05)).isEqualTo(verdict);
    }

    @Test
    void aCorrelationNamesThePlacesItLacks() {
        Map<TerritoryId, Double> first = new HashMap<>();
        Map<TerritoryId, Double> second = new HashMap<>();
        for (int code = 1; code <= 12; code++) {
            first.put(city(code), (double) code);
            second.put(city(code), (double) (code % 7));
        }
        first.remove(city(12));
        second.remove(city(3));
        PlaceCorrelation correlation = PlaceCorrelation.of(first, second, 0.95);
        assertThat(correlation.places()).isEqualTo(10);
        assertThat(correlation.missing()).containsExactly(city(3), city(12));
        double rho = correlation.spearman().orElseThrow();
        assertThat(correlation.fisher().orElseThrow().lower()).isLessThan(rho);
        assertThat(correlation.bootstrap().orElseThrow().lower()).isLessThan(rho);
        assertThat(correlation.bootstrap().orElseThrow().upper()).isGreaterThan(rho);
        double tau = correlation.kendall().orElseThrow();
        assertThat(correlation.kendallBootstrap().orElseThrow().lower()).isLessThan(tau);
        assertThat(correlation.kendallBootstrap().orElseThrow().upper()).isGreaterThan(tau);
        assertThat(PlaceCorrelation.of(first, second, 0.95)).isEqualTo(correlation);
        second.remove(city(1));
        assertThat(PlaceCorrelation.of(first, second, 0.95).spearman()).isEmpty();
        assertThat(PlaceCorrelation.of(first, second, 0.95).places()).isEqualTo(9);
    }

    private static PlaceEstimate share(int code, double value, double error) {
        return new PlaceEstimate(city(code), value, error, 56);
    }

    private static TerritoryId city(int code) {
        return TerritoryId.of("MX", "city", "%02d".formatted(code));
    }
}
