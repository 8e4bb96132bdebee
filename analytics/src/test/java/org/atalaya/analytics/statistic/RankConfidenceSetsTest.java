package org.atalaya.analytics.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.atalaya.analytics.statistic.RankConfidenceSets.RankSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rank sets against a worked example and against R 4.2.2 (notebooks/reference/comparison.R). */
class RankConfidenceSetsTest {

    private static final double CONFIDENCE = 0.95;
    private static final double NEAR_ZERO = 1e-12;

    /**
     * By hand. Four places at 10, 14, 15 and 20, each with standard error 1, so that a difference has standard
     * error √2. Two draws of the errors: (0, 0, 0, 1) and (0, 0, 0, −2); their largest differences are 1/√2
     * and 2/√2 = √2. At 0.95 the critical value is the larger: places more than 2 apart are told apart, all but
     * 14 and 15. In the second step the fourth place standing below another is still in play, the second draw
     * still reaches √2, and nothing more falls.
     */
    @Test
    void countsPlacesSurelyAboveAndSurelyBelow() {
        LargestDifference chance = fourPlaces(new double[][] {{0, 0, 0, 1}, {0, 0, 0, -2}});
        assertThat(chance.quantile(CONFIDENCE, allPairs(4))).isCloseTo(Math.sqrt(2), within(NEAR_ZERO));
        assertThat(RankConfidenceSets.of(new double[] {10, 14, 15, 20}, known(4), chance, CONFIDENCE))
                .containsExactly(
                        new RankSet(4, 4, List.of()),
                        new RankSet(2, 3, List.of(2)),
                        new RankSet(2, 3, List.of(1)),
                        new RankSet(1, 1, List.of()));
    }

    /**
     * By hand. The same with draws (0, 0, 0, 1) and (0, 0, 0, 2): the critical value is √2 again, and the
     * fourth place surely stands above all. In the second step only its standing below is in play, which
     * these draws never show: the critical value is 0, and 15 falls above 14.
     */
    @Test
    void tellsMoreApartOnceCertainPairsAreSettled() {
        LargestDifference chance = fourPlaces(new double[][] {{0, 0, 0, 1}, {0, 0, 0, 2}});
        assertThat(chance.quantile(CONFIDENCE, allPairs(4))).isCloseTo(Math.sqrt(2), within(NEAR_ZERO));
        assertThat(RankConfidenceSets.of(new double[] {10, 14, 15, 20}, known(4), chance, CONFIDENCE))
                .containsExactly(
                        new RankSet(4, 4, List.of()),
                        new RankSet(3, 3, List.of()),
                        new RankSet(2, 2, List.of()),
                        new RankSet(1, 1, List.of()));
    }

    private static LargestDifference fourPlaces(double[][] draws) {
        return LargestDifference.independent(new double[] {1, 1, 1, 1}, new NormalDraws(draws));
    }

    @ParameterizedTest
    @ValueSource(strings = {"apart", "equal", "mixed", "stepdown", "few_psus", "shared"})
    void agreesWithR(String name) throws IOException {
        List<NamedCsvRecord> rows = rows("rank_cases.csv", name);
        double[][] covariance = rows.stream()
                .map(row -> numbers(row, "c1", "c2", "c3", "c4", "c5"))
                .toArray(double[][]::new);
        NormalDraws draws = new NormalDraws(ReferenceTable.read("comparison/rank_draws.csv").stream()
                .map(row -> numbers(row, "z1", "z2", "z3", "z4", "z5"))
                .toArray(double[][]::new));
        LargestDifference chance = name.equals("shared")
                ? LargestDifference.dependent(covariance, draws)
                : LargestDifference.independent(
                        IntStream.range(0, 5)
                                .mapToDouble(j -> Math.sqrt(covariance[j][j]))
                                .toArray(),
                        draws);
        List<NamedCsvRecord> expected = rows("rank_sets.csv", name);
        assertThat(chance.quantile(CONFIDENCE, allPairs(5)))
                .isCloseTo(Double.parseDouble(expected.get(0).getField("critical_first")), within(NEAR_ZERO));
        assertThat(RankConfidenceSets.of(column(rows, "estimate"), column(rows, "df"), chance, CONFIDENCE))
                .containsExactlyElementsOf(expected.stream()
                        .map(row -> new RankSet(
                                Integer.parseInt(row.getField("lower")),
                                Integer.parseInt(row.getField("upper")),
                                positions(row.getField("tied"))))
                        .toList());
    }

    /** {@code qtukey(0.95, p, Inf) / sqrt(2)}; ten thousand draws leave some 0.03 of chance. */
    @Test
    void drawsReachTukeysStudentisedRange() throws IOException {
        NormalDraws draws = new NormalDraws(10_000, 1);
        for (NamedCsvRecord row : ReferenceTable.read("comparison/rank_critical.csv")) {
            int places = Integer.parseInt(row.getField("places"));
            double[] ones = new double[places];
            Arrays.fill(ones, 1);
            assertThat(LargestDifference.independent(ones, draws).quantile(CONFIDENCE, allPairs(places)))
                    .as("%d places", places)
                    .isCloseTo(Double.parseDouble(row.getField("critical")), within(0.05));
        }
    }

    @Test
    void independentEstimatesAreDependentOnesWithoutCovariance() {
        double[] errors = {0.4, 1.1, 0.7, 2.5, 0.9, 0.3, 1.7};
        double[][] diagonal = new double[7][7];
        for (int j = 0; j < 7; j++) {
            diagonal[j][j] = errors[j] * errors[j];
        }
        NormalDraws draws = new NormalDraws(2_000, 7);
        boolean[][] inPlay = allPairs(7);
        inPlay[2][5] = false;
        inPlay[0][6] = false;
        assertThat(LargestDifference.independent(errors, draws).quantile(0.9, inPlay))
                .isCloseTo(LargestDifference.dependent(diagonal, draws).quantile(0.9, inPlay), within(NEAR_ZERO));
    }

    /** The third estimate is the sum of the others: its row of the root ends in a zero, whatever the unit. */
    @Test
    void theUnitOfASingularCovarianceDoesNotMatter() {
        double[][] singular = {{1, 0, 1}, {0, 1, 1}, {1, 1, 2}};
        NormalDraws draws = new NormalDraws(2_000, 7);
        double chance = LargestDifference.dependent(singular, draws).quantile(CONFIDENCE, allPairs(3));
        for (double unit : new double[] {1e-12, 0.3, 1e12}) {
            double[][] scaled = Arrays.stream(singular)
                    .map(row -> Arrays.stream(row).map(value -> unit * value).toArray())
                    .toArray(double[][]::new);
            assertThat(LargestDifference.dependent(scaled, draws).quantile(CONFIDENCE, allPairs(3)))
                    .isCloseTo(chance, within(1e-6));
        }
    }

    @Test
    void drawsDoNotDependOnWhatWasAskedBefore() {
        double[] errors = {0.4, 1.1, 0.7, 2.5};
        NormalDraws fresh = new NormalDraws(500, 11);
        NormalDraws used = new NormalDraws(500, 11);
        LargestDifference.independent(new double[] {1, 2, 3, 4, 5, 6}, used).quantile(CONFIDENCE, allPairs(6));
        assertThat(LargestDifference.independent(errors, used).quantile(CONFIDENCE, allPairs(4)))
                .isEqualTo(LargestDifference.independent(errors, fresh).quantile(CONFIDENCE, allPairs(4)));
    }

    @Test
    void aPlaceAloneIsFirst() {
        LargestDifference chance = LargestDifference.independent(new double[] {1}, new NormalDraws(100, 1));
        assertThat(RankConfidenceSets.of(new double[] {5}, known(1), chance, CONFIDENCE))
                .containsExactly(new RankSet(1, 1, List.of()));
    }

    @Test
    void refusesAStandardErrorOfZero() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> LargestDifference.independent(new double[] {1, 0}, new NormalDraws(10, 1)))
                .withMessage("standard error must be positive: was 0.0");
    }

    private static double[] known(int places) {
        double[] df = new double[places];
        Arrays.fill(df, Double.POSITIVE_INFINITY);
        return df;
    }

    private static boolean[][] allPairs(int places) {
        boolean[][] pairs = new boolean[places][places];
        for (int j = 0; j < places; j++) {
            Arrays.fill(pairs[j], true);
            pairs[j][j] = false;
        }
        return pairs;
    }

    private static List<NamedCsvRecord> rows(String file, String name) throws IOException {
        return ReferenceTable.read("comparison/" + file).stream()
                .filter(row -> row.getField("case").equals(name))
                .toList();
    }

    private static double[] numbers(NamedCsvRecord row, String... columns) {
        return Stream.of(columns).mapToDouble(column -> number(row, column)).toArray();
    }

    private static double[] column(List<NamedCsvRecord> rows, String column) {
        return rows.stream().mapToDouble(row -> number(row, column)).toArray();
    }

    /** An empty cell stands for infinite degrees of freedom. */
    private static double number(NamedCsvRecord row, String column) {
        return row.getField(column).isEmpty() ? Double.POSITIVE_INFINITY : Double.parseDouble(row.getField(column));
    }

    private static List<Integer> positions(String places) {
        return places.isEmpty()
                ? List.of()
                : Stream.of(places.split(" "))
                        .map(place -> Integer.parseInt(place) - 1)
                        .toList();
    }
}
