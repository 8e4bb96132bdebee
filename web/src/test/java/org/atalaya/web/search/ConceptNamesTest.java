package org.atalaya.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConceptNamesTest {

    @ParameterizedTest
    @CsvSource({
        "homi,                 Homicidio doloso",
        "HOMICIDIO DOLOSO,     Homicidio doloso",
        "extorsion,            Extorsión",
        "extorsión,            Extorsión",
        "robo de veh,          Robo de vehículo",
        "vehiculo robo,        Robo de vehículo",
    })
    void theBeginningsOfItsWordsNameAnOffence(String typed, String name) {
        assertThat(ConceptNames.matches(name, typed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "hom,              Homicidio doloso",
        "de,               Robo de vehículo",
        "cidio,            Homicidio doloso",
        "robo banco,       Robo de vehículo",
        "' ',              Robo de vehículo",
        "?,                Robo de vehículo",
    })
    void otherTextDoesNot(String typed, String name) {
        assertThat(ConceptNames.matches(name, typed)).isFalse();
    }
}
