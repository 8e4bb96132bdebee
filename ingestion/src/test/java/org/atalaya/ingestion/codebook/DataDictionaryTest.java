package org.atalaya.ingestion.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.ingestion.Refusals.assertRefused;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.atalaya.ingestion.codebook.DataDictionary.Field;
import org.atalaya.ingestion.raw.RawFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dictionaries as INEGI wrote them in different years. */
class DataDictionaryTest {

    @TempDir
    private Path folder;

    @Test
    void gathersTheCodesOfAFieldAndLeavesRangesOut() throws IOException {
        DataDictionary dictionary = read("""
                "NOMBRE_CAMPO","NEMONICO","TIPO","LONGITUD","RANGO_CLAVES"
                "¿Se siente seguro?","p1","Numérico","1","1"
                "¿Se siente seguro?","p1","Numérico","1","2"
                "¿Se siente seguro?","p1","Numérico","1","9"
                "Renglón","R_SEL","Carácter","2","01,...,30"
                """, StandardCharsets.UTF_8);

        assertThat(dictionary.fields())
                .containsExactly(
                        new Field("P1", "¿Se siente seguro?", Set.of("1", "2", "9")),
                        new Field("R_SEL", "Renglón", Set.of()));
    }

    @Test
    void readsColumnsInAnyOrderAndTextsOverSeveralLines() throws IOException {
        DataDictionary dictionary =
                read("NEMONICO,RANGO_CLAVES,NOMBRE_CAMPO\rBP1_6_3,1,\"\rRobo a\n casa\"\r", StandardCharsets.UTF_8);

        assertThat(dictionary.fields().get(0).name()).isEqualTo("BP1_6_3");
        assertThat(dictionary.fields().get(0).codes()).containsExactly("1");
        assertThat(dictionary.fields().get(0).text()).isEqualTo("Robo a casa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void readsTheCharacterSetItIsWrittenIn(String encoding) throws IOException {
        DataDictionary dictionary =
                read("NOMBRE_CAMPO,NEMONICO,RANGO_CLAVES\r\nDiseño … muestra,UPM,1\r\n", Charset.forName(encoding));

        assertThat(dictionary.fields().get(0).text()).isEqualTo("Diseño … muestra");
    }

    @Test
    void refusesAFileThatIsNoDictionary() {
        assertRefused(
                () -> read("CAMPO,NEMONICO,RANGO_CLAVES\nx,y,1\n", StandardCharsets.UTF_8),
                "diccionario.csv has no column NOMBRE_CAMPO; INEGI's dictionaries have NOMBRE_CAMPO, NEMONICO and"
                        + " RANGO_CLAVES.");
        assertRefused(
                () -> read("NOMBRE_CAMPO,NEMONICO,RANGO_CLAVES\n", StandardCharsets.UTF_8),
                "diccionario.csv tells of no field; a dictionary has a record for each.");
    }

    private DataDictionary read(String text, Charset encoding) throws IOException {
        Path file = Files.write(folder.resolve("diccionario.csv"), text.getBytes(encoding));
        return DataDictionary.read(RawFolder.open(file), "diccionario.csv");
    }
}
