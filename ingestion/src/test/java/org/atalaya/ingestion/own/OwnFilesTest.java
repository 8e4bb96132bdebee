package org.atalaya.ingestion.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.ingestion.ProjectFolder;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.atalaya.ingestion.raw.FolderContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks of own surveys: the template, filled in well and badly. */
class OwnFilesTest {

    @TempDir
    private Path folder;

    private final OwnFiles files = new OwnFiles(new CatalogueFiles(ProjectFolder.path("data/catalogues")));

    @ParameterizedTest
    @CsvSource({"MICRODATA, true, 24", "MICRODATA, false, 24", "ESTIMATES, true, 3", "ESTIMATES, false, 3"})
    void takesTheTemplateWithItsOwnExampleInBothLanguages(OwnForm form, boolean inSpanish, int rows)
            throws IOException {
        OwnSurvey survey = read(FilledTemplate.of(form, inSpanish));

        assertThat(survey.form()).isEqualTo(form);
        assertThat(survey.method().survey()).isEqualTo("own_ejemplo_percepcion");
        assertThat(survey.method().place().text()).isEqualTo("MX:municipality:15058");
        assertThat(survey.rows().kept()).hasSize(rows);
        assertThat(survey.rows().problems()).isEmpty();
        assertThat(survey.questions().indicators().get(0).id()).isEqualTo("perceived_insecurity");
        assertThat(survey.questions().indicators().get(1).id()).isEqualTo("own_ejemplo_percepcion_conoce_patrullaje");
    }

    @Test
    void readsAnswersBasesAndTheDesign() throws IOException {
        OwnSurvey survey = read(FilledTemplate.of(OwnForm.MICRODATA));

        assertThat(survey.rows().kept().get(0))
                .containsEntry("person", "2")
                .containsEntry("stratum", "norte")
                .containsEntry("psu", "1")
                .containsEntry("weight", 410.5)
                .containsEntry("sex", "female")
                .containsEntry("age", "18")
                .containsEntry("q_p1", "1")
                .containsEntry("q_p3", "1");
        assertThat(survey.rows().kept().get(3)).containsEntry("q_p3", "skipped");
        OwnQuestions.Indicator useful = survey.questions().indicators().get(2);
        assertThat(useful.counted()).contains(new OwnQuestions.Answers("q_p3", "1 2"));
        assertThat(useful.base()).contains(new OwnQuestions.Answers("q_p2", "1"));
        assertThat(survey.questions().indicators().get(0).base())
                .contains(new OwnQuestions.Answers("q_p1", "1 2 9 unlisted"));
    }

    @Test
    void takesASampleWithoutStrataUnitsAndWeights() throws IOException {
        OwnSurvey survey = read(FilledTemplate.of(OwnForm.MICRODATA)
                .method(MethodField.STRATUM_COLUMN, "ninguna")
                .method(MethodField.PSU_COLUMN, "Ninguno")
                .method(MethodField.WEIGHT_COLUMN, "none"));

        assertThat(survey.rows().kept().get(4))
                .containsEntry("stratum", "1")
                .containsEntry("psu", "6")
                .containsEntry("weight", 1.0);
        assertThat(survey.method().weighted()).isFalse();
        assertThat(survey.rows().problems()).extracting(DataProblem::kind).containsOnly(ProblemKind.UNUSED_COLUMN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nombre",
                "nombre_completo",
                "NombreEntrevistado",
                "Apellido paterno",
                "CURP",
                "rfc",
                "RUT",
                "run",
                "Teléfono",
                "telefono2",
                "celular",
                "Correo electrónico",
                "email",
                "Dirección",
                "domicilio",
                "Coordenadas",
                "latitud",
                "lon",
                "Fecha de nacimiento",
                "calle"
            })
    void refusesAColumnThatAsksForPersonalDataByItsName(String heading) throws IOException {
        FilledTemplate workbook = FilledTemplate.of(OwnForm.MICRODATA).addColumn("Datos", heading, "secreto");

        assertRefused(workbook, "encuesta.xlsx » Datos, column J (" + heading + "), is by its name for personal data");
    }

    @ParameterizedTest
    @CsvSource({
        "GOAP780710HDFMRL05, a CURP",
        "goap780710rh7, an RFC",
        "12.345.678-5, a RUT",
        "7654321-6, a RUT",
        "maria@example.org, an e-mail",
        "Escribir a maria@example.org por favor, an e-mail",
        "55 1234 5678, a telephone number of ten digits",
        "+52 (55) 1234-5678, a telephone number of ten digits",
        "+56 9 8765 4321, a telephone number of ten digits"
    })
    void refusesACellThatGivesSomebodyAwayWhateverItsColumn(String value, String what) throws IOException {
        FilledTemplate workbook = FilledTemplate.of(OwnForm.MICRODATA)
                .addColumn("Datos", "notas", "nada")
                .set("Datos", 7, 9, value);

        assertRefused(workbook, "encuesta.xlsx » Datos, column J (notas), has in row 8 what looks like " + what);
        assertThatThrownBy(() -> read(workbook)).message().doesNotContain(value);
    }

    @Test
    void refusesATelephoneWrittenAsANumberAndNumbersThatAreRuts() throws IOException {
        assertRefused(
                FilledTemplate.of(OwnForm.MICRODATA).addColumn("Datos", "clave", 5512345678L),
                "column J (clave), has in row 2 what looks like a telephone number");
        assertRefused(
                FilledTemplate.of(OwnForm.MICRODATA).addColumn("Datos", "clave", 123456785),
                "column J (clave), has numbers with the check digit of a RUT");
    }

    @Test
    void looksForPersonalDataOnEverySheet() throws IOException {
        assertRefused(
                FilledTemplate.of(OwnForm.MICRODATA).addSheet("Directorio", "maria@example.org"),
                "encuesta.xlsx » Directorio, column A (nota), has in row 2");
    }

    @Test
    void takesNumbersThatOnlyResembleSomebodys() throws IOException {
        OwnSurvey survey = read(FilledTemplate.of(OwnForm.MICRODATA)
                .addColumn("Datos", "clave", 123456784)
                .addColumn("Datos", "peso", 1523.223344)
                .addColumn("Datos", "ageb", "0123456789"));

        assertThat(survey.rows().problems()).extracting(DataProblem::kind).containsOnly(ProblemKind.UNUSED_COLUMN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ID|Mi Encuesta|must be 3 to 31 lower-case letters",
                "PERIOD|mayo 2024|is no period: write 2024, 2024-Q1 or 2024-03",
                "PLACE_CODE|99999|is no municipality of data/catalogues/territory.csv",
                "PLACE_KIND|comuna|does not go with the country",
                "SAMPLING|casi|is none of: probabilística, probability, no probabilística, non-probability",
                "FIELDWORK_TO|2024-05-01|lies before the first day",
                "FIELDWORK_FROM|ayer|is no day: write year-month-day",
                "PLANNED|muchas|must be a whole number"
            })
    void refusesAWrongMethodSheetInOneSentence(MethodField field, String value, String sentence) throws IOException {
        assertRefused(FilledTemplate.of(OwnForm.MICRODATA).method(field, value), sentence);
    }

    @Test
    void refusesAMethodSheetThatSaysNothingOfWhatItMust() throws IOException {
        assertRefused(
                FilledTemplate.of(OwnForm.MICRODATA).method(MethodField.UNIT, null),
                "encuesta.xlsx » Método says nothing under \"Unidad responsable\"");
        assertRefused(
                FilledTemplate.of(OwnForm.MICRODATA).method(MethodField.WEIGHT_COLUMN, "peso"),
                "encuesta.xlsx » Datos has no column peso, which the method sheet names.");
        assertRefused(
                FilledTemplate.of(OwnForm.MICRODATA).method(MethodField.TITLE_ES, new FilledTemplate.Formula("1+1")),
                "a formula stands where a value is expected");
        assertRefused(
                FilledTemplate.of(OwnForm.MICRODATA).without("Preguntas"), "encuesta.xlsx has no sheet Preguntas");
        assertRefused(
                FilledTemplate.of(OwnForm.MICRODATA).without("Datos"), "encuesta.xlsx has none of the sheets Datos");
    }

    @Test
    void refusesDefinitionsThatNameNoAnswer() throws IOException {
        assertRefused(
                FilledTemplate.of(OwnForm.MICRODATA).set("Preguntas", 1, 11, "7"),
                "encuesta.xlsx » Preguntas, row 2, column L (Respuestas que cuentan): names answer \"7\"; p1 has 1, 2, 9.");
        assertRefused(
                FilledTemplate.of(OwnForm.MICRODATA).set("Preguntas", 1, 3, "Sí, No"),
                "must be written like: 1 = Sí / Yes; 2 = No / No");
        assertRefused(
                FilledTemplate.of(OwnForm.MICRODATA).set("Preguntas", 3, 12, "p9 = 1"),
                "must stay empty, or name a column of this sheet and its answers");
    }

    @Test
    void namesEveryOddCellAndTellsNoWords() throws IOException {
        OwnSurvey survey = read(FilledTemplate.of(OwnForm.MICRODATA)
                .set("Datos", 2, 3, "0")
                .set("Datos", 4, 4, "Juana")
                .set("Datos", 5, 5, "170")
                .set("Datos", 6, 6, "no quiso decir")
                .set("Datos", 9, 6, 7)
                .set("Datos", 3, 6, new FilledTemplate.Formula("B2")));

        assertThat(survey.rows().problems())
                .extracting(DataProblem::kind, DataProblem::row, DataProblem::column, DataProblem::value)
                .containsExactlyInAnyOrder(
                        tuple(ProblemKind.WEIGHT_NOT_POSITIVE, 3L, "D (factor)", "0"),
                        tuple(ProblemKind.FORMULA_CELL, 4L, "G (p1)", ""),
                        tuple(ProblemKind.UNLISTED_SEX, 5L, "E (sexo)", "text of 5 characters"),
                        tuple(ProblemKind.UNLISTED_AGE, 6L, "F (edad)", "170"),
                        tuple(ProblemKind.UNLISTED_ANSWER, 7L, "G (p1)", "text of 14 characters"),
                        tuple(ProblemKind.UNLISTED_ANSWER, 10L, "G (p1)", "7"));
        assertThat(survey.rows().read()).isEqualTo(24);
        assertThat(survey.rows().kept()).hasSize(22);
        assertThat(survey.rows().rejected()).isEqualTo(2);
    }

    @Test
    void refusesASampleThatLosesMoreThanATenth() throws IOException {
        FilledTemplate workbook = FilledTemplate.of(OwnForm.MICRODATA);
        for (int row = 1; row <= 3; row++) {
            workbook.set("Datos", row, 0, 1);
        }
        workbook.set("Datos", 6, 2, null);

        assertRefused(
                workbook,
                "3 of the 24 rows of encuesta.xlsx » Datos cannot be used, more than the 10 % a sample may lose;"
                        + " the first is row 3, column A (folio): repeated-person, expected only in row 2.");
    }

    @Test
    void namesEveryOddEstimate() throws IOException {
        OwnSurvey survey = read(FilledTemplate.of(OwnForm.ESTIMATES)
                .set("Estimaciones", 2, 3, "hombres")
                .set("Estimaciones", 3, 5, "0")
                .set("Estimaciones", 4, 0, "15058")
                .set("Estimaciones", 4, 1, 2024)
                .set("Estimaciones", 4, 2, "perceived_insecurity")
                .set("Estimaciones", 4, 3, "all")
                .set("Estimaciones", 4, 4, 60)
                .set("Estimaciones", 4, 6, 800));

        assertThat(survey.rows().problems())
                .extracting(DataProblem::kind, DataProblem::row)
                .containsExactly(
                        tuple(ProblemKind.ESTIMATE_NOT_USABLE, 3L),
                        tuple(ProblemKind.ERROR_NOT_USED, 4L),
                        tuple(ProblemKind.REPEATED_ESTIMATE, 5L));
        assertThat(survey.rows().kept()).hasSize(2);
        assertThat(survey.rows().kept().get(0))
                .containsEntry("value", 0.615)
                .containsEntry("standard_error", 0.024)
                .containsEntry("df", 96L);
        assertThat(survey.rows().kept().get(1)).containsEntry("standard_error", null);
    }

    @Test
    void endsWithAMillionEmptyRows() throws IOException {
        FilledTemplate workbook = FilledTemplate.of(OwnForm.MICRODATA);
        for (int row = 25; row < 1_000_000; row += 250_000) {
            workbook.set("Datos", row, 0, "");
        }

        assertThat(read(workbook).rows().read()).isEqualTo(24);
    }

    @Test
    void leavesOtherWorkbooksAndOtherFilesToOthers() throws IOException {
        Path other = FilledTemplate.of(OwnForm.MICRODATA).without("Método").write(folder.resolve("otro.xlsx"));
        Path broken = Files.writeString(folder.resolve("roto.xlsx"), "no es un libro");

        assertThat(files.find(FolderContainer.single(other)).isEmpty()).isTrue();
        assertThat(files.find(FolderContainer.single(broken)).isEmpty()).isTrue();
    }

    @Test
    void refusesEditionsThatContradictEachOther() throws IOException {
        OwnSurvey first = read(FilledTemplate.of(OwnForm.MICRODATA));
        OwnSurvey again = read(FilledTemplate.of(OwnForm.MICRODATA));
        OwnSurvey later = read(FilledTemplate.of(OwnForm.MICRODATA)
                .method(MethodField.PERIOD, "2025")
                .set("Preguntas", 1, 11, "1"));

        assertThatThrownBy(() -> new OwnSurveys(List.of(first, again)))
                .isInstanceOf(RefusedInput.class)
                .hasMessageStartingWith("Edition 2024 of own survey own_ejemplo_percepcion stands twice");
        assertThatThrownBy(() -> new OwnSurveys(List.of(first, later)))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("indicator perceived_insecurity is defined otherwise");
    }

    private OwnSurvey read(FilledTemplate workbook) throws IOException {
        Path file = workbook.write(folder.resolve("encuesta.xlsx"));
        return files.find(FolderContainer.single(file)).surveys().get(0);
    }

    private void assertRefused(FilledTemplate workbook, String sentence) {
        assertThatThrownBy(() -> read(workbook))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining(sentence);
    }
}
