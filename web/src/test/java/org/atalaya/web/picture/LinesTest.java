package org.atalaya.web.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.atalaya.web.print.Typefaces;
import org.junit.jupiter.api.Test;

class LinesTest {

    private static final double WIDTH = 300;

    @Test
    void takesTheLargestSizeThatNeedsFewEnoughLines() {
        assertThat(Lines.of("Homicidio doloso", Typefaces.SERIF, WIDTH, 1, 30, 20)
                        .size())
                .isEqualTo(30);
        assertThat(Lines.of("Homicidio doloso en el municipio", Typefaces.SERIF, WIDTH, 1, 30, 18)
                        .size())
                .isEqualTo(18);
    }

    @Test
    void breaksAnAddressLongerThanALineAfterASignAndLosesNothing() {
        String address = "https://example.org/v/es/i/relacion?first=crime_victims&second=offence:homicide&period=2021";
        List<String> lines = Lines.of(address, Typefaces.SANS, WIDTH, 1, 18).texts();
        assertThat(String.join("", lines)).isEqualTo(address);
        assertThat(lines)
                .hasSizeGreaterThan(1)
                .allSatisfy(line ->
                        assertThat(Typefaces.width(line, Typefaces.SANS, 18)).isLessThanOrEqualTo(WIDTH));
        assertThat(lines.subList(0, lines.size() - 1))
                .allSatisfy(line -> assertThat(line).matches(".*[/?&=]"));
    }

    @Test
    void breaksAWordWithoutSignsWhereItMust() {
        String word = "a".repeat(100);
        List<String> lines = Lines.of(word, Typefaces.SANS, WIDTH, 1, 18).texts();
        assertThat(String.join("", lines)).isEqualTo(word);
        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(Typefaces.width(line, Typefaces.SANS, 18)).isLessThanOrEqualTo(WIDTH));
    }
}
