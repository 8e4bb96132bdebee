package org.atalaya.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.atalaya.data.territory.TerritoryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scale figures share. */
class ShareScaleTest {

    @ParameterizedTest
    @CsvSource({
        "0.586, 0.511, 0.658, 0.5, 0.7",
        "0.586, '',    '',    0.5, 0.6",
        "0.3,   0.3,   0.3,   0.3, 0.4",
        "0.03,  0.01,  0.06,  0.0, 0.1",
        "0,     '',    '',    0.0, 0.1",
        "1,     '',    '',    0.9, 1.0",
        "0.5,   0.05,  0.97,  0.0, 1.0"
    })
    void goesInTensAroundEveryValueAndRange(String value, String lower, String upper, double low, double high) {
        ShareScale scale = ShareScale.of(Stream.of(figure(value, lower, upper)));
        assertThat(scale.low()).isCloseTo(low, within(1e-9));
        assertThat(scale.high()).isCloseTo(high, within(1e-9));
    }

    @Test
    void holdsEveryFigureAndIsWholeWithoutAny() {
        ShareScale scale = ShareScale.of(Stream.of(figure("0.31", "", ""), figure("0.74", "0.7", "0.78")));
        assertThat(scale.low()).isCloseTo(0.3, within(1e-9));
        assertThat(scale.high()).isCloseTo(0.8, within(1e-9));
        assertThat(ShareScale.of(Stream.of(figure("", "", "")))).isEqualTo(ShareScale.WHOLE);
    }

    @Test
    void placesSharesAlongItself() {
        ShareScale scale = new ShareScale(0.2, 0.6);
        assertThat(scale.at("0.3")).isEqualTo("25.0%");
        assertThat(scale.width("0.3", "0.5")).isEqualTo("50.0%");
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.6, 0.05", "0.4, 0.8, 0.1", "0, 0.5, 0.1", "0.1, 0.8, 0.2", "0, 1, 0.2"})
    void hasFewLines(double low, double high, double step) {
        assertThat(new ShareScale(low, high).step()).isCloseTo(step, within(1e-9));
    }

    private static FigureView figure(String value, String lower, String upper) {
        return new FigureView(
                TerritoryId.of("MX", "city", "28"),
                "",
                "2024-Q1",
                "",
                value,
                "",
                "",
                "",
                true,
                "",
                value,
                lower,
                upper,
                List.of());
    }
}
