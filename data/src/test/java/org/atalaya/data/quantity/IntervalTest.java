package org.atalaya.data.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {

    @Test
    void keepsItsLimitsAndConfidence() {
        Interval interval = new Interval(0.511, 0.658, 0.95);

        assertThat(interval.lower()).isEqualTo(0.511);
        assertThat(interval.upper()).isEqualTo(0.658);
        assertThat(interval.confidence()).isEqualTo(0.95);
    }

    @Test
    void mayBeASinglePoint() {
        assertThat(new Interval(0.5, 0.5, 0.9).lower()).isEqualTo(0.5);
    }

    @Test
    void refusesLimitsInTheWrongOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(0.7, 0.6, 0.95))
                .withMessage("lower limit must not exceed the upper limit 0.6: was 0.7");
    }

    @Test
    void refusesALimitThatIsNoNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(Double.NaN, 0.6, 0.95))
                .withMessage("limits must be finite: was \"NaN to 0.6\"");
    }

    @Test
    void refusesAnInfiniteLimit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(0, Double.POSITIVE_INFINITY, 0.95))
                .withMessage("limits must be finite: was \"0.0 to Infinity\"");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 95, -0.5, Double.NaN})
    void refusesAConfidenceThatIsNoShare(double confidence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(0.1, 0.2, confidence))
                .withMessage("confidence must lie between 0 and 1: was " + confidence);
    }
}
