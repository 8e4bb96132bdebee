package org.atalaya.ingestion.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.atalaya.data.text.PersonsInText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonsInTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Firmó la Lic. Ana Pérez | a person's name",
                "el C. Juan Soto asistió | a person's name",
                "Llame al 55 1234 5678. | a telephone number",
                "Celular +56 9 1234 5678 | a telephone number",
                "Tel. (614) 429-3300 | a telephone number",
                "CURP PEGA850101HDFRRN09 | a CURP",
                "RUT 12.345.678-5 | a RUT",
                "escriba a ana@correo.mx | an e-mail"
            })
    void findsWhatGivesAPersonAway(String text, String what) {
        assertThat(PersonsInText.find(text)).hasValue(what);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Titular de la Secretaría, artículo 15, fracción III; 20, fracción II",
                "Comunicado 0275/2024 del 4 de abril de 2024",
                "De 2007-2012 hubo 1 500 participantes, 45.6 por ciento",
                "Ley General del Sistema Nacional de Seguridad Pública, art. 110",
                "9-1-1 y 089",
                "El Consejo A.C. y la S.A. de C.V. Norte"
            })
    void leavesUnitsNumbersAndDatesAlone(String text) {
        assertThat(PersonsInText.find(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ana.perez@gmail.com, true",
        "juan@hotmail.com, true",
        "x@yahoo.com.mx, true",
        "x@live.cl, true",
        "stcnssp@sspc.gob.mx, false",
        "observatorio@penalolen.cl, false"
    })
    void tellsAPersonsMailboxFromAnOffices(String address, boolean personal) {
        assertThat(PersonsInText.isPersonal(address)).isEqualTo(personal);
    }
}
