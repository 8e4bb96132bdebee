package org.atalaya.data.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource({"Peñalolén, penalolen", "ÑUBLE, nuble", "Año 2024: 3.º, ano 2024: 3.º", "ya llano, ya llano"})
    void leavesOutAccentsAndCapitalsAndNothingElse(String written, String plain) {
        assertThat(PlainText.of(written)).isEqualTo(plain);
    }

    @Test
    void takesAnAccentWrittenApartForTheSame() {
        assertThat(PlainText.of("e\u0301")).isEqualTo("e");
    }
}
