package org.atalaya.analytics.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.analytics.comparison.PlaceEstimate;
import org.atalaya.analytics.derive.Benchmarks.Compared;
import org.atalaya.analytics.statistic.ShareDifference;
import org.atalaya.data.territory.TerritoryId;
import org.junit.jupiter.api.Test;

/** Comunas beside their region and beside similar comunas; shares are invented, results by hand. */
class BenchmarksTest {

    private static final double NEAR = 1e-12;
    private static final TerritoryId PLACE = comuna(1);
    private static final TerritoryId REGION = TerritoryId.parse("CL:region:05");

    private static final List<ComparableShare> SHARES = List.of(
            share(REGION, 0.52, 0.04, 50),
            share(PLACE, 0.70, 0.03, 10),
            share(comuna(2), 0.50, 0.04, 20),
            withheld(comuna(3)),
            share(comuna(4), 0.70, 0.08, 8),
            share(comuna(5), 0.60, 0.02, 9),
            share(comuna(6), 0.61, 0.02, 9),
            share(comuna(7), 0.62, 0.02, 9),
            share(comuna(8), 0.99, 0.02, 9));

    /** 0.70 − 0.52; SE = √(0.03² + 0.04²) = 0.05; df = 0.0025²/(0.0009²/10 + 0.0016²/50) = 47.3. */
    @Test
    void aComunaIsComparedWithItsRegion() {
        Compared compared = benchmarks().withState(find(PLACE));
        ShareDifference difference = compared.difference().orElseThrow();
        assertThat(difference.value()).isCloseTo(0.18, within(NEAR));
        assertThat(difference.standardError()).isCloseTo(0.05, within(NEAR));
        assertThat(difference.df()).isEqualTo(47);
        assertThat(compared.dependence()).isEqualTo("independent");
    }

    @Test
    void withoutAFigureOfTheStateThereIsNone() {
        assertThat(benchmarks().withState(find(comuna(2))).reason()).contains("no_state_domain");
        Benchmarks without = new Benchmarks(
                SHARES.subList(1, 3), Optional.empty(), new WiderPlaces(Map.of(PLACE, REGION), Map.of()));
        assertThat(without.withState(find(PLACE)).reason()).contains("no_benchmark");
        assertThat(benchmarks().withState(find(comuna(3))).reason()).contains("not_applicable");
    }

    /** The mean of 0.5 and 0.7 is 0.6; V = 0.0009 + (0.0016 + 0.0064)/4; df 20.56: as in ShareDifferenceTest. */
    @Test
    void aPlaceIsComparedWithTheMeanOfItsTwins() {
        Compared compared = benchmarks(comuna(2), comuna(3), comuna(4)).withTwins(find(PLACE));
        ShareDifference difference = compared.difference().orElseThrow();
        assertThat(difference.value()).isCloseTo(0.1, within(NEAR));
        assertThat(difference.standardError()).isCloseTo(Math.sqrt(0.0029), within(NEAR));
        assertThat(difference.df()).isEqualTo(20);
        assertThat(compared.dependence()).isEqualTo("apart");
        assertThat(compared.twins()).containsExactly(comuna(2), comuna(4));
    }

    /** (0.50 + 0.70 + 0.60 + 0.61 + 0.62)/5 = 0.606; the sixth, 0.99, is further away. */
    @Test
    void itTakesTheFiveNearestThatHaveAShare() {
        Compared compared = benchmarks(comuna(2), comuna(3), comuna(4), comuna(5), comuna(6), comuna(7), comuna(8))
                .withTwins(find(PLACE));
        assertThat(compared.difference().orElseThrow().value()).isCloseTo(0.70 - 0.606, within(NEAR));
        assertThat(compared.twins()).hasSize(5).doesNotContain(comuna(3), comuna(8));
    }

    @Test
    void aSingleTwinIsTooFew() {
        assertThat(benchmarks(comuna(2), comuna(3)).withTwins(find(PLACE)).reason())
                .contains("no_similar_places");
        assertThat(benchmarks(comuna(2), comuna(4)).withTwins(find(comuna(3))).reason())
                .contains("not_applicable");
    }

    private static Benchmarks benchmarks(TerritoryId... similar) {
        return new Benchmarks(
                SHARES,
                Optional.empty(),
                new WiderPlaces(
                        Map.of(PLACE, REGION, comuna(3), REGION),
                        Map.of(PLACE, List.of(similar), comuna(3), List.of(similar))));
    }

    private static ComparableShare find(TerritoryId place) {
        return SHARES.stream()
                .filter(share -> share.place().equals(place))
                .findFirst()
                .orElseThrow();
    }

    private static TerritoryId comuna(int number) {
        return TerritoryId.parse("CL:comuna:0510" + number);
    }

    private static ComparableShare share(TerritoryId place, double value, double error, int df) {
        return new ComparableShare(
                place, "trust", "2023", Optional.of(new PlaceEstimate(place, value, error, df)), Optional.empty());
    }

    private static ComparableShare withheld(TerritoryId place) {
        return new ComparableShare(place, "trust", "2023", Optional.empty(), Optional.of("not_applicable"));
    }
}
