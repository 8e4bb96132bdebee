package org.atalaya.ingestion.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.atalaya.data.problem.Effect;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.programme.Access;
import org.atalaya.data.programme.DueDate;
import org.atalaya.data.programme.EventKind;
import org.atalaya.data.programme.Obligation;
import org.atalaya.data.programme.ObligationStatus;
import org.atalaya.data.store.ContentTables;
import org.atalaya.data.store.TableContract;
import org.atalaya.ingestion.ProjectFolder;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The content the project ships is what its five documents say; expected values were taken from the documents by hand. */
class ProjectContentTest {

    private static ContentReader.Checked content;

    @BeforeAll
    static void readTheContent() throws IOException {
        List<FileReading> files = new ArrayList<>();
        for (ContentFile file : ContentFile.list(ProjectFolder.path("data/content"))) {
            files.add(file.read());
        }
        content = ContentReader.check(
                files, ContentReader.targets(new CatalogueFiles(ProjectFolder.path("data/catalogues"))), Access.PUBLIC);
    }

    @Test
    void usesEveryRecordAndTranslatesEveryText() {
        assertThat(content.problems())
                .filteredOn(problem -> problem.problem().kind().effect() != Effect.KEPT
                        || problem.problem().kind() == ProblemKind.CONTENT_NOT_TRANSLATED
                        || problem.problem().kind() == ProblemKind.CONTENT_FIELD_UNKNOWN
                        || problem.problem().kind() == ProblemKind.CONTENT_PART_MISSING)
                .isEmpty();
        assertThat(content.accounts()).allMatch(account -> account.rowsRejected() == 0);
    }

    @Test
    void findsWhatIsOddInTheDocumentsAndNothingElse() {
        assertThat(content.problems())
                .extracting(
                        ContentProblem::file,
                        problem -> problem.problem().kind(),
                        problem -> problem.problem().value(),
                        problem -> problem.problem().expected())
                .containsExactlyInAnyOrder(
                        tuple(
                                "agreements/zona-occidente-2022.yaml",
                                ProblemKind.CITATION_WITHOUT_OBLIGATION,
                                "zo-2022-decimotercero, paragraph 1",
                                "paragraph 2 or 3, where its obligations stand"),
                        tuple("documents/documents.yaml", ProblemKind.SECTIONS_OUT_OF_ORDER, "VI", "V"),
                        tuple("documents/documents.yaml", ProblemKind.SECTIONS_OUT_OF_ORDER, "VI", "VII"),
                        tuple(
                                "goals/chiapas-2007-2012.yaml",
                                ProblemKind.DIAGNOSIS_INCOMPLETE,
                                "no opportunity",
                                "all four"),
                        tuple(
                                "goals/chiapas-2007-2012.yaml",
                                ProblemKind.LABELS_DIFFER,
                                "programas: 1.1 Unidad y Participativa Solidaria",
                                "presentacion: 1.1 Gobierno y Participación Solidaria"),
                        tuple(
                                "goals/chiapas-2007-2012.yaml",
                                ProblemKind.LABELS_DIFFER,
                                "matriz: 390 personas",
                                "programas: Proporcionar atención a 390 funcionarios, diplomáticos y organizaciones del mundo."),
                        tuple(
                                "goals/chiapas-2007-2012.yaml",
                                ProblemKind.LABELS_DIFFER,
                                "matriz: 34 Difusión",
                                "programas: Difundir y promover las 34 acciones del gobierno del estado en el exterior."),
                        tuple(
                                "goals/chiapas-2007-2012.yaml",
                                ProblemKind.LABELS_DIFFER,
                                "matriz: 1 Página Web",
                                "programas: Realizar 1 acción del programa de transparencia y rendición de cuentas."),
                        tuple(
                                "practices/chihuahua-asuntos-internacionales/es.md",
                                ProblemKind.NO_FIGURE_REPORTED,
                                "",
                                ""));
    }

    @ParameterizedTest
    @CsvSource({
        "immediate, 2",
        "day, 5",
        "quarter, 1",
        "first_months, 1",
        "half_year, 5",
        "monthly, 1",
        "permanent, 5",
        "undated, 3"
    })
    void hasTheObligationsOfTheZoneByTypeOfDueDate(String kind, int count) {
        assertThat(obligations().filter(row -> row.text("due_kind").equals(kind)))
                .hasSize(count);
    }

    @Test
    void datesEveryObligationOfTheZoneAsItsResolutionsDo() {
        assertThat(obligations().map(row -> tuple(row.text("record"), row.text("due"), row.text("due_on"))))
                .containsExactlyInAnyOrder(
                        due("primero-ratificacion", "immediate 2022-08-02", "2022-08-02"),
                        due("segundo-designacion", "immediate 2022-08-02", "2022-08-02"),
                        due("tercero-intercambio", "permanent from 2022-08-02 heartbeat 6 months", ""),
                        due("tercero-indicadores", "monthly from 2022-08", ""),
                        due("cuarto-capacitacion", "2022-H2", "2022-12-31"),
                        due("cuarto-rnpsp", "permanent from 2022-08-02 heartbeat 6 months", ""),
                        due("cuarto-cuentas", "undated", ""),
                        due("quinto-sistema", "undated", ""),
                        due("sexto-acuerdos", "2022-H2", "2022-12-31"),
                        due("septimo-modulo", "permanent from 2022-08-02 heartbeat 6 months", ""),
                        due("octavo-envio", "2022-08-03", "2022-08-03"),
                        due("noveno-designacion", "undated", ""),
                        due("decimo-actualizacion", "permanent from 2022-08-02 heartbeat 6 months", ""),
                        due("decimo-imagenes", "2022-H2", "2022-12-31"),
                        due("decimoprimero-interconexion", "permanent from 2022-08-02 heartbeat 6 months", ""),
                        due("decimosegundo-convenios", "2022-H2", "2022-12-31"),
                        due("decimosegundo-modelo", "2022-Q3", "2022-09-30"),
                        due("decimotercero-acuerdos", "2022-H2", "2022-12-31"),
                        due("decimotercero-modelo", "first 3 months of 2022-H2", "2022-09-30"),
                        due("transitoria-primera-enlaces", "2022-08-05", "2022-08-05"),
                        due("transitoria-segunda-entrega", "2022-09-30", "2022-09-30"),
                        due("transitoria-tercera-enlaces", "2022-08-05", "2022-08-05"),
                        due("transitoria-cuarta-enlaces", "2022-08-05", "2022-08-05"));
    }

    /**
     * By hand: on 4 August only the day of the 3rd has passed; on the 6th the 5th too; on 1 October the 30th of September
     * (a day, the quarter and the three months) and a whole month without indicators.
     */
    @ParameterizedTest
    @CsvSource({
        "2022-08-01, not_in_force, 23",
        "2022-08-04, fulfilled, 2",
        "2022-08-04, overdue, 1",
        "2022-08-04, pending, 12",
        "2022-08-04, continuing, 5",
        "2022-08-04, undated, 3",
        "2022-08-06, fulfilled, 2",
        "2022-08-06, overdue, 4",
        "2022-08-06, pending, 9",
        "2022-08-06, continuing, 5",
        "2022-08-06, undated, 3",
        "2022-10-01, fulfilled, 2",
        "2022-10-01, overdue, 8",
        "2022-10-01, pending, 5",
        "2022-10-01, continuing, 5",
        "2022-10-01, undated, 3",
        "2023-02-03, silent, 5"
    })
    void tellsWhereTheObligationsOfTheZoneStandOnADay(LocalDate asOf, String status, int count) {
        assertThat(obligations().map(row -> status(row, asOf).id()).filter(status::equals))
                .hasSize(count);
    }

    @Test
    void namesTheObligationsWhoseTimeHasRunOut() {
        assertThat(overdue(LocalDate.of(2022, 8, 4))).containsExactly("zo-2022-octavo-envio");
        assertThat(overdue(LocalDate.of(2022, 8, 6)))
                .containsExactlyInAnyOrder(
                        "zo-2022-octavo-envio",
                        "zo-2022-transitoria-primera-enlaces",
                        "zo-2022-transitoria-tercera-enlaces",
                        "zo-2022-transitoria-cuarta-enlaces");
        assertThat(overdue(LocalDate.of(2022, 10, 1)))
                .containsExactlyInAnyOrder(
                        "zo-2022-octavo-envio",
                        "zo-2022-transitoria-primera-enlaces",
                        "zo-2022-transitoria-tercera-enlaces",
                        "zo-2022-transitoria-cuarta-enlaces",
                        "zo-2022-transitoria-segunda-entrega",
                        "zo-2022-decimosegundo-modelo",
                        "zo-2022-decimotercero-modelo",
                        "zo-2022-tercero-indicadores");
    }

    @Test
    void hasThirteenResolutionsAndFourProvisions() {
        assertThat(records("resolution")).hasSize(13);
        assertThat(records("provision")).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "m01, 16, -, 3, 5, 3, 2, 3",
                "m02, 390, 65, 65, 65, 65, 65, 65",
                "m03, 3, -, 1, -, 1, -, 1",
                "m04, 15, -, 3, 3, 3, 3, 3",
                "m05, 34, 4, 6, 6, 6, 6, 6",
                "m06, 144, 15, 26, 26, 26, 26, 25",
                "m07, 8, 1, 1, 1, 2, 2, 1",
                "m08, 36, 6, 6, 6, 6, 6, 6",
                "m09, 1, 1, -, -, -, -, -",
                "m10, 6, 1, 1, 1, 1, 1, 1",
                "m11, 1, -, 1, -, -, -, -",
                "m12, 1, -, 1, -, -, -, -",
                "m13, 1, 1, -, -, -, -, -"
            })
    void hasTheRowsOfTheGoalMatrixWithTheirBlanks(
            String goal, long total, Long y2007, Long y2008, Long y2009, Long y2010, Long y2011, Long y2012) {
        assertThat(of(ContentTables.GOAL, "chiapas-" + goal))
                .singleElement()
                .satisfies(row -> assertThat(row.values().get("goal_total")).isEqualTo(total));
        assertThat(of(ContentTables.GOAL_VALUE, "chiapas-" + goal))
                .extracting(row -> row.text("period"), row -> row.values().get("plan"))
                .containsExactly(
                        tuple("2007", y2007),
                        tuple("2008", y2008),
                        tuple("2009", y2009),
                        tuple("2010", y2010),
                        tuple("2011", y2011),
                        tuple("2012", y2012));
        assertThat(of(ContentTables.GOAL_VALUE, "chiapas-" + goal))
                .noneMatch(row -> row.values().containsKey("actual"));
    }

    @ParameterizedTest
    @CsvSource({
        "plan, 1",
        "strength, 6",
        "weakness, 4",
        "threat, 3",
        "value, 8",
        "priority, 3",
        "goal, 13",
        "policy, 8",
        "practice, 1",
        "solution, 3",
        "foreword, 1",
        "protocol, 2",
        "model, 2",
        "axis, 3",
        "population, 3",
        "premise, 5",
        "learning, 10",
        "programme, 2",
        "product, 5",
        "principle, 6",
        "challenge, 4",
        "claim, 6",
        "training_offer, 1",
        "notice, 1",
        "repository, 1",
        "fund, 1",
        "agreement, 1",
        "meeting, 3",
        "activity, 5"
    })
    void hasTheRecordsOfEachKind(String kind, int count) {
        assertThat(records(kind)).hasSize(count);
    }

    @Test
    void bindsTheClaimsToTheEditionAndQuestionTheyCite() {
        assertThat(rows(ContentTables.CLAIM))
                .extracting(
                        row -> row.text("indicator"),
                        row -> row.text("period"),
                        row -> row.text("territory_kind"),
                        row -> row.values().get("share"),
                        row -> row.values().get("rank"))
                .containsExactlyInAnyOrder(
                        tuple("municipal_police_trusted", "2023-Q1", "city", 0.7, null),
                        tuple("municipal_police_trusted", "2023-Q1", "city", null, 6L),
                        tuple("municipal_police_trusted", "2023-Q1", "city", null, 1L),
                        tuple("municipal_police_effective", "2023-Q1", "urban-total", 0.456, null),
                        tuple("municipal_police_effective", "2023-Q1", "city", null, 3L),
                        tuple("municipal_police_effective", "2023-Q1", "city", 0.6, null));
    }

    @Test
    void hasTheFourActivitiesOfTheExchangeInTheirOrder() {
        assertThat(records("activity").filter(row -> row.text("parent").equals("penalolen-nezahualcoyotl")))
                .extracting(row -> row.text("date_from"), row -> row.text("date_to"), row -> row.text("dates_printed"))
                .containsExactly(
                        tuple("2022-03-21", "2022-03-25", "21 y 25 de marzo de 2022"),
                        tuple("2022-07-25", "2022-07-29", "25 al 29 de julio de 2022"),
                        tuple("2022-10-23", "2022-10-26", "23 a 26 de octubre de 2022"),
                        tuple("2022-11-06", "2022-11-11", "6 al 11 de noviembre de 2022"));
    }

    @Test
    void hasTheReachOfTheExchangeAndTheSevenComponentsNobodyListed() {
        assertThat(of(ContentTables.FIGURE, "penalolen-nezahualcoyotl"))
                .extracting(row -> row.values().get("number"), row -> row.text("bound"))
                .containsExactly(tuple(87.0, "exact"), tuple(1500.0, "more_than"));
        assertThat(of(ContentTables.GAP, "proximidad-social"))
                .extracting(row -> row.text("nature"), row -> row.text("note_es"))
                .contains(tuple(
                        "not_in_source",
                        "El documento dice que el modelo tiene siete componentes básicos y no los enumera."));
    }

    @Test
    void hasTheNineAdvantagesAsPurposes() throws IOException {
        List<List<Object>> purposes = new CatalogueFiles(ProjectFolder.path("data/catalogues"))
                .keys(ContentTables.TERM, List.of("vocabulary", "term")).stream()
                        .filter(term -> term.get(0).equals("purpose"))
                        .toList();

        assertThat(purposes).hasSize(9);
        assertThat(of(ContentTables.TAG, "chihuahua-asuntos-internacionales"))
                .extracting(row -> row.text("term"))
                .containsAll(purposes.stream()
                        .map(term -> String.valueOf(term.get(1)))
                        .toList());
    }

    @Test
    void tellsWhatThePracticeSaysOfReplicability() {
        assertThat(of(ContentTables.PART, "chihuahua-asuntos-internacionales")
                        .filter(row -> row.text("part").equals("replicability")))
                .extracting(row -> row.text("language"))
                .containsExactlyInAnyOrder("es", "en");
    }

    @Test
    void keepsTheDiscrepanciesOfTheSourcesInSight() {
        assertThat(rows(ContentTables.GAP).filter(row -> row.text("nature").equals("discrepancy")))
                .extracting(row -> row.text("record"))
                .containsExactlyInAnyOrder("fondo-chile-mexico", "zona-occidente-2022");
        assertThat(records("fund")).extracting(row -> row.text("date_from")).containsExactly("2016");
    }

    @Test
    void keepsThePlannedDateOfTheExchangeAndWhyItChanged() {
        assertThat(of(ContentTables.EVENT, "penalolen-nezahualcoyotl"))
                .extracting(row -> row.text("event"), row -> row.text("happened_on"))
                .containsExactly(tuple("planned", "2020-03"), tuple("rescheduled", ""));
    }

    @Test
    void hasTheAddressesTheDocumentsPrint() {
        assertThat(rows(ContentTables.CONTACT))
                .extracting(row -> row.text("address"))
                .containsExactlyInAnyOrder(
                        "http://www.redcooperacionlocal.cl",
                        "http://www.penalolen.cl/",
                        "https://www.neza.gob.mx/",
                        "https://twitter.com/penalolen",
                        "https://www.instagram.com/penalolen",
                        "089",
                        "9-1-1",
                        "https://www.facebook.com/SS.edomex",
                        "https://x.com/SS_Edomex",
                        "stcnssp@sspc.gob.mx");
    }

    @Test
    void knowsTheFiveDocuments() {
        assertThat(rows(ContentTables.DOCUMENT))
                .extracting(
                        row -> row.text("document"),
                        row -> row.text("document_kind"),
                        row -> row.text("document_number"),
                        row -> row.text("issued_on"))
                .containsExactlyInAnyOrder(
                        tuple("000", "practice_report", "", "2025-01"),
                        tuple("001", "presentation", "", ""),
                        tuple("002", "press_release", "0275/2024", "2024-04-04"),
                        tuple("003", "meeting_resolutions", "", "2022-08-02"),
                        tuple("004", "institutional_programme", "", ""));
    }

    @Test
    void namesTheSpeakersOfTheWorkingTableByTheirOffice() {
        assertThat(of(ContentTables.PARTY, "mesa-ssem-inl-2024")
                        .filter(row -> row.text("party_role").equals("speaker")))
                .extracting(row -> row.text("unit_es"), row -> row.text("office_es"))
                .containsExactly(
                        tuple("Subsecretaría de la Policía Estatal, SSEM", "Titular"),
                        tuple("Universidad Mexiquense de Seguridad", "Rectoría"),
                        tuple("Inteligencia, SSEM", "Titular"),
                        tuple("Dirección de Reinserción Social, SSEM", "Titular"));
    }

    @Test
    void followsUpTheTrainingOffer() {
        assertThat(of(ContentTables.EVENT, "inl-cursos-2024"))
                .extracting(row -> row.text("event"), row -> row.text("happened_on"))
                .containsExactly(tuple("offered", "2024-04"));
    }

    @Test
    void keepsCommitmentsWithoutADateAsUndatedObligations() {
        assertThat(rows(ContentTables.OBLIGATION)
                        .filter(row -> row.text("record").startsWith("ssem-")))
                .hasSize(3)
                .allMatch(row -> row.text("due").equals("undated"));
    }

    @ParameterizedTest
    @CsvSource({
        "chiapas-proyecto-comites, 1",
        "chiapas-proyecto-vinculos, 4",
        "chiapas-proyecto-migracion, 7",
        "chiapas-proyecto-web, 1"
    })
    void hangsEveryGoalFromItsProject(String project, int goals) {
        assertThat(records("goal").filter(row -> row.text("parent").equals(project)))
                .hasSize(goals);
    }

    @Test
    void namesNoPersonAndNoPersonalMailbox() {
        assertThat(content.rows().stream().flatMap(row -> row.values().values().stream()))
                .noneMatch(value -> String.valueOf(value)
                        .matches("(?is).*(Ashley|Dominyck|Torres Davidson|Loya|Sabines|@chihuahua).*"));
    }

    private static Tuple due(String obligation, String due, String on) {
        return tuple("zo-2022-" + obligation, due, on);
    }

    private static List<String> overdue(LocalDate asOf) {
        return obligations()
                .filter(row -> status(row, asOf) == ObligationStatus.OVERDUE)
                .map(row -> row.text("record"))
                .toList();
    }

    private static ObligationStatus status(ContentRow row, LocalDate asOf) {
        List<Obligation.Event> events = of(ContentTables.EVENT, row.text("record"))
                .map(event -> new Obligation.Event(
                        EventKind.of(event.text("event")),
                        LocalDate.parse(event.text("happened_on")),
                        Optional.ofNullable(event.values().get("due")).map(due -> DueDate.parse(due.toString()))))
                .toList();
        return new Obligation(LocalDate.parse(row.text("agreed_on")), DueDate.parse(row.text("due")), events)
                .statusAsOf(asOf);
    }

    private static Stream<ContentRow> obligations() {
        return rows(ContentTables.OBLIGATION).filter(row -> row.text("record").startsWith("zo-2022-"));
    }

    private static Stream<ContentRow> records(String kind) {
        return rows(ContentTables.RECORD).filter(row -> row.text("kind").equals(kind));
    }

    private static Stream<ContentRow> of(TableContract table, String record) {
        return rows(table).filter(row -> row.text("record").equals(record));
    }

    private static Stream<ContentRow> rows(TableContract table) {
        return content.rows().stream().filter(row -> row.table().equals(table));
    }
}
