package org.atalaya.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.atalaya.analytics.question.Rate;
import org.atalaya.data.quantity.Interval;
import org.junit.jupiter.api.Test;

/** Strips of rates: all rates fit, a far upper limit does not press the others together. */
class RateViewTest {

    private static final IncidenceWords WORDS = new IncidenceWords(Language.ES);

    @Test
    void theScaleEndsAtTheFurthestLimitIfThatIsNear() {
        RateView.Scale scale = RateView.Scale.of(List.of(view(10, 8, 12), view(5, 4, 6)));
        assertThat(scale.at(12)).isEqualTo("100.0%");
        assertThat(scale.at(6)).isEqualTo("50.0%");
        assertThat(scale.width(4, 6)).isEqualTo("16.67%");
    }

    @Test
    void aRangeFarBeyondTheHighestRateEndsAtTheEdge() {
        RateView.Scale scale = RateView.Scale.of(List.of(view(8, 0.2, 88), view(4, 3, 5)));
        assertThat(scale.at(8)).isEqualTo("80.0%");
        assertThat(scale.width(0, 88)).isEqualTo("100.0%");
    }

    @Test
    void whereEveryRateIsZeroTheRangesFillTheScale() {
        assertThat(RateView.Scale.of(List.of(view(0, 0, 4))).at(4)).isEqualTo("100.0%");
        assertThat(RateView.Scale.of(List.of()).at(0)).isEqualTo("0.0%");
    }

    @Test
    void aRateThatIsMissingSaysWhy() {
        RateView missing = WORDS.rate(Optional.empty(), "no se sabe");
        assertThat(missing.hasNumber()).isFalse();
        assertThat(missing.missing()).isEqualTo("no se sabe");
        assertThat(view(5, 1.623486, 11.66833))
                .returns("5.0", RateView::number)
                .returns("1.6-11.7", RateView::range)
                .returns("", RateView::missing);
    }

    private static RateView view(double per100k, double lower, double upper) {
        return WORDS.rate(Optional.of(new Rate(per100k, new Interval(lower, upper, 0.95))), "");
    }
}
