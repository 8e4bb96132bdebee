package org.atalaya.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.atalaya.data.quantity.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How Mexico writes numbers, which is how English does: point for decimals, comma for thousands. */
class NumbersTest {

    private static final String NO_BREAK_SPACE = "\u00A0";
    private static final String MINUS = "\u2212";

    @ParameterizedTest
    @EnumSource(names = {"ES", "EN"})
    void aShareIsAPercentageWithOneDecimalAndItsSignOnTheSameLine(Language language) {
        Numbers numbers = new Numbers(language);
        assertThat(numbers.percent(0.586)).isEqualTo("58.6" + NO_BREAK_SPACE + "%");
        assertThat(numbers.percent(0)).isEqualTo("0.0" + NO_BREAK_SPACE + "%");
        assertThat(numbers.percent(1)).isEqualTo("100.0" + NO_BREAK_SPACE + "%");
    }

    /** Chile's Instituto Nacional de Estadísticas prints 1.653 cases and 58,6 %. */
    @Test
    void chileHasACommaForDecimalsAndAPointForThousands() {
        Numbers numbers = new Numbers(Language.ES_CL);
        assertThat(numbers.percent(0.586)).isEqualTo("58,6" + NO_BREAK_SPACE + "%");
        assertThat(numbers.range(new Interval(0.51132, 0.65781, 0.95))).isEqualTo("51,1-65,8");
        assertThat(numbers.count(1_653)).isEqualTo("1.653");
        assertThat(numbers.points(-0.017)).isEqualTo(MINUS + "1,7");
        assertThat(numbers.rate(1587.6)).isEqualTo("1.587,6");
        assertThat(numbers.p(0.0371)).isEqualTo("=" + NO_BREAK_SPACE + "0,037");
    }

    /** As people round, and as INEGI's workbooks show them: of the decimal number, a half goes up. */
    @ParameterizedTest
    @CsvSource({
        "0.1225,     12.3",
        "0.1235,     12.4",
        "0.2885,     28.9",
        "0.0005,      0.1",
        "0.00049999,  0.0",
        "0.99949,    99.9",
        "0.9995,    100.0",
    })
    void aHalfIsRoundedUp(double share, String percent) {
        assertThat(new Numbers(Language.ES).percent(share)).isEqualTo(percent + NO_BREAK_SPACE + "%");
        assertThat(new Numbers(Language.EN).range(new Interval(share, share, 0.95)))
                .isEqualTo(percent + "-" + percent);
    }

    @Test
    void aCorrelationHasItsSignUnlessItIsNone() {
        Numbers numbers = new Numbers(Language.ES);
        assertThat(numbers.signed(-0.454)).isEqualTo("\u22120.45");
        assertThat(numbers.signed(0.9428)).isEqualTo("+0.94");
        assertThat(numbers.signed(-0.0049)).isEqualTo("0.00");
        assertThat(numbers.hundredfold(0.035204)).isEqualTo("3.52");
    }

    @ParameterizedTest
    @EnumSource(names = {"ES", "EN"})
    void aRangeHasBothLimitsAndNoSign(Language language) {
        assertThat(new Numbers(language).range(new Interval(0.51132, 0.65781, 0.95)))
                .isEqualTo("51.1-65.8");
        assertThat(new Numbers(language).range(new Interval(0, 1, 0.95))).isEqualTo("0.0-100.0");
    }

    @ParameterizedTest
    @CsvSource({
        " 0.0172,  +1.7",
        "-0.0172,  -1.7",
        "-0.0175,  -1.8",
        " 0.0175,  +1.8",
        "-1,     -100.0",
        " 1,     +100.0",
        " 0.0005,  +0.1",
        "-0.0005,  -0.1",
    })
    void aDifferenceHasASignAndANegativeOneARealMinus(double difference, String points) {
        for (Language language : Language.ofAddresses()) {
            assertThat(new Numbers(language).points(difference)).isEqualTo(points.replace("-", MINUS));
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "-0.0", "0.0004", "-0.0004"})
    void aDifferenceThatShowsAsZeroHasNoSign(double difference) {
        assertThat(new Numbers(Language.ES).points(difference)).isEqualTo("0.0");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.004, 0", "0.285, 29", "0.295, 30", "0.5132, 51", "0.996, 100", "1, 100"})
    void aShareIsWholePersonsOfAHundred(double share, String persons) {
        for (Language language : Language.ofAddresses()) {
            assertThat(new Numbers(language).ofHundred(share)).isEqualTo(persons);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|0", "999|999", "1000|1,000", "24022|24,022", "130123456|130,123,456"})
    void aCountHasItsThousandsApart(long count, String written) {
        for (Language language : Language.ofAddresses()) {
            assertThat(new Numbers(language).count(count)).isEqualTo(written);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.0365,    = 0.037",
        "0.1,       = 0.100",
        "1,         = 1.000",
        "0.001,     = 0.001",
        "0.0009999, < 0.001",
        "0,         < 0.001",
    })
    void aProbabilitySaysWhetherItIsThatOrLess(double p, String written) {
        for (Language language : Language.ofAddresses()) {
            assertThat(new Numbers(language).p(p)).isEqualTo(written.replace(" ", NO_BREAK_SPACE));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ES", "EN"})
    void aRateHasOneDecimalAndTwoIfAllItsRangeIsBelowOne(Language language) {
        Numbers numbers = new Numbers(language);
        Interval wide = new Interval(1.623486, 11.66833, 0.95);
        assertThat(numbers.rate(5, wide)).isEqualTo("5.0");
        assertThat(numbers.rateRange(wide)).isEqualTo("1.6-11.7");
        Interval small = new Interval(0.01, 0.904, 0.95);
        assertThat(numbers.rate(0.36, small)).isEqualTo("0.36");
        assertThat(numbers.rateRange(small)).isEqualTo("0.01-0.90");
        assertThat(numbers.rate(1587.59, new Interval(1585.4, 1589.7, 0.95))).isEqualTo("1,587.6");
    }

    @ParameterizedTest
    @EnumSource(names = {"ES", "EN"})
    void aDifferenceOfCountsHasItsSign(Language language) {
        Numbers numbers = new Numbers(language);
        assertThat(numbers.difference(-28)).isEqualTo(MINUS + "28");
        assertThat(numbers.difference(1_234)).isEqualTo("+1,234");
        assertThat(numbers.difference(0)).isEqualTo("0");
    }
}
