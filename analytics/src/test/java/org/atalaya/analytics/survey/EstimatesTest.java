package org.atalaya.analytics.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.atalaya.analytics.WithheldReason;
import org.atalaya.analytics.design.LonelyPsu;
import org.atalaya.analytics.design.SampleDesign;
import org.atalaya.analytics.statistic.Cepal2020Precision;
import org.atalaya.analytics.statistic.Cepal2023Precision;
import org.atalaya.analytics.statistic.IneChilePrecision;
import org.atalaya.analytics.statistic.InegiPrecision;
import org.atalaya.analytics.statistic.RatioOfDomain;
import org.atalaya.analytics.statistic.TaylorVariance;
import org.atalaya.data.indicator.Indicator;
import org.atalaya.data.indicator.Measure;
import org.atalaya.data.indicator.Polarity;
import org.junit.jupiter.api.Test;

class EstimatesTest {

    private static final Indicator INSECURITY = new Indicator(
            "perceived_insecurity",
            "ensu",
            "insecurity",
            1,
            Polarity.LOWER_IS_BETTER,
            new Indicator.Answers("perceived_safety", Set.of("unsafe")),
            Optional.empty());

    /** Three PSUs of one stratum, four persons of weight 10 in each; 1, 2 and 3 of them feel unsafe. */
    private static final SampleDesign CITY = design(LonelyPsu.ADJUST, 1, 3, 4);

    private static final double[] UNSAFE = {1, 0, 0, 0, 1, 1, 0, 0, 1, 1, 1, 0};

    /**
     * By hand: share 60/120 = 1/2; scores 10·(1 − 2)/120 = −1/12, 0, 1/12; variance 3/2 · 2/144 = 1/48; simple
     * random variance 12/11 · 1/4 · (120 − 12)/(120 · 12) = 9/440; deff (1/48)/(9/440) = 55/54; effective n 12 ·
     * 54/55. The cv is 0.29: moderate for INEGI; n and df are too small for the others.
     */
    @Test
    void givesTheShareWithItsPrecision() {
        SurveyEstimate share = estimates(CITY, UNSAFE, ones(12), true).get(0);
        assertThat(share.measure()).isEqualTo(Measure.SHARE);
        SurveyEstimate.Point point = share.point().orElseThrow();
        assertThat(point.value()).isEqualTo(0.5);
        assertThat(point.standardError()).isCloseTo(Math.sqrt(1 / 48.0), within(1e-12));
        assertThat(point.cv()).isCloseTo(2 * Math.sqrt(1 / 48.0), within(1e-12));
        assertThat(point.df()).isEqualTo(2);
        assertThat(point.nNumerator()).isEqualTo(6);
        assertThat(point.deff()).isCloseTo(55 / 54.0, within(1e-12));
        assertThat(point.effectiveN()).isCloseTo(12 * 54 / 55.0, within(1e-12));
        assertThat(point.inegi()).contains(InegiPrecision.MODERATE);
        assertThat(point.ineChile()).isEqualTo(IneChilePrecision.NOT_RELIABLE);
        assertThat(point.cepal2020()).isEqualTo(Cepal2020Precision.SUPPRESS);
        assertThat(point.cepal2023()).isEqualTo(Cepal2023Precision.NOT_RELIABLE);
        assertThat(share.interval()).isPresent();
        assertThat(share.withheld()).isEmpty();
    }

    /**
     * By hand: total 60, sums of PSUs 10, 20, 30, variance 3/2 · (100 + 0 + 100) = 300; base 120 with 40 in each
     * PSU, variance 0.
     */
    @Test
    void givesTheTotalAndTheBaseBesideTheShare() {
        List<SurveyEstimate> estimates = estimates(CITY, UNSAFE, ones(12), true);
        SurveyEstimate total = estimates.get(1);
        assertThat(total.measure()).isEqualTo(Measure.TOTAL);
        assertThat(total.point().orElseThrow().value()).isEqualTo(60);
        assertThat(total.point().orElseThrow().standardError()).isCloseTo(Math.sqrt(300), within(1e-12));
        assertThat(total.point().orElseThrow().nNumerator()).isEqualTo(6);
        assertThat(total.interval()).isPresent();
        SurveyEstimate base = estimates.get(2);
        assertThat(base.measure()).isEqualTo(Measure.BASE);
        assertThat(base.point().orElseThrow().value()).isEqualTo(120);
        assertThat(base.point().orElseThrow().standardError()).isZero();
        assertThat(base.point().orElseThrow().nNumerator()).isEqualTo(12);
        assertThat(base.point().orElseThrow().cv()).isNaN();
        assertThat(base.point().orElseThrow().deff()).isNaN();
        assertThat(base.point().orElseThrow().inegi()).isEmpty();
        assertThat(base.interval()).isEmpty();
        assertThat(base.withheld()).contains(WithheldReason.NO_VARIANCE_BETWEEN_PSUS);
    }

    /** The place has 12 interviews, the domain 11 of them, the base 10 of those: 100 persons. */
    @Test
    void countsThePlaceTheBaseAndThePersonsTheBaseStandsFor() {
        double[] base = ones(12);
        base[3] = 0;
        int[] domain = IntStream.range(0, 11).toArray();
        for (SurveyEstimate estimate : estimates(CITY, rows(12), domain, UNSAFE, base, true, false)) {
            assertThat(estimate.n()).isEqualTo(12);
            assertThat(estimate.nDomain()).isEqualTo(10);
            assertThat(estimate.weightSum()).isEqualTo(100);
            assertThat(estimate.point()).isPresent();
        }
    }

    @Test
    void withholdsEveryFigureOfADomainUnder10InterviewsThatThePublisherDoesNotPrint() {
        int[] nine = rows(9);
        for (SurveyEstimate estimate : estimates(CITY, rows(12), nine, UNSAFE, ones(12), true, false)) {
            assertThat(estimate.point()).isEmpty();
            assertThat(estimate.interval()).isEmpty();
            assertThat(estimate.withheld()).contains(WithheldReason.UNDER_10_INTERVIEWS);
            assertThat(estimate.n()).isEqualTo(12);
            assertThat(estimate.nDomain()).isEqualTo(9);
        }
    }

    @Test
    void shows10InterviewsAndWhateverThePublisherPrints() {
        assertThat(estimates(CITY, rows(12), rows(10), UNSAFE, ones(12), true, false)
                        .get(0)
                        .point())
                .isPresent();
        assertThat(estimates(CITY, rows(12), rows(9), UNSAFE, ones(12), true, true)
                        .get(0)
                        .point())
                .isPresent();
    }

    @Test
    void tellsAQuestionThatDoesNotApplyFromABaseNobodyIsIn() {
        double[] nobody = new double[12];
        assertThat(reasons(estimates(CITY, rows(12), rows(12), nobody, nobody, false, true)))
                .containsOnly(WithheldReason.NOT_APPLICABLE);
        assertThat(reasons(estimates(CITY, rows(12), rows(12), nobody, nobody, true, true)))
                .containsOnly(WithheldReason.EMPTY_BASE);
    }

    /** Nobody of such an age was interviewed: that says nothing about whether the question applies. */
    @Test
    void callsTheBaseOfADomainWithoutInterviewsEmpty() {
        double[] nobody = new double[12];
        assertThat(reasons(estimates(CITY, rows(12), new int[0], nobody, nobody, false, true)))
                .containsOnly(WithheldReason.EMPTY_BASE);
    }

    @Test
    void showsAShareOfExactlyZeroOrOneWithoutAnInterval() {
        for (double answer : new double[] {0, 1}) {
            double[] same = new double[12];
            Arrays.fill(same, answer);
            SurveyEstimate share = estimates(CITY, same, ones(12), true).get(0);
            SurveyEstimate.Point point = share.point().orElseThrow();
            assertThat(point.value()).isEqualTo(answer);
            assertThat(point.standardError()).isZero();
            assertThat(point.cv()).isNaN();
            assertThat(point.deff()).isNaN();
            assertThat(point.effectiveN()).isNaN();
            assertThat(point.inegi()).isEmpty();
            assertThat(share.interval()).isEmpty();
            assertThat(share.withheld()).contains(WithheldReason.INTERVAL_UNDEFINED_AT_0_OR_1);
        }
    }

    @Test
    void showsAShareOfStrataWithOnePsuEachWithoutAnInterval() {
        SurveyEstimate share = estimates(design(LonelyPsu.ADJUST, 3, 1, 4), UNSAFE, ones(12), true)
                .get(0);
        assertThat(share.point().orElseThrow().df()).isZero();
        assertThat(share.point().orElseThrow().standardError()).isPositive();
        assertThat(share.interval()).isEmpty();
        assertThat(share.withheld()).contains(WithheldReason.NO_DEGREES_OF_FREEDOM);
    }

    /** The place is one PSU of three: its score is its share less itself. */
    @Test
    void showsAShareOfOnePsuWithoutAnInterval() {
        int[] onePsu = {4, 5, 6, 7};
        double[] uneven = {0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0};
        SampleDesign design = SampleDesign.of(
                filled("a"),
                new String[] {"1", "1", "1", "1", "2", "2", "2", "2", "3", "3", "3", "3"},
                new double[] {1, 1, 1, 1, 10, 70, 30, 130, 1, 1, 1, 1},
                LonelyPsu.ADJUST);
        SurveyEstimate share =
                estimates(design, onePsu, onePsu, uneven, ones(12), true, true).get(0);
        assertThat(share.point().orElseThrow().standardError()).isZero();
        assertThat(share.point().orElseThrow().deff()).isZero();
        assertThat(share.point().orElseThrow().effectiveN()).isNaN();
        assertThat(share.interval()).isEmpty();
        assertThat(share.withheld()).contains(WithheldReason.NO_VARIANCE_BETWEEN_PSUS);
    }

    /** One of three persons in each of four PSUs: the scores are zero but for rounding. */
    @Test
    void takesAVarianceOfRoundingForNone() {
        SampleDesign design = SampleDesign.of(
                filled("a"),
                new String[] {"1", "1", "1", "2", "2", "2", "3", "3", "3", "4", "4", "4"},
                new double[] {10.1, 10.1, 10.1, 20.3, 20.3, 20.3, 30.7, 30.7, 30.7, 70.9, 70.9, 70.9},
                LonelyPsu.ADJUST);
        double[] third = {1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0};
        double variance = RatioOfDomain.estimate(design, rows(12), third, ones(12))
                .then(ratio -> TaylorVariance.variance(design, ratio.scores()))
                .find()
                .orElseThrow();
        assertThat(variance).isPositive().isLessThan(1e-30);
        SurveyEstimate share = estimates(design, third, ones(12), true).get(0);
        assertThat(share.point().orElseThrow().standardError()).isZero();
        assertThat(share.withheld()).contains(WithheldReason.NO_VARIANCE_BETWEEN_PSUS);
    }

    @Test
    void withholdsEveryFigureWhenAStratumHasOnePsuAndItsRuleIsNotKnown() {
        List<SurveyEstimate> estimates = estimates(design(LonelyPsu.WITHHOLD, 3, 1, 4), UNSAFE, ones(12), true);
        assertThat(reasons(estimates)).containsOnly(WithheldReason.ONE_PSU_STRATUM);
        assertThat(estimates).allSatisfy(estimate -> {
            assertThat(estimate.point()).isEmpty();
            assertThat(estimate.interval()).isEmpty();
            assertThat(estimate.nDomain()).isEqualTo(12);
            assertThat(estimate.weightSum()).isEqualTo(120);
        });
    }

    @Test
    void makesTheSameShareFromItsStoredParts() {
        double[] nobody = new double[12];
        for (double[] answers : List.of(UNSAFE, nobody)) {
            SurveyEstimate computed = estimates(CITY, answers, ones(12), true).get(0);
            SurveyEstimate.Point point = computed.point().orElseThrow();
            assertThat(Estimates.share(
                            point.value(),
                            point.standardError(),
                            point.df(),
                            computed.n(),
                            computed.nDomain(),
                            point.nNumerator(),
                            point.deff(),
                            computed.weightSum()))
                    .isEqualTo(computed);
        }
    }

    private static List<SurveyEstimate> estimates(
            SampleDesign design, double[] counted, double[] base, boolean applicable) {
        return estimates(design, rows(12), rows(12), counted, base, applicable, true);
    }

    private static List<SurveyEstimate> estimates(
            SampleDesign design,
            int[] place,
            int[] domain,
            double[] counted,
            double[] base,
            boolean applicable,
            boolean printed) {
        boolean[] applies = new boolean[12];
        Arrays.fill(applies, applicable);
        return Estimates.of(design, place, domain, new IndicatorRows(INSECURITY, counted, base, applies), printed);
    }

    private static List<WithheldReason> reasons(List<SurveyEstimate> estimates) {
        assertThat(estimates).hasSize(3);
        return estimates.stream()
                .map(estimate -> estimate.withheld().orElseThrow())
                .toList();
    }

    /** Strata of equal numbers of PSUs, of equal numbers of persons of weight 10. */
    private static SampleDesign design(LonelyPsu policy, int strata, int psusEach, int personsEach) {
        int rows = strata * psusEach * personsEach;
        double[] weights = new double[rows];
        Arrays.fill(weights, 10);
        return SampleDesign.of(
                IntStream.range(0, rows)
                        .mapToObj(row -> "stratum " + row / (psusEach * personsEach))
                        .toArray(String[]::new),
                IntStream.range(0, rows)
                        .mapToObj(row -> "psu " + row / personsEach)
                        .toArray(String[]::new),
                weights,
                policy);
    }

    private static int[] rows(int size) {
        return IntStream.range(0, size).toArray();
    }

    private static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static String[] filled(String text) {
        String[] texts = new String[12];
        Arrays.fill(texts, text);
        return texts;
    }
}
