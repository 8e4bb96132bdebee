package org.atalaya.analytics.incidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.atalaya.analytics.incidence.TinyRegisters.every;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PositionRowsTest {

    private static final List<String> NUMBERS = List.of(
            "rate_per_100k",
            "modelled_per_100k",
            "modelled_lower",
            "modelled_upper",
            "funnel_lower_95",
            "funnel_upper_95",
            "funnel_lower_998",
            "funnel_upper_998",
            "benchmark_per_100k",
            "dispersion");

    @TempDir
    private Path folder;

    /** Ten, none and fifty cases among 100,000, 20,000 and 80,000 people. */
    private static TinyRegisters municipalities() {
        TinyRegisters registers =
                new TinyRegisters().edition("sesnsp", "2022-12", "municipality", "2022-01", "all", "homicide");
        for (List<Object> place : List.of(
                List.<Object>of("01001", 10L, 100_000L),
                List.<Object>of("01002", 0L, 20_000L),
                List.<Object>of("02001", 50L, 80_000L))) {
            registers
                    .people("MX", "municipality", (String) place.get(0), 2022, (long) place.get(2))
                    .total("sesnsp", "2022-12", "municipality", (String) place.get(0), "homicide", 2022, (long)
                            place.get(1));
        }
        return registers;
    }

    /**
     * By hand the benchmark: 60 of 200,000. By R 4.2.2: {@code spdep::EBest(count, pop, "poisson")} and {@code
     * qgamma}; {@code qpois}, {@code ppois}, {@code dpois} for Spiegelhalter's limits; the mean of the scores'
     * squares between their 10th and 90th percentile.
     */
    @Test
    void aPlaceStandsAmongThoseOfItsKindWithTheNumbersOfR() throws Exception {
        try (ReleaseDatabase release = municipalities().derive(folder)) {
            assertPlace(
                    release,
                    "01001",
                    "below",
                    10,
                    10.8602150537634,
                    5.49006065431338,
                    18.0313478068543,
                    19.2331292659926,
                    40.7164469125178,
                    14.0772475711987,
                    47.8121047128464);
            assertPlace(
                    release,
                    "01002",
                    "within",
                    0,
                    5.5045871559633,
                    0.313379409717227,
                    17.9106155015513,
                    5.8571443992551,
                    53.9107272481359,
                    0,
                    72.2460102936059);
            assertPlace(
                    release,
                    "02001",
                    "above",
                    62.5,
                    60.7712765957447,
                    45.2969484666681,
                    78.4843747204515,
                    17.9438037691241,
                    41.9878584773136,
                    12.3389207048355,
                    49.9775599099042);
        }
    }

    /** The places of 2023 hold 150,000 of 180,000 people: 83 %. */
    @Test
    void nothingIsSaidOfAKindMostOfWhosePlacesHaveNoFigure() throws Exception {
        TinyRegisters registers = municipalities()
                .edition("sesnsp", "2023-12", "municipality", "2023-01", "all", "homicide")
                .year("sesnsp", "2023-12", "municipality", "01001", "homicide", 2023, every(1))
                .year("sesnsp", "2023-12", "municipality", "01002", "homicide", 2023, every(1));
        try (ReleaseDatabase release = registers.derive(folder)) {
            assertThat(release.list("SELECT DISTINCT period FROM incidence_position", row -> row.getString(1)))
                    .containsExactly("2022");
        }
    }

    private static void assertPlace(ReleaseDatabase release, String code, String funnel, double... numbers)
            throws Exception {
        double[] expected = Arrays.copyOf(numbers, 10);
        expected[8] = 30;
        expected[9] = 10.580722337066577;
        double[] found = release.find(
                        "SELECT * FROM incidence_position WHERE territory_kind = 'municipality' AND funnel = ?"
                                + " AND territory_code = ?",
                        row -> {
                            double[] values = new double[NUMBERS.size()];
                            for (int i = 0; i < values.length; i++) {
                                values[i] = row.getDouble(NUMBERS.get(i));
                            }
                            return values;
                        },
                        funnel,
                        code)
                .orElseThrow();
        for (int i = 0; i < expected.length; i++) {
            if (expected[i] == 0) {
                assertThat(found[i]).as(NUMBERS.get(i)).isCloseTo(0, within(1e-12));
            } else {
                assertThat(found[i]).as(NUMBERS.get(i)).isCloseTo(expected[i], withinPercentage(1e-7));
            }
        }
    }
}
