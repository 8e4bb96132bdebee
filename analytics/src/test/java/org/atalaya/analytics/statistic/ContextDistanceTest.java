package org.atalaya.analytics.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.atalaya.analytics.statistic.ContextDistance.Part;
import org.atalaya.analytics.statistic.ContextDistance.Standing;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Spreads and distances of twenty invented places against R 4.2.2 (notebooks/reference/similarity.R). */
class ContextDistanceTest {

    private static final double NEAR = 1e-12;
    private static final double CONFIDENCE = 0.95;
    private static final List<String> PEOPLE = List.of("population", "growth", "density");
    private static final List<String> OFFENCES = List.of("homicides", "robberies", "thefts");

    private static List<NamedCsvRecord> places;

    @BeforeAll
    static void read() throws IOException {
        places = ReferenceTable.read("similarity/places.csv");
    }

    @Test
    void spreadsAreThoseOfR() throws IOException {
        Map<String, Double> spreads = spreads();
        for (NamedCsvRecord expected : ReferenceTable.read("similarity/spreads.csv")) {
            assertThat(spreads.get(expected.getField("variable")))
                    .as(expected.getField("variable"))
                    .isCloseTo(Double.parseDouble(expected.getField("spread")), within(NEAR));
        }
        assertThat(spreads).hasSize(6);
    }

    @Test
    void distancesAreThoseOfR() throws IOException {
        List<Standing> standings = standings();
        BitSet offences = new BitSet();
        offences.set(3, 6);
        for (NamedCsvRecord pair : ReferenceTable.read("similarity/distances.csv")) {
            Standing place = standings.get(Integer.parseInt(pair.getField("place")) - 1);
            Standing other = standings.get(Integer.parseInt(pair.getField("other")) - 1);
            ContextDistance weighted =
                    ContextDistance.between(place, other, offences).orElseThrow();
            ContextDistance alike =
                    ContextDistance.between(place, other, new BitSet()).orElseThrow();
            assertThat(weighted.variables()).isEqualTo(Integer.parseInt(pair.getField("variables")));
            assertThat(weighted.distance()).isCloseTo(number(pair, "distance"), within(NEAR));
            assertThat(alike.distance()).isCloseTo(number(pair, "equal_weights"), within(NEAR));
        }
    }

    /**
     * Of people 1 and 2 apart, of two offences 2 and 4: each offence weighs min(1, 2/2) = 1, so that the squares
     * 1 + 4 + 4 + 16 = 25 over 4 variables make √6.25 = 2.5. With a third offence 1 apart each weighs 2/3:
     * (5 + 21 · 2/3)/(2 + 3 · 2/3) = 19/4.
     */
    @Test
    void offencesTogetherWeighNoMoreThanPeople() {
        BitSet offences = new BitSet();
        offences.set(2, 5);
        assertThat(ContextDistance.between(known(0, 0, 0, 0), known(1, -2, 2, 4), offences)
                        .orElseThrow()
                        .distance())
                .isEqualTo(2.5);
        assertThat(ContextDistance.between(known(0, 0, 0, 0, 0), known(1, -2, 2, 4, 1), offences)
                        .orElseThrow()
                        .distance())
                .isCloseTo(Math.sqrt(19 / 4.0), within(NEAR));
    }

    @Test
    void sharesOfTheSquaredDistanceByHand() {
        assertThat(ContextDistance.parts(known(0, 0, 0), known(1, -2, 2), new BitSet()))
                .containsExactly(new Part(0, 1, 1 / 9.0), new Part(1, -2, 4 / 9.0), new Part(2, 2, 4 / 9.0));
        assertThat(ContextDistance.parts(known(1, 1, 1), known(1, 1, 1), new BitSet()))
                .extracting(Part::share)
                .containsExactly(0.0, 0.0, 0.0);
    }

    @Test
    void twoPlacesThatShareTwoVariablesHaveNoDistance() {
        Standing lacking = known(1, 1, 1);
        lacking.known().clear(0);
        assertThat(ContextDistance.between(lacking, known(1, 1, 1), new BitSet()))
                .isEmpty();
        assertThat(ContextDistance.parts(lacking, known(2, 2, 2), new BitSet()))
                .extracting(Part::variable)
                .containsExactly(1, 2);
    }

    @Test
    void aDistanceIsTheSameFromEitherPlace() {
        Random random = new Random(5);
        BitSet offences = new BitSet();
        offences.set(2, 6);
        for (int i = 0; i < 200; i++) {
            Standing place = known(random.doubles(6).toArray());
            Standing other = known(random.doubles(6).toArray());
            place.known().clear(random.nextInt(6));
            assertThat(ContextDistance.between(place, other, offences))
                    .isEqualTo(ContextDistance.between(other, place, offences));
            assertThat(ContextDistance.parts(place, other, offences).stream()
                            .mapToDouble(Part::share)
                            .sum())
                    .isCloseTo(1, within(NEAR));
        }
    }

    /** {@code mad(c(1, 2, 3, 4, 100))}: the deviations 2, 1, 0, 1, 97 have the median 1. */
    @Test
    void oneGiantDoesNotMoveTheSpread() {
        assertThat(RobustSpread.of(new double[] {1, 2, 3, 4, 100})).contains(1.4826);
        assertThat(RobustSpread.of(new double[] {7, 7, 7, 9})).isEmpty();
        assertThat(RobustSpread.of(new double[0])).isEmpty();
    }

    @Test
    void ratesThatDifferByChanceAloneHaveNoSpread() {
        assertThat(ShrunkenRate.Prior.of(new long[] {1, 2, 1}, new double[] {1000, 2000, 1000})
                        .logSpread())
                .isEmpty();
    }

    private static Standing known(double... values) {
        BitSet known = new BitSet();
        known.set(0, values.length);
        return new Standing(values, known);
    }

    private static List<Standing> standings() {
        Map<String, Double> spreads = spreads();
        List<Standing> standings = new ArrayList<>();
        for (NamedCsvRecord place : places) {
            Standing standing = known(new double[6]);
            int i = 0;
            for (Map.Entry<String, Double> spread : spreads.entrySet()) {
                standing.known().set(i, !place.getField(spread.getKey()).isEmpty());
                standing.values()[i] =
                        standing.known().get(i) ? measured(place, spread.getKey()) / spread.getValue() : -1;
                i++;
            }
            standings.add(standing);
        }
        return standings;
    }

    private static Map<String, Double> spreads() {
        Map<String, Double> spreads = new LinkedHashMap<>();
        for (String variable : PEOPLE) {
            spreads.put(
                    variable,
                    RobustSpread.of(having(variable).stream()
                                    .mapToDouble(place -> measured(place, variable))
                                    .toArray())
                            .orElseThrow());
        }
        OFFENCES.forEach(
                offence -> spreads.put(offence, prior(offence).logSpread().orElseThrow()));
        return spreads;
    }

    private static double measured(NamedCsvRecord place, String variable) {
        if (OFFENCES.contains(variable)) {
            return Math.log(ShrunkenRate.of(
                            prior(variable), (long) number(place, variable), number(place, "population"), CONFIDENCE)
                    .orElseThrow()
                    .rate());
        }
        return variable.equals("growth") ? number(place, variable) : Math.log(number(place, variable));
    }

    private static ShrunkenRate.Prior prior(String offence) {
        return ShrunkenRate.Prior.of(
                having(offence).stream()
                        .mapToLong(place -> (long) number(place, offence))
                        .toArray(),
                having(offence).stream()
                        .mapToDouble(place -> number(place, "population"))
                        .toArray());
    }

    private static List<NamedCsvRecord> having(String variable) {
        return places.stream()
                .filter(place -> !place.getField(variable).isEmpty())
                .toList();
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }
}
