package org.atalaya.ingestion.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.atalaya.ingestion.ProjectFolder;
import org.atalaya.ingestion.interpret.Codebooks;
import org.atalaya.ingestion.interpret.SurveyCodebook;
import org.atalaya.ingestion.raw.Zips;
import org.atalaya.ingestion.run.Commands.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftCommandTest {

    private static final String TABLE = "conjunto_de_datos/conjunto_de_datos_ensu_cb_0926.csv";
    private static final String DICTIONARY = "diccionario_de_datos/diccionario_de_datos_ensu_cb_0926.csv";

    @TempDir
    private Path folder;

    private Path codebooks;

    @BeforeEach
    void copyTheProjectsCodebooks() throws IOException {
        codebooks = Files.createDirectories(folder.resolve("data/codebooks/ensu"));
        try (Stream<Path> files = Files.list(ProjectFolder.path("data/codebooks/ensu"))) {
            for (Path file : files.toList()) {
                Files.copy(file, codebooks.resolve(file.getFileName().toString()));
            }
        }
    }

    @Test
    void writesADraftThatIsNotReadUntilSomebodyConfirmsIt() throws IOException {
        Path zip = zip(Map.of(
                TABLE, "TRIM,SEG\r0326,1\r",
                DICTIONARY, """
                        NOMBRE_CAMPO,NEMONICO,RANGO_CLAVES
                        Periodo,TRIM,0326
                        Percepción de la seguridad de la ciudad,SEG,1
                        """));

        Result result = draft(zip);

        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .startsWith(
                        "Draft of the codebook of 2026-Q3, after 2025-Q2: 1 questions found, 0 fields without one.\n")
                .contains("To look at first:\n  perceived_safety (it was BP1_1 in 2025-Q2)\n")
                .contains("then write your role in confirmed_by");
        Codebooks.Entry written =
                Codebooks.read(codebooks).findByPeriod("2026-Q3").orElseThrow();
        assertThat(written.book().draft()).isTrue();
        assertThat(written.edition()).isEqualTo(new SurveyCodebook.Edition("2026-Q3", "0326"));
        assertThat(written.book().answers().get("perceived_safety").column()).isEqualTo("SEG");
        assertThat(draft(zip).err())
                .isEqualTo(
                        "Refused: Edition 2026-Q3 has codebook 2026-Q3.yaml already; --out writes a draft elsewhere, to"
                                + " compare with it.\n");
    }

    @Test
    void asksForTheDictionary() throws IOException {
        assertThat(draft(zip(Map.of(TABLE, "PER\r0326\r"))).err())
                .isEqualTo("Refused: ensu.zip holds conjunto_de_datos_ensu_cb_0926.csv without its dictionary"
                        + " (diccionario_de_datos…csv); a codebook is drafted from it.\n");
    }

    @Test
    void asksForThePersonTable() throws IOException {
        assertThat(draft(zip(Map.of("catalogos/bp1_1.csv", "x"))).err())
                .isEqualTo(
                        "Refused: ensu.zip holds 0 person tables of ENSU without a codebook; a codebook is drafted for"
                                + " one, from its edition's zip.\n");
    }

    @Test
    void asksForRecordsThatTellTheirEdition() throws IOException {
        Path zip = Zips.of(
                folder.resolve("ensu.zip"),
                Map.of(
                        "conjunto_de_datos_ensu_cb.csv", "PER\rx\r",
                        "diccionario_de_datos_ensu_cb.csv", "NOMBRE_CAMPO,NEMONICO,RANGO_CLAVES\nPeriodo,PER,1\n"));

        assertThat(draft(zip).err())
                .isEqualTo(
                        "Refused: ensu.zip » conjunto_de_datos_ensu_cb.csv tells of no edition: its records say \"x\","
                                + " its name none; records of 2024-Q1 say 0124.\n");
    }

    /** From INEGI's dictionaries of 2024 the drafts are the codebooks that reproduce every printed figure. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    @EnabledIfEnvironmentVariable(named = "ATALAYA_OFFICIAL_DATA", matches = ".+")
    void proposesTheProvedCodebooksFromTheOfficialDictionaries(int quarter) throws IOException {
        Path official = Path.of(System.getenv("ATALAYA_OFFICIAL_DATA"), "ensu");
        Path drafted = Files.createDirectories(folder.resolve("drafted"));
        Files.copy(codebooks.resolve("codings.yaml"), drafted.resolve("codings.yaml"));
        Path zip = official.resolve("conjunto_de_datos_ensu_2024_" + quarter + "t_csv.zip");

        Result result = Commands.run(
                "codebook",
                "draft",
                zip.toString(),
                "--data",
                folder.resolve("data").toString(),
                "--out",
                drafted.resolve("draft.yaml").toString());

        assertThat(result.exit()).as(result.err()).isZero();
        SurveyCodebook draft = Codebooks.read(drafted).list().get(0).book();
        SurveyCodebook proved = Codebooks.read(codebooks)
                .findByPeriod("2024-Q" + quarter)
                .orElseThrow()
                .book();
        assertThat(draft.answers()).isEqualTo(proved.answers());
        assertThat(draft.design()).isEqualTo(proved.design());
        assertThat(draft.sex()).isEqualTo(proved.sex());
        assertThat(draft.age().column()).isEqualTo(proved.age().column());
    }

    private Path zip(Map<String, String> texts) throws IOException {
        return Zips.of(folder.resolve("ensu.zip"), texts);
    }

    private Result draft(Path zip) {
        return Commands.run(
                "codebook",
                "draft",
                zip.toString(),
                "--data",
                folder.resolve("data").toString());
    }
}
