package org.atalaya.ingestion.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.ingestion.ProjectFolder;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.atalaya.ingestion.printed.TableSheet.Formula;
import org.atalaya.ingestion.raw.FolderContainer;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables in the layouts of 2019, 2021 and 2024, with what is odd in them: written here, read as INEGI's would be. */
class PrintedTablesTest {

    private static TableLayouts layouts;
    private static WorkbookReader reader;

    @TempDir
    private Path folder;

    @BeforeAll
    static void readTheProjectsLayouts() throws IOException {
        CatalogueFiles catalogue = new CatalogueFiles(ProjectFolder.path("data/catalogues"));
        layouts = TableLayouts.read(ProjectFolder.path("data/codebooks/ensu-tables"), catalogue.indicators("ensu"));
        reader = WorkbookReader.of(layouts, catalogue);
    }

    private WorkbookReader.Reading read(Consumer<Workbook> content) throws IOException {
        return reader.read(find(content));
    }

    private WorkbookTables find(Consumer<Workbook> content) throws IOException {
        Path file = TableSheet.write(folder.resolve("tables.xlsx"), content);
        WorkbookFiles.Found found = new WorkbookFiles(layouts).find(FolderContainer.single(file));
        assertThat(found.others()).isEmpty();
        return found.known().get(0);
    }

    private static Optional<PrintedFigure> figure(WorkbookReader.Reading reading, String place, String indicator) {
        return reading.figures().stream()
                .filter(figure -> (figure.key().kind() + " " + figure.key().code()).equals(place)
                        && figure.key().indicator().equals(indicator)
                        && figure.key().domain().equals("all"))
                .findFirst();
    }

    @Test
    void readsThePerceptionTableOf2024() throws IOException {
        WorkbookReader.Reading reading = read(workbook -> TableSheet.perception(workbook, "1.7", "Marzo 2024")
                .row("Baja California Sur")
                .place("Los Cabos1", 120, 78)
                .skip()
                .row("Coahuila de Zaragoza")
                .place("Torreón", 90, 110));

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.rejected()).isZero();
        assertThat(reading.figures()).hasSize(6);
        PrintedFigure city = figure(reading, "city 55", "perceived_insecurity").orElseThrow();
        assertThat(city.key())
                .isEqualTo(new PrintedFigure.Key("MX", "city", "55", "ensu", "2024-Q1", "perceived_insecurity", "all"));
        assertThat(city.label()).isEqualTo("Los Cabos");
        assertThat(city.percent()).isEqualTo(39.0);
        assertThat(city.persons()).isEqualTo(78.0);
        assertThat(city.basePersons()).isEqualTo(200.0);
        assertThat(city.edition()).isEqualTo("ENSU, tabulados básicos, marzo de 2024");
        assertThat(city.table())
                .isEqualTo(
                        "Cuadro 1.7. Población de 18 años y más por ciudad de interés y características de percepción"
                                + " de seguridad pública");
        assertThat(figure(reading, "area 05035", "perceived_insecurity")).isPresent();
        assertThat(figure(reading, "urban-total 00", "perceived_security")
                        .orElseThrow()
                        .percent())
                .isEqualTo(40.0);
    }

    private static TableSheet effectiveness2019(Workbook workbook) {
        return TableSheet.of(workbook, "6.6")
                .title(
                        "6.6",
                        "Marzo 2019",
                        "Población de 18 años y más por ciudad de interés, según percepción",
                        "del desempeño de autoridades")
                .row(
                        "Ciudad de interés\n   Tipo de autoridades1",
                        "Población de 18 años y más que identifica a la autoridad",
                        null,
                        "Desempeño de autoridades")
                .row(null, null, null, "Muy efectivo", null, null, "Algo efectivo", null, null, "Poco efectivo")
                .row(
                        null,
                        null,
                        null,
                        "Absolutos",
                        "Relativos",
                        null,
                        "Absolutos",
                        "Relativos",
                        null,
                        "Absolutos",
                        "Relativos")
                .skip();
    }

    @Test
    void addsTheTwoFavourableAnswersOf2019() throws IOException {
        WorkbookReader.Reading reading = read(workbook -> effectiveness2019(workbook)
                .row("Estados Unidos Mexicanos", 1000)
                .row("   Policía Federal", 500, "", 50, 10.0, "", 50, 10.0, "", 400, 80.0)
                .row("   Policía Preventiva Municipal", 800, "", 80, 10.0, "", 240, 30.0, "", 480, 60.0)
                .row("Norte4", 300)
                .row("   Policía Preventiva Municipal", "NA", "", "NA", "NA", "", "NA", "NA", "", "NA", "NA"));

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.figures()).singleElement().satisfies(figure -> {
            assertThat(figure.key().indicator()).isEqualTo("municipal_police_effective");
            assertThat(figure.persons()).isEqualTo(320.0);
            assertThat(figure.percent()).isEqualTo(40.0);
            assertThat(figure.basePersons()).isEqualTo(800.0);
            assertThat(figure.table()).endsWith("(suma de «Muy efectivo» y «Algo efectivo»)");
        });
    }

    @Test
    void addsTheTwoRowsThatExpectImprovementIn2021() throws IOException {
        WorkbookReader.Reading reading = read(workbook -> TableSheet.of(workbook, "3.3")
                .title(
                        "3.3",
                        "Marzo 2021",
                        "Población de 18 años y más por ciudad de interés ",
                        "y expectativas sobre la delincuencia")
                .row("Ciudad de interés", "Población de \n18 años y más", null, "Marzo 2021")
                .row(null, null, null, "Absolutos", "Relativos")
                .row("Estados Unidos Mexicanos", 1000)
                .row("Mejorará", null, null, 200, 20.0)
                .row("Seguirá igual de bien", null, null, 150, 15.0)
                .row("Seguirá igual de mal", null, null, 300, 30.0));

        assertThat(figure(reading, "urban-total 00", "expected_improvement")
                        .orElseThrow()
                        .percent())
                .isEqualTo(35.0);
        assertThat(figure(reading, "urban-total 00", "expected_worsening")).isEmpty();
        assertThat(reading.problems())
                .containsExactly(new DataProblem(
                        ProblemKind.TABLE_CELL,
                        12,
                        "3.3!A",
                        "Seguirá igual de mal",
                        "Empeorará, Seguirá igual de mal"));
        assertThat(reading.read()).isEqualTo(2);
    }

    @Test
    void tellsMenAndWomenApartAndLeavesHiddenSheetsIn2021() throws IOException {
        WorkbookReader.Reading reading = read(workbook -> {
            TableSheet.of(workbook, "1.5")
                    .title(
                            "1.5",
                            "Marzo 2021",
                            "Población de mujeres de 18 años y más por ciudad de interés",
                            "y características de percepción de seguridad pública")
                    .row("Ciudad de interés", "Población de mujeres de 18 años y más", null, "Marzo 2021")
                    .row(null, null, null, "Absolutos", "Relativos")
                    .place("Aguascalientes ", 80, 120);
            TableSheet.perception(workbook, "1.7n", "Marzo 2016").hide();
        });

        assertThat(reading.figures())
                .extracting(figure -> figure.key().period() + " " + figure.key().domain())
                .containsExactly("2021-Q1 sex=female", "2021-Q1 sex=female");
    }

    @Test
    void stripsTheDigitsOfFootnotesFromMonthsHeadingsAndRows() throws IOException {
        WorkbookReader.Reading reading = read(workbook -> TableSheet.of(workbook, "8.6")
                .title(
                        "8.6",
                        "Septiembre 20241",
                        "Población de 18 años y más que identifica a las autoridades de seguridad ",
                        "pública por área urbana (ciudad) de interés y tipo de autoridad ",
                        "según percepción del desempeño de la misma")
                .row("Tipo de autoridades1", "Población de 18 años y más que identifica", null, "Desempeño")
                .row(null, null, null, "Muy o algo efectivo2")
                .row(null, null, null, "Absolutos", "Relativos")
                .row("Ciudad  Nezahualcóyotl1,2", 900)
                .row("Policía Preventiva Municipal", 400, null, 100, 25));

        assertThat(reading.problems()).isEmpty();
        assertThat(figure(reading, "city 28", "municipal_police_effective")
                        .orElseThrow()
                        .key()
                        .period())
                .isEqualTo("2024-Q3");
    }

    @Test
    void readsFiguresThatStandInTheRowOfThePlace() throws IOException {
        WorkbookReader.Reading reading = read(workbook -> TableSheet.of(workbook, "10.2")
                .title(
                        "10.2",
                        "Junio 2024",
                        "Población de 18 años y más por área urbana (ciudad) de interés, según condición de conocer ",
                        "o haber escuchado que el gobierno de la ciudad ha implementado actividades")
                .row("Ciudad", "Población de 18 \naños y más", null, "Condición de conocer o haber escuchado1")
                .row(null, null, null, "Sí", null, null, "No")
                .row(null, null, null, "Absolutos", "Relativos", null, "Absolutos", "Relativos")
                .row("Durango")
                .row("Durango", 400, null, 100, 25.0, null, 290, 72.5));

        assertThat(reading.problems()).isEmpty();
        assertThat(figure(reading, "city 19", "knows_prevention_programmes")
                        .orElseThrow()
                        .percent())
                .isEqualTo(25.0);
    }

    @Test
    void keepsACityPrintedUnderTwoStatesOnce() throws IOException {
        WorkbookReader.Reading reading = read(workbook -> TableSheet.perception(workbook, "1.7", "Marzo 2024")
                .row("Coahuila de Zaragoza")
                .place("La Laguna2", 90, 110)
                .row("Durango")
                .place("La Laguna2", 90, 110));

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.read()).isEqualTo(4);
        assertThat(reading.figures()).hasSize(4);
    }

    @Test
    void tellsWhenTheTwoPrintingsOfACityDiffer() throws IOException {
        WorkbookReader.Reading reading = read(workbook -> TableSheet.perception(workbook, "1.7", "Marzo 2024")
                .place("La Laguna2", 90, 110)
                .place("La Laguna2", 90, 108));

        assertThat(reading.problems())
                .containsExactly(new DataProblem(
                        ProblemKind.PRINTED_TWICE, 19, "1.7!A", "54.0 %, 108 of 200", "55.0 %, 110 of 200"));
        assertThat(figure(reading, "city 07", "perceived_insecurity")
                        .orElseThrow()
                        .percent())
                .isEqualTo(55.0);
    }

    @Test
    void tellsALabelThatNamesNoPlaceAndUsesNothingBelowIt() throws IOException {
        WorkbookReader.Reading reading = read(workbook -> TableSheet.perception(workbook, "1.7", "Marzo 2024")
                .place("Macondo", 90, 110)
                .place("Tijuana", 20, 180));

        assertThat(reading.problems())
                .containsExactly(new DataProblem(
                        ProblemKind.UNKNOWN_PLACE_LABEL, 14, "1.7!A", "Macondo", "a label of the catalogue"));
        assertThat(reading.rejected()).isEqualTo(2);
        assertThat(reading.read()).isEqualTo(6);
    }

    /** Torreón is printed since 2024: in 2021 its label names no place. */
    @Test
    void knowsPlacesOnlyWhileTheyExist() throws IOException {
        WorkbookReader.Reading reading = read(
                workbook -> TableSheet.perception(workbook, "1.3", "Marzo 2021").place("Torreón", 90, 110));

        assertThat(reading.problems()).extracting(DataProblem::kind).containsExactly(ProblemKind.UNKNOWN_PLACE_LABEL);
    }

    @Test
    void tellsRowsThatAreNotOfTheTable() throws IOException {
        WorkbookReader.Reading reading = read(workbook -> TableSheet.perception(workbook, "1.7", "Marzo 2024")
                .row("Jalisco")
                .row("Seguro", null, null, 10, 50.0)
                .place("Zapopan", 100, 80)
                .row("No sabe", null, null, 20, 10.0)
                .row("Seguro", null, null, 10, 5.0)
                .row(null, null, null, 7, 7.0));

        assertThat(reading.problems())
                .extracting(DataProblem::kind, DataProblem::row, DataProblem::value)
                .containsExactly(
                        tuple(ProblemKind.UNLISTED_TABLE_ROW, 15L, "Seguro"),
                        tuple(ProblemKind.UNLISTED_TABLE_ROW, 19L, "No sabe"),
                        tuple(ProblemKind.UNLISTED_TABLE_ROW, 20L, "Seguro"),
                        tuple(ProblemKind.UNLISTED_TABLE_ROW, 21L, ""));
        assertThat(reading.rejected()).isEqualTo(4);
        assertThat(figure(reading, "city 63", "perceived_security")
                        .orElseThrow()
                        .persons())
                .isEqualTo(100.0);
    }

    @Test
    void trustsNoFormula() throws IOException {
        WorkbookReader.Reading reading = read(workbook -> TableSheet.perception(workbook, "1.7", "Marzo 2024")
                .row("Zapopan", 200)
                .row("Seguro", null, null, 100, new Formula("100*D14/B14"))
                .row("Inseguro", null, null, 80, 40.0));

        assertThat(reading.problems())
                .containsExactly(new DataProblem(
                        ProblemKind.TABLE_CELL_FORMULA, 15, "1.7!E", "=100*D14/B14", "the number itself"));
        assertThat(figure(reading, "city 63", "perceived_security")).isEmpty();
        assertThat(figure(reading, "city 63", "perceived_insecurity")).isPresent();
    }

    @Test
    void tellsACellThatIsMergedOverSeveralRows() throws IOException {
        WorkbookReader.Reading reading = read(workbook -> TableSheet.perception(workbook, "1.7", "Marzo 2024")
                .row("Zapopan", 200)
                .row("Seguro", null, null, 100, 50.0)
                .row("Inseguro", null, null, null, 40.0)
                .merge(15, 3, 16, 3));

        assertThat(reading.problems())
                .containsExactly(
                        new DataProblem(ProblemKind.TABLE_CELL_MERGED, 15, "1.7!D", "100", "a cell of one row"),
                        new DataProblem(ProblemKind.TABLE_CELL_MERGED, 16, "1.7!D", "", "a cell of one row"));
        assertThat(reading.rejected()).isEqualTo(2);
    }

    @Test
    void takesMarksForNoFigureAndTellsAnythingElse() throws IOException {
        WorkbookReader.Reading reading = read(workbook -> TableSheet.perception(workbook, "1.7", "Marzo 2024")
                .row("Acapulco de Juárez", "ND")
                .row("Seguro", null, null, "ND", "ND")
                .row("Inseguro", null, null, "ND", "ND")
                .row("Zapopan", 200)
                .row("Seguro", null, null, 100, "50,0")
                .row("Inseguro", null, null, null, 40.0)
                .row("Tonalá", 200)
                .row("Seguro", null, null, 100, 500.0)
                .row("Inseguro", null, null, -1, 40.0)
                .row("Guadalajara", 200)
                .row("Seguro", null, null, "0*", "0.0*")
                .row("Inseguro", null, null, 200, "100.0*"));

        assertThat(reading.problems())
                .containsExactly(
                        new DataProblem(
                                ProblemKind.TABLE_CELL,
                                18,
                                "1.7!E",
                                "50,0",
                                "a number, or one of NA, N.A., ND, N.D., NS, N.S."),
                        new DataProblem(
                                ProblemKind.TABLE_CELL,
                                19,
                                "1.7!D",
                                "",
                                "a number, or one of NA, N.A., ND, N.D., NS, N.S."),
                        new DataProblem(ProblemKind.TABLE_CELL, 21, "1.7!E", "500.0", "0 to 100"),
                        new DataProblem(ProblemKind.TABLE_CELL, 22, "1.7!D", "-1", "0 or more"));
        assertThat(reading.rejected()).isEqualTo(4);
        assertThat(reading.read()).isEqualTo(8);
        assertThat(figure(reading, "city 59", "perceived_security")
                        .orElseThrow()
                        .percent())
                .isZero();
        assertThat(figure(reading, "city 59", "perceived_insecurity")
                        .orElseThrow()
                        .percent())
                .isEqualTo(100.0);
        assertThat(figure(reading, "city 21", "perceived_security")).isEmpty();
    }

    @Test
    void tellsAShareThatIsNotThatOfItsPersons() throws IOException {
        WorkbookReader.Reading reading = read(workbook -> TableSheet.perception(workbook, "1.7", "Marzo 2024")
                .row("Zapopan", 200)
                .row("Seguro", null, null, 100, 51.0));

        assertThat(reading.problems())
                .containsExactly(new DataProblem(ProblemKind.TABLE_SHARE, 15, "1.7!E", "51.0", "50.0"));
        assertThat(reading.rejected()).isZero();
    }

    @Test
    void leavesATableWhoseHeadingIsAnother() throws IOException {
        WorkbookReader.Reading reading = read(workbook -> TableSheet.of(workbook, "1.7")
                .title(
                        "1.7",
                        "Marzo 2024",
                        "Población de 18 años y más por ciudad de interés y características",
                        "de percepción de seguridad pública")
                .row("Ciudad", "Población", null, "Personas", "Porcentaje")
                .place("Zapopan", 100, 80));

        assertThat(reading.problems())
                .containsExactly(new DataProblem(
                        ProblemKind.TABLE_HEADING,
                        5,
                        "1.7",
                        "Población de 18 años y más por ciudad de interés y características de percepción de seguridad"
                                + " pública",
                        "Absolutos, Relativos"));
        assertThat(reading.figures()).isEmpty();
    }

    @Test
    void refusesAWorkbookOfWhichNothingCanBeUsed() throws IOException {
        WorkbookTables workbook = find(content -> TableSheet.of(content, "1.7")
                .title(
                        "1.7",
                        "Marzo 2024",
                        "Población de 18 años y más por ciudad de interés",
                        "y características de percepción de seguridad pública")
                .row("Ciudad", "Población", null, "Personas"));
        WorkbookReader.Reading reading = reader.read(workbook);

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> WorkbookReader.requireUsable(workbook, reading))
                .withMessage(
                        "None of the 0 figures of tables.xlsx can be used; `atalaya check` on the file tells why.");
    }

    @Test
    void tellsATableItsContentsAnnounceAndNoSheetHolds() throws IOException {
        String title = "Población de mujeres de 18 años y más por ciudad de interés y características de percepción de"
                + " seguridad pública, marzo 2021.";
        WorkbookReader.Reading reading = read(workbook -> {
            TableSheet.of(workbook, "Índice")
                    .row("I. Percepción")
                    .row(
                            1.3,
                            "Población de 18 años y más por ciudad de interés y características de percepción de"
                                    + " seguridad pública, marzo 2021.")
                    .row(1.5, title);
            TableSheet.perception(workbook, "1.3", "Marzo 2021");
        });

        assertThat(reading.problems()).containsExactly(DataProblem.ofFile(ProblemKind.TABLE_MISSING, title, ""));
    }
}
