package org.atalaya.analytics.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.atalaya.analytics.statistic.TaylorVariance;
import org.atalaya.analytics.statistic.TotalOfDomain;
import org.junit.jupiter.api.Test;

class SampleDesignTest {

    @Test
    void countsPsusWithinTheirStratum() {
        SampleDesign design = SampleDesign.of(
                new String[] {"a", "a", "a", "b", "b", "c"},
                new String[] {"1", "1", "2", "1", "2", "1"},
                new double[] {10, 20, 30, 40, 50, 60},
                LonelyPsu.ADJUST);
        assertThat(design.rows()).isEqualTo(6);
        assertThat(design.psus()).isEqualTo(5);
        assertThat(new int[] {design.psu(0), design.psu(1), design.psu(2), design.psu(3), design.psu(5)})
                .containsExactly(0, 0, 1, 2, 4);
        assertThat(new int[] {design.stratum(0), design.stratum(1), design.stratum(2), design.stratum(4)})
                .containsExactly(0, 0, 1, 2);
        assertThat(new int[] {design.psusInStratum(0), design.psusInStratum(1), design.psusInStratum(2)})
                .containsExactly(2, 2, 1);
        assertThat(design.weight(4)).isEqualTo(50);
        assertThat(design.lonelyPsu()).isEqualTo(LonelyPsu.ADJUST);
    }

    @Test
    void countsPsusThatGaveNoRow() {
        SampleDesign design = SampleDesign.of(
                new String[] {"b", "b", "d"},
                new String[] {"2", "2", "1"},
                new double[] {10, 20, 30},
                LonelyPsu.WITHHOLD,
                List.of(
                        new SampleDesign.Psu("a", "9"),
                        new SampleDesign.Psu("b", "1"),
                        new SampleDesign.Psu("b", "3"),
                        new SampleDesign.Psu("d", "2")));
        assertThat(design.rows()).isEqualTo(3);
        assertThat(design.psus()).isEqualTo(6);
        assertThat(new int[] {design.psu(0), design.psu(1), design.psu(2)}).containsExactly(2, 2, 4);
        assertThat(new int[] {design.stratum(2), design.stratum(4)}).containsExactly(1, 2);
        assertThat(new int[] {design.psusInStratum(0), design.psusInStratum(1), design.psusInStratum(2)})
                .containsExactly(1, 3, 2);
    }

    /** By hand: stratum b has sums 30, 0, 0, so 3/2 (20² + 10² + 10²) = 900; d has 30, 0, so 2 (15² + 15²) = 900. */
    @Test
    void aPsuWithoutARowCountsAsZeroInTheVariance() {
        SampleDesign design = SampleDesign.of(
                new String[] {"b", "b", "d"},
                new String[] {"2", "2", "1"},
                new double[] {10, 20, 30},
                LonelyPsu.WITHHOLD,
                List.of(
                        new SampleDesign.Psu("b", "1"),
                        new SampleDesign.Psu("b", "3"),
                        new SampleDesign.Psu("d", "2")));
        TotalOfDomain.Total total = TotalOfDomain.estimate(design, new int[] {0, 1, 2}, new double[] {1, 1, 1});
        assertThat(total.value()).isEqualTo(60);
        assertThat(TaylorVariance.variance(design, total.scores()).find().orElseThrow())
                .isEqualTo(1800);
    }

    @Test
    void ordersRowsByStratumThenPsu() {
        assertThat(SampleDesign.order(new String[] {"b", "a", "b", "a"}, new String[] {"1", "2", "0", "1"}))
                .containsExactly(3, 1, 2, 0);
    }

    @Test
    void refusesRowsOutOfOrder() {
        assertThatThrownBy(() -> design(new String[] {"b", "a"}, new String[] {"1", "1"}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rows must be in order of stratum and PSU: was 1");
        assertThatThrownBy(() -> design(new String[] {"a", "a", "a"}, new String[] {"1", "2", "1"}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rows must be in order of stratum and PSU: was 2");
    }

    @Test
    void refusesColumnsOfDifferentLengths() {
        assertThatThrownBy(() -> design(new String[] {"a"}, new String[] {"1", "2"}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("strata and PSUs must have one value per weight (2): was \"1 and 2\"");
    }

    @Test
    void doesNotChangeWhenTheCallersWeightsDo() {
        double[] weights = {1, 2};
        SampleDesign design =
                SampleDesign.of(new String[] {"a", "a"}, new String[] {"1", "2"}, weights, LonelyPsu.ADJUST);
        weights[0] = 99;
        assertThat(design.weight(0)).isEqualTo(1);
    }

    /** By hand: psu 0 has weights 1 and 2 with y 5 and 7 and x 1, psu 2 has weight 4 with y 3 and x 2. */
    @Test
    void sumsADomainByPsu() {
        SampleDesign design = SampleDesign.of(
                new String[] {"a", "a", "a", "a"},
                new String[] {"1", "1", "2", "3"},
                new double[] {1, 2, 3, 4},
                LonelyPsu.ADJUST);
        DomainSums sums = DomainSums.of(
                design, new int[] {0, 1, 3}, new double[] {5, 7, Double.NaN, 3}, new double[] {1, 1, Double.NaN, 2});
        assertThat(sums.n()).isEqualTo(3);
        assertThat(sums.weightSum()).isEqualTo(7);
        assertThat(sums.ySum()).isEqualTo(19 + 12);
        assertThat(sums.xSum()).isEqualTo(3 + 8);
        assertThat(sums.psu()).containsExactly(0, 2);
        assertThat(sums.yByPsu()).containsExactly(19, 12);
        assertThat(sums.xByPsu()).containsExactly(3, 8);
    }

    @Test
    void sumsAnEmptyDomainToZero() {
        SampleDesign design = design(new String[] {"a", "a"}, new String[] {"1", "2"});
        DomainSums sums = DomainSums.of(design, new int[0], new double[] {1, 1}, new double[] {1, 1});
        assertThat(sums.n()).isZero();
        assertThat(sums.ySum()).isZero();
        assertThat(sums.psu()).isEmpty();
    }

    @Test
    void subtractsScoresOverThePsusOfBoth() {
        Scores difference = new Scores(new int[] {0, 2, 5}, new double[] {1, 2, 3})
                .minus(new Scores(new int[] {1, 2, 7}, new double[] {10, 20, 30}));
        assertThat(difference.psu()).containsExactly(0, 1, 2, 5, 7);
        assertThat(difference.score()).containsExactly(1, -10, -18, 3, -30);
    }

    @Test
    void writesPoliciesAsCodebooksHaveThem() {
        for (LonelyPsu policy : LonelyPsu.values()) {
            assertThat(LonelyPsu.of(policy.id())).isEqualTo(policy);
        }
        assertThat(LonelyPsu.CERTAINTY.id()).isEqualTo("certainty");
    }

    private static SampleDesign design(String[] strata, String[] psus) {
        return SampleDesign.of(strata, psus, new double[psus.length], LonelyPsu.ADJUST);
    }
}
