package org.atalaya.analytics.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTTest {

    /** A relative difference of 1e-9. */
    private static final double PERCENT = 1e-7;

    /**
     * To 1e-12, since every interval rests on it. {@code Rscript -e 'sprintf("%.17g", qt(1 - (1 - confidence) / 2,
     * df))'}.
     */
    @ParameterizedTest
    @CsvSource({
        "1,    0.90, 6.3137515146750376",
        "1,    0.95, 12.706204736174694",
        "1,    0.99, 63.656741162871526",
        "2,    0.90, 2.9199855803537238",
        "2,    0.95, 4.3026527297494619",
        "2,    0.99, 9.9248432009182892",
        "9,    0.90, 1.8331129326562365",
        "9,    0.95, 2.2621571627982049",
        "9,    0.99, 3.2498355415921254",
        "30,   0.90, 1.6972608865939569",
        "30,   0.95, 2.0422724563012378",
        "30,   0.99, 2.7499956535672254",
        "120,  0.90, 1.6576508993552286",
        "120,  0.95, 1.9799304050824222",
        "120,  0.99, 2.6174211451068659",
        "5243, 0.90, 1.6451443078706698",
        "5243, 0.95, 1.9604165517076777",
        "5243, 0.99, 2.5767673605962118"
    })
    void hasTheQuantilesOfR(int df, double confidence, double quantile) {
        assertThat(StudentT.quantile(confidence, df)).isCloseTo(quantile, withinPercentage(1e-10));
    }

    /** {@code Rscript -e 'sprintf("%.17g", 2 * pt(-abs(t), df))'}. */
    @ParameterizedTest
    @CsvSource({
        "1,    0.5,  0.70483276469913358",
        "1,    1.96, 0.30034289177603307",
        "1,    -2.5, 0.24223788318168671",
        "1,    8,    0.079166848321131078",
        "2,    0.5,  0.66666666666666674",
        "2,    1.96, 0.18905730960173223",
        "2,    -2.5, 0.1296117202215108",
        "2,    8,    0.01526807216533814",
        "9,    0.5,  0.62907129982602639",
        "9,    1.96, 0.081644405460416514",
        "9,    -2.5, 0.033861827682985707",
        "9,    8,    2.2134816809400169e-05",
        "30,   0.5,  0.62072300488512733",
        "30,   1.96, 0.059342312896050527",
        "30,   -2.5, 0.018115649068066706",
        "30,   8,    6.2658224757007723e-09",
        "120,  0.5,  0.6179907243383973",
        "120,  1.96, 0.052313676445827566",
        "120,  -2.5, 0.01376953492503041",
        "120,  8,    8.8334256628300261e-13",
        "5243, 0.5,  0.61709606108121395",
        "5243, 1.96, 0.050048681578636053",
        "5243, -2.5, 0.012449642333711224",
        "5243, 8,    1.5192906140223788e-15"
    })
    void hasTheTailsOfR(int df, double statistic, double tail) {
        assertThat(StudentT.tail(statistic, df)).isCloseTo(tail, withinPercentage(PERCENT));
    }

    @Test
    void keepsConfidencesApartWhenItRemembersQuantiles() {
        double wide = StudentT.quantile(0.99, 9);
        double narrow = StudentT.quantile(0.90, 9);
        assertThat(StudentT.quantile(0.99, 9)).isEqualTo(wide).isGreaterThan(narrow);
    }

    @Test
    void refusesFewerThanOneDegreeOfFreedom() {
        assertThatThrownBy(() -> StudentT.quantile(0.95, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("degrees of freedom must be at least 1: was 0");
        assertThatThrownBy(() -> StudentT.tail(2, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("degrees of freedom must be at least 1: was 0");
    }
}
