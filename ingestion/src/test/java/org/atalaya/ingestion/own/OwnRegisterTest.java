package org.atalaya.ingestion.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.store.OwnRegisterTables;
import org.atalaya.data.store.ReleaseManifest.SourceAccount;
import org.atalaya.ingestion.ProjectFolder;
import org.atalaya.ingestion.ReadRows;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.atalaya.ingestion.interpret.Reading;
import org.atalaya.ingestion.raw.FolderContainer;
import org.atalaya.ingestion.run.SparkSessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks of own registers: the template, filled in well and badly, as far as the store. */
class OwnRegisterTest {

    private static final String COUNT_RULE = "a whole number without marks, or nothing if it was not reported";

    @TempDir
    private Path folder;

    private final OwnFiles files = new OwnFiles(new CatalogueFiles(ProjectFolder.path("data/catalogues")));

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void takesTheTemplateWithItsOwnExampleInBothLanguages(boolean inSpanish) throws IOException {
        OwnRegister register = read(FilledTemplate.of(OwnForm.REGISTER, inSpanish));

        assertThat(register.method().register()).isEqualTo("own_ejemplo_911");
        assertThat(register.method().place().text()).isEqualTo("MX:municipality:15058");
        assertThat(register.method().counts()).isEqualTo("calls");
        assertThat(register.method().changesSpanish()).isPresent();
        assertThat(register.categories())
                .containsExactly(
                        new RegisterCategory(
                                "robo_casa",
                                "Robo a casa habitación",
                                "Home burglary",
                                Optional.of(new RegisterCategory.Nearness(
                                        "home_burglary",
                                        "C",
                                        "Se cuentan llamadas, no delitos comprobados",
                                        "Calls are counted, not proven offences"))),
                        new RegisterCategory("ruido", "Ruido excesivo", "Excessive noise", Optional.empty()));
        assertThat(register.problems()).isEmpty();
        assertThat(register.rowsRead()).isEqualTo(9);
        assertThat(register.withheld()).isEqualTo(2);
    }

    @Test
    void tellsWhatWasNotReportedFromZeroAndWithholdsSmallCounts() throws IOException {
        assertThat(read(FilledTemplate.of(OwnForm.REGISTER)).counts())
                .extracting(count -> count.neighbourhood() + " " + count.category() + " " + count.month() + " "
                        + count.count().map(String::valueOf).orElse("-") + " "
                        + count.state().id())
                .containsExactly(
                        "all robo_casa 2024-01 61 available",
                        "Centro robo_casa 2024-01 34 available",
                        "La Loma robo_casa 2024-01 - withheld_with_small",
                        "El Sol robo_casa 2024-01 - withheld_small",
                        "all robo_casa 2024-02 48 available",
                        "all robo_casa 2024-03 - not_reported",
                        "all ruido 2024-01 212 available",
                        "all ruido 2024-02 187 available",
                        "all ruido 2024-03 0 available");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | 1,234    | 1,234",
                "3 | 1.234    | 1.234",
                "3 | 12.5     | 12.5",
                "3 | -3       | -3",
                "3 | doce     | text of 4 characters",
                "3 | 3 o 4    | text of 5 characters"
            })
    void namesACountThatIsNoWholeNumber(int column, String cell, String told) throws IOException {
        OwnRegister register = read(FilledTemplate.of(OwnForm.REGISTER).set("Conteos", 5, column, cell));

        assertThat(register.problems())
                .containsExactly(new DataProblem(ProblemKind.COUNT_NOT_USABLE, 6, "D (Conteo)", told, COUNT_RULE));
        assertThat(register.counts()).hasSize(8);
        assertThat(register.rowsRejected()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 |                | A (Colonia, barrio o unidad vecinal)",
                "0 | Calle Juárez 4 | A (Colonia, barrio o unidad vecinal)",
                "0 | Juárez #4      | A (Colonia, barrio o unidad vecinal)",
                "1 | robo           | B (Categoría)",
                "2 | enero          | C (Mes)",
                "2 | 2023-12        | C (Mes)",
                "2 | 45310          | C (Mes)"
            })
    void namesARowThatDoesNotSayWhatItIsOf(int column, String cell, String named) throws IOException {
        OwnRegister register = read(FilledTemplate.of(OwnForm.REGISTER).set("Conteos", 5, column, cell));

        assertThat(register.problems())
                .extracting(DataProblem::kind, DataProblem::row, DataProblem::column)
                .containsExactly(tuple(ProblemKind.COUNT_NOT_USABLE, 6L, named));
    }

    @Test
    void takesAMonthThatAProgramMadeADay() throws IOException {
        OwnRegister register = read(FilledTemplate.of(OwnForm.REGISTER).set("Conteos", 5, 2, 45323));

        assertThat(register.problems()).isEmpty();
        assertThat(register.counts().get(4).month()).isEqualTo("2024-02");
    }

    @Test
    void usesOnlyTheFirstOfARepeatedRowHoweverItsPlaceIsSpelled() throws IOException {
        OwnRegister register = read(FilledTemplate.of(OwnForm.REGISTER).set("Conteos", 3, 0, "CENTRO "));

        assertThat(register.problems())
                .containsExactly(new DataProblem(ProblemKind.REPEATED_COUNT, 4, "D (Conteo)", "", "only in row 3"));
    }

    @Test
    void tellsWithoutANumberThatNeighbourhoodsSumToMoreThanTheWhole() throws IOException {
        OwnRegister register = read(FilledTemplate.of(OwnForm.REGISTER).set("Conteos", 1, 3, 52));

        assertThat(register.problems())
                .containsExactly(DataProblem.ofFile(ProblemKind.COUNT_SUM, "robo_casa 2024-01", ""));
    }

    @Test
    void rejectsAFormula() throws IOException {
        OwnRegister register =
                read(FilledTemplate.of(OwnForm.REGISTER).set("Conteos", 5, 3, new FilledTemplate.Formula("40+8")));

        assertThat(register.problems())
                .containsExactly(new DataProblem(ProblemKind.FORMULA_CELL, 6, "D (Conteo)", "", "a value"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ID|911 de aquí|must be 3 to 31 lower-case letters",
                "PLACE_CODE|99999|is no municipality of data/catalogues/territory.csv",
                "PLACE_KIND|comuna|does not go with the country",
                "COUNTS|avisos|is none of: llamadas, calls, hechos, events, personas, persons, expedientes, files",
                "FROM|enero de 2024|must be a month written year-month, like 2024-03",
                "TO|2023-12|lies before the first month"
            })
    void refusesAWrongMethodSheetInOneSentence(RegisterField field, String value, String sentence) throws IOException {
        assertRefused(FilledTemplate.of(OwnForm.REGISTER).method(field, value), sentence);
    }

    @Test
    void refusesAWorkbookThatLacksWhatItMustHave() throws IOException {
        assertRefused(
                FilledTemplate.of(OwnForm.REGISTER).method(RegisterField.CONTACT, null),
                "registro.xlsx » Método says nothing under \"Cargo de contacto\" (\"Role to contact\")");
        assertRefused(
                FilledTemplate.of(OwnForm.REGISTER).without("Categorías"),
                "registro.xlsx has no sheet Categorías (Categories), which says what is counted.");
        assertRefused(
                FilledTemplate.of(OwnForm.REGISTER).without("Conteos"),
                "registro.xlsx has none of the sheets Datos (answers of each person), Estimaciones (finished"
                        + " estimates) and Conteos (counts of a register); one of them is expected.");
        assertRefused(
                FilledTemplate.of(OwnForm.REGISTER).addSheet("Datos", "x"),
                "registro.xlsx has more than one of the sheets Datos");
        assertRefused(
                FilledTemplate.of(OwnForm.REGISTER).set("Conteos", 0, 3, "Total"),
                "registro.xlsx » Conteos has no column \"Conteo\" (\"Count\")");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|0|Robo|column A (Clave de la categoría) must be 2 to 41 lower-case letters, digits and _",
                "2|0|robo_casa|column A (Clave de la categoría) stands twice; a category may stand once",
                "1|1||column B (Nombre (español)) is empty; the template has an example",
                "1|3|burglary|column D (Delito al que se parece) is no offence of data/catalogues/offence.csv",
                "1|4|E|column E (Comparabilidad) is none of: A, B, C, D",
                "1|5||column F (Por qué (español)) is empty; the template has an example"
            })
    void refusesAWrongCategoryInOneSentence(int row, int column, String value, String sentence) throws IOException {
        assertRefused(
                FilledTemplate.of(OwnForm.REGISTER).set("Categorías", row, column, value),
                "registro.xlsx » Categorías, row " + (row + 1) + ", " + sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "Conteos, 3, 0, 55 1234 5678, a telephone number of ten digits",
        "Método, 4, 1, maria@example.org, an e-mail",
        "Categorías, 2, 1, GOAP780710HDFMRL05, a CURP"
    })
    void refusesPersonalDataWhereverItStands(String sheet, int row, int column, String cell, String mark)
            throws IOException {
        assertRefused(FilledTemplate.of(OwnForm.REGISTER).set(sheet, row, column, cell), "what looks like " + mark);
    }

    @Test
    void refusesAColumnForPersonalDataBesideTheCounts() throws IOException {
        assertRefused(
                FilledTemplate.of(OwnForm.REGISTER).addColumn("Conteos", "Nombre de quien llama", "x"),
                "registro.xlsx » Conteos, column E (Nombre de quien llama), is by its name for personal data");
    }

    @Test
    void refusesTwoWorkbooksOfOneRegister() throws IOException {
        OwnRegister register = read(FilledTemplate.of(OwnForm.REGISTER));

        assertThatThrownBy(() -> OwnRegisterReader.refuseRepeated(List.of(register, register)))
                .isInstanceOf(RefusedInput.class)
                .hasMessageStartingWith("Own register own_ejemplo_911 stands twice, in registro.xlsx");
    }

    @Test
    void makesRowsOfTheStoreThatHoldNoSmallCount() throws IOException {
        OwnRegister register = read(FilledTemplate.of(OwnForm.REGISTER).set("Conteos", 9, 3, "1,000"));
        try (SparkSession spark = SparkSessions.local(folder.resolve("spark"))) {
            Reading reading = OwnRegisterReader.read(List.of(register));

            Row method = ReadRows.table(spark, reading, OwnRegisterTables.OWN_REGISTER)
                    .first();
            assertThat(method.<String>getAs("register")).isEqualTo("own_ejemplo_911");
            assertThat(method.<String>getAs("first_period")).isEqualTo("2024-01");
            assertThat(method.<String>getAs("source_release")).startsWith("own_ejemplo_911 2024-03 sha256:");
            assertThat(ReadRows.table(spark, reading, OwnRegisterTables.OWN_REGISTER_CATEGORY)
                            .collectAsList())
                    .extracting(row -> row.getAs("category") + " " + row.getAs("offence"))
                    .containsExactly("robo_casa home_burglary", "ruido null");
            assertThat(ReadRows.table(spark, reading, OwnRegisterTables.OWN_REGISTER_COUNT)
                            .collectAsList())
                    .extracting(row -> row.getAs("neighbourhood") + " " + row.getAs("count"))
                    .contains("all 61", "Centro 34", "La Loma null", "El Sol null")
                    .hasSize(8);
            assertThat(reading.accounts())
                    .extracting(SourceAccount::rowsRead, SourceAccount::rowsKept, SourceAccount::rowsRejected)
                    .containsExactly(tuple(1L, 1L, 0L), tuple(2L, 2L, 0L), tuple(9L, 8L, 1L));
            assertThat(ReadRows.problems(spark, reading).collectAsList())
                    .extracting(row -> row.getAs("file") + " " + row.getAs("row_number") + " " + row.getAs("value"))
                    .containsExactly("registro.xlsx » Conteos 10 1,000");
        }
    }

    private OwnRegister read(FilledTemplate workbook) throws IOException {
        Path file = workbook.write(folder.resolve("registro.xlsx"));
        return files.find(FolderContainer.single(file)).registers().get(0);
    }

    private void assertRefused(FilledTemplate workbook, String sentence) {
        assertThatThrownBy(() -> read(workbook))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining(sentence);
    }
}
