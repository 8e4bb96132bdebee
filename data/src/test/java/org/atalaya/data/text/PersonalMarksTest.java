package org.atalaya.data.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalMarksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "folio", "zona", "manzana", "factor", "sexo", "edad", "p1", "colonia", "hotel", "rutina", "latente"
            })
    void letsNamesOfColumnsThatAskForNobody(String heading) {
        assertThat(PersonalMarks.inName(heading)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12.345.678-4",
                "GOAP781340HDFMRL05",
                "0123456789",
                "123456789",
                "2024-05-06",
                "1234567.891",
                "410.5",
                "sí @ no",
                "1 = Sí / Yes"
            })
    void letsTextsThatOnlyResembleAnOfficialNumber(String text) {
        assertThat(PersonalMarks.inText(text)).isEmpty();
    }
}
