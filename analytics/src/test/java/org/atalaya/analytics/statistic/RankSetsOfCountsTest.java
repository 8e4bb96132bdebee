package org.atalaya.analytics.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.List;
import org.atalaya.analytics.statistic.RankConfidenceSets.RankSet;
import org.junit.jupiter.api.Test;

/** Ranks of rates against R 4.2.2 (notebooks/reference/comparison.R) and by hand. */
class RankSetsOfCountsTest {

    @Test
    void agreesWithRFromZeroToHundreds() throws IOException {
        List<NamedCsvRecord> rows = ReferenceTable.read("comparison/rank_counts.csv");
        List<RankSet> sets = RankSetsOfCounts.of(
                rows.stream()
                        .mapToLong(row -> Long.parseLong(row.getField("count")))
                        .toArray(),
                rows.stream()
                        .mapToDouble(row -> Double.parseDouble(row.getField("exposure")))
                        .toArray(),
                0.95);
        assertThat(sets)
                .extracting(set -> set.lower() + "-" + set.upper())
                .containsExactlyElementsOf(rows.stream()
                        .map(row -> row.getField("lower") + "-" + row.getField("upper"))
                        .toList());
    }

    /**
     * By hand. Two places of equal population: 6 of 6 offences in one have p = 1/64 = 0.0156 of two
     * comparisons, under 0.025; 5 of 5 have 1/32 = 0.031, over it.
     */
    @Test
    void sixToNothingTellsTwoPlacesApartAndFiveDoNot() {
        double[] equal = {1000, 1000};
        assertThat(RankSetsOfCounts.of(new long[] {6, 0}, equal, 0.95))
                .containsExactly(new RankSet(1, 1, List.of()), new RankSet(2, 2, List.of()));
        assertThat(RankSetsOfCounts.of(new long[] {5, 0}, equal, 0.95))
                .containsExactly(new RankSet(1, 2, List.of(1)), new RankSet(1, 2, List.of(0)));
    }

    @Test
    void placesWithoutAnyOffenceAreAllTied() {
        assertThat(RankSetsOfCounts.of(new long[] {0, 0, 0}, new double[] {5, 7, 9}, 0.95))
                .extracting(RankSet::lower, RankSet::upper)
                .containsOnly(org.assertj.core.groups.Tuple.tuple(1, 3));
    }

    @Test
    void refusesAPlaceOfNobody() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> RankSetsOfCounts.of(new long[] {1, 0}, new double[] {5, 0}, 0.95))
                .withMessage("exposure must be positive: was 0.0");
    }
}
