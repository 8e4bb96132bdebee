package org.atalaya.analytics.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.atalaya.analytics.design.LonelyPsu;
import org.atalaya.analytics.design.SampleDesign;
import org.atalaya.analytics.design.Scores;
import org.junit.jupiter.api.Test;

class PanelDesignTest {

    /** First edition: stratum A has PSUs u1, u2 and stratum B has u3, u4. */
    private static final PanelDesign.Edition FIRST =
            edition(new String[] {"A", "A", "B", "B"}, new String[] {"u1", "u2", "u3", "u4"});

    /** Second edition: stratum 7 has u1 (of A) and u5; stratum 8 has u6 and u3 (of B), numbered in this order. */
    private static final PanelDesign.Edition SECOND =
            edition(new String[] {"7", "7", "8", "8"}, new String[] {"u1", "u5", "u6", "u3"});

    /**
     * Worked by hand. Stratum 7 becomes A and 8 becomes B, so the joint design has u1, u2, u5 in A and u3,
     * u4, u6 in B. Second edition's scores less the first's:
     *
     * <pre>
     *   A: u1 3 − 1 = 2, u2 0 − (−1) = 1, u5 −1 − 0 = −1; mean 2/3
     *      3/2 · (4 + 1 + 1 − 3 · 4/9) = 3/2 · 14/3 = 7
     *   B: u3 1 − 2 = −1, u4 0 − (−2) = 2, u6 −3 − 0 = −3; mean −2/3
     *      3/2 · (1 + 4 + 9 − 3 · 4/9) = 3/2 · 38/3 = 19
     *   variance 7 + 19 = 26, on 6 PSUs less 2 strata = 4 degrees of freedom
     * </pre>
     *
     * <p>Independent editions would give 2·(1 + 1) + 2·(4 + 4) = 20 for the first and 2·(4 + 4) + 2·(4 + 4)
     * = 32 for the second: 52.
     */
    @Test
    void countsAPsuOfBothEditionsOnce() {
        PanelDesign panel = PanelDesign.of(FIRST, SECOND, LonelyPsu.ADJUST);
        Scores contrast = panel.contrast(scores(1, -1, 2, -2), scores(3, -1, -3, 1));
        assertThat(contrast.psu()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(contrast.score()).containsExactly(2, 1, -1, -1, 2, -3);
        assertThat(variance(panel, contrast)).isCloseTo(26, within(1e-12));
        assertThat(DegreesOfFreedom.of(panel.design(), contrast.psu())).isEqualTo(4);
    }

    /**
     * By hand, the first edition's place having u1 and u3 only, the second's u5 only: A: u1 −1, u2 0, u5 4,
     * mean 1: 3/2 · (1 + 16 − 3 · 1) = 21; B: u3 −2, u4 0, u6 0, mean −2/3: 3/2 · (4 − 3 · 4/9) = 4.
     */
    @Test
    void keepsPsusThatThePlaceDoesNotTouchAtZero() {
        PanelDesign panel = PanelDesign.of(FIRST, SECOND, LonelyPsu.ADJUST);
        Scores contrast = panel.contrast(
                new Scores(new int[] {0, 2}, new double[] {1, 2}), new Scores(new int[] {1}, new double[] {4}));
        assertThat(contrast.psu()).containsExactly(0, 2, 3);
        assertThat(contrast.score()).containsExactly(-1, 4, -2);
        assertThat(variance(panel, contrast)).isCloseTo(21 + 4, within(1e-12));
    }

    /** The second edition's one stratum shares u1 with A and u3 with B. */
    @Test
    void takesTheFirstStratumInOrderOfTextWhenTwoShareAsMany() {
        SampleDesign joint = PanelDesign.of(
                        FIRST, edition(new String[] {"7", "7"}, new String[] {"u3", "u1"}), LonelyPsu.ADJUST)
                .design();
        assertThat(psusOfStrata(joint)).containsExactly(3, 2);
    }

    /** It shares u1 with A, and u3 and u4 with B; of u1 in A and u1 in B it makes two PSUs. */
    @Test
    void takesTheStratumThatSharesMostPsus() {
        SampleDesign joint = PanelDesign.of(
                        FIRST, edition(new String[] {"7", "7", "7"}, new String[] {"u1", "u3", "u4"}), LonelyPsu.ADJUST)
                .design();
        assertThat(psusOfStrata(joint)).containsExactly(2, 3);
    }

    @Test
    void givesAStratumOfNewPsusAStratumOfItsOwn() {
        SampleDesign joint = PanelDesign.of(
                        FIRST, edition(new String[] {"A", "A"}, new String[] {"u8", "u9"}), LonelyPsu.CERTAINTY)
                .design();
        assertThat(psusOfStrata(joint)).containsExactly(2, 2, 2);
        assertThat(joint.lonelyPsu()).isEqualTo(LonelyPsu.CERTAINTY);
    }

    /** Design ids are numbered anew each edition: only the lasting number tells that a PSU is the same. */
    @Test
    void doesNotTrustEqualStrataOfTwoEditions() {
        SampleDesign joint = PanelDesign.of(
                        FIRST,
                        edition(new String[] {"A", "A", "B", "B"}, new String[] {"u3", "u4", "u1", "u2"}),
                        LonelyPsu.ADJUST)
                .design();
        assertThat(psusOfStrata(joint)).containsExactly(2, 2);
    }

    private static PanelDesign.Edition edition(String[] strata, String[] lastingPsus) {
        return new PanelDesign.Edition(strata, lastingPsus);
    }

    private static Scores scores(double... values) {
        return new Scores(IntStream.range(0, values.length).toArray(), values);
    }

    private static double variance(PanelDesign panel, Scores scores) {
        return TaylorVariance.variance(panel.design(), scores).find().orElseThrow();
    }

    private static int[] psusOfStrata(SampleDesign design) {
        return IntStream.rangeClosed(0, design.stratum(design.psus() - 1))
                .map(design::psusInStratum)
                .toArray();
    }
}
