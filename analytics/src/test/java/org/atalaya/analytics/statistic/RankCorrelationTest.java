package org.atalaya.analytics.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.atalaya.data.quantity.Interval;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Correlations over 32 areas against R 4.2.2, resamples supplied (notebooks/reference/comparison.R). */
class RankCorrelationTest {

    private static final double NEAR = 1e-12;
    private static final double CONFIDENCE = 0.95;

    private static double[] x;
    private static double[] y;
    private static Map<String, Double> expected;

    @BeforeAll
    static void read() throws IOException {
        List<NamedCsvRecord> areas = ReferenceTable.read("comparison/areas.csv");
        x = areas.stream()
                .mapToDouble(area -> Double.parseDouble(area.getField("rate1")))
                .toArray();
        y = areas.stream()
                .mapToDouble(area -> Double.parseDouble(area.getField("rate2")))
                .toArray();
        expected = ReferenceTable.read("comparison/correlations.csv").stream()
                .collect(Collectors.toMap(
                        row -> row.getField("name"), row -> Double.parseDouble(row.getField("value"))));
    }

    @Test
    void spearmanAndKendallAreThoseOfRWithTies() {
        assertThat(RankCorrelation.spearman(x, y).orElseThrow()).isCloseTo(expected.get("spearman"), within(NEAR));
        assertThat(RankCorrelation.kendall(x, y).orElseThrow()).isCloseTo(expected.get("kendall_tau_b"), within(NEAR));
    }

    /** {@code cor(1:4, c(1, 3, 2, 4), method = )}: by hand 1 − 6·2/(4·15) = 0.8 and (5 − 1)/6. */
    @Test
    void fourPlacesByHand() {
        double[] first = {1, 2, 3, 4};
        double[] second = {1, 3, 2, 4};
        assertThat(RankCorrelation.spearman(first, second).orElseThrow()).isCloseTo(0.8, within(NEAR));
        assertThat(RankCorrelation.kendall(first, second).orElseThrow()).isCloseTo(4 / 6.0, within(NEAR));
    }

    @Test
    void fishersIntervalIsThatOfR() {
        Interval interval = CorrelationInterval.fisher(expected.get("spearman"), x.length, CONFIDENCE)
                .orElseThrow();
        assertThat(interval.lower()).isCloseTo(expected.get("fisher_lower"), within(NEAR));
        assertThat(interval.upper()).isCloseTo(expected.get("fisher_upper"), within(NEAR));
    }

    @Test
    void theBootstrapWithTheSameSamplesIsThatOfR() throws IOException {
        double[] replicates = ReferenceTable.read("comparison/resamples.csv").stream()
                .mapToDouble(RankCorrelationTest::resampled)
                .toArray();
        assertThat(replicates)
                .containsExactly(
                        ReferenceTable.read("comparison/replicates.csv").stream()
                                .mapToDouble(row -> Double.parseDouble(row.getField("rho")))
                                .toArray(),
                        within(NEAR));
        Interval interval =
                CorrelationInterval.percentile(replicates, CONFIDENCE).orElseThrow();
        assertThat(interval.lower()).isCloseTo(expected.get("bootstrap_lower"), within(NEAR));
        assertThat(interval.upper()).isCloseTo(expected.get("bootstrap_upper"), within(NEAR));
    }

    private static double resampled(NamedCsvRecord sample) {
        int[] areas = sample.getFields().stream()
                .mapToInt(area -> Integer.parseInt(area) - 1)
                .toArray();
        return RankCorrelation.spearman(
                        IntStream.of(areas).mapToDouble(area -> x[area]).toArray(),
                        IntStream.of(areas).mapToDouble(area -> y[area]).toArray())
                .orElseThrow();
    }

    @Test
    void whatIsEqualEverywhereHasNoCorrelation() {
        double[] same = DoubleStream.generate(() -> 3).limit(5).toArray();
        double[] other = {1, 2, 3, 4, 5};
        assertThat(RankCorrelation.spearman(same, other)).isEmpty();
        assertThat(RankCorrelation.kendall(other, same)).isEmpty();
    }

    @Test
    void fisherGivesNoIntervalToThreePlacesNorToAPerfectCorrelation() {
        assertThat(CorrelationInterval.fisher(0.5, 3, CONFIDENCE)).isEmpty();
        assertThat(CorrelationInterval.fisher(1, 30, CONFIDENCE)).isEmpty();
        assertThat(CorrelationInterval.percentile(new double[0], CONFIDENCE)).isEmpty();
    }
}
