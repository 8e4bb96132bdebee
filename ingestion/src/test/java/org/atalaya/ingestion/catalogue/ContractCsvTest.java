package org.atalaya.ingestion.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.atalaya.ingestion.Refusals.assertRefused;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.atalaya.data.store.CatalogueTables;
import org.atalaya.data.store.Column;
import org.atalaya.data.store.ColumnType;
import org.atalaya.data.store.ReleaseManifest.SourceAccount;
import org.atalaya.data.store.SurveyTables;
import org.atalaya.data.store.TableContract;
import org.atalaya.ingestion.ProjectFolder;
import org.atalaya.ingestion.interpret.Reading;
import org.atalaya.ingestion.published.PublishedReader;
import org.atalaya.ingestion.run.SparkSessions;
import org.atalaya.ingestion.store.TableRows;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractCsvTest {

    private static final TableContract CENSUS = new TableContract(
            "census",
            "A row of a census.",
            List.of(
                    new Column("state_code", ColumnType.TEXT, true, "State.", List.of()),
                    new Column("sex", ColumnType.TEXT, false, "Sex.", List.of("female", "male")),
                    new Column("persons", ColumnType.INTEGER, true, "Persons.", List.of()),
                    new Column("share", ColumnType.REAL, false, "Share.", List.of()),
                    new Column("urban", ColumnType.FLAG, false, "Whether urban.", List.of())),
            List.of("state_code"),
            List.of());
    private static final String HEADER = "state_code,sex,persons,share,urban\n";

    @TempDir
    private static Path scratch;

    private static SparkSession spark;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startSpark() {
        spark = SparkSessions.local(scratch);
    }

    @AfterAll
    static void stopSpark() throws IOException {
        spark.close();
    }

    @Test
    void readsEachValueInTheTypeOfItsColumn() throws IOException {
        assertThat(rows(HEADER + "01,female,12,0.25,true\n15,male,-3,1e-3,false\n"))
                .containsExactly(
                        RowFactory.create("01", "female", 12L, 0.25, true),
                        RowFactory.create("15", "male", -3L, 0.001, false));
    }

    @Test
    void readsAnEmptyFieldAsAMissingValueWhereOneMayBeMissing() throws IOException {
        assertThat(rows(HEADER + "01,,12,,\n")).containsExactly(RowFactory.create("01", null, 12L, null, null));
    }

    @Test
    void readsAHeaderAloneAsNoRow() throws IOException {
        assertThat(rows(HEADER)).isEmpty();
    }

    @Test
    void accountsForEveryRowOfEveryFile() throws IOException {
        Files.writeString(folder.resolve("b.csv"), HEADER + "02,,2,,\n");
        Files.writeString(folder.resolve("a.csv"), HEADER + "01,,1,,\n03,,3,,\n");
        Files.writeString(folder.resolve("README.md"), "not a table");

        Reading reading = ContractCsv.read("catalogues", Map.of(CENSUS, folder));

        assertThat(reading.accounts())
                .extracting(
                        SourceAccount::source,
                        SourceAccount::period,
                        SourceAccount::file,
                        SourceAccount::table,
                        SourceAccount::rowsRead,
                        SourceAccount::rowsKept,
                        SourceAccount::rowsRejected)
                .containsExactly(
                        tuple("catalogues", "", "a.csv", "census", 2L, 2L, 0L),
                        tuple("catalogues", "", "b.csv", "census", 1L, 1L, 0L));
        assertThat(reading.tables().get(CENSUS).held().orElseThrow())
                .extracting(row -> row.get(0))
                .containsExactly("01", "03", "02");
    }

    @Test
    void readsAFolderWithoutFilesAsNoRow() throws IOException {
        Files.writeString(folder.resolve("README.md"), "none yet");

        Reading reading = ContractCsv.read("published", Map.of(CENSUS, folder));

        assertThat(reading.accounts()).isEmpty();
        assertThat(reading.tables().get(CENSUS).held().orElseThrow()).isEmpty();
    }

    @Test
    void refusesAnotherHeader() {
        refuses(
                "state_code,sex,people,share,urban\n01,,1,,\n",
                "census.csv has the columns state_code,sex,people,share,urban; table census has"
                        + " state_code,sex,persons,share,urban.");
    }

    @Test
    void refusesColumnsInAnotherOrder() {
        refuses(
                "sex,state_code,persons,share,urban\n,01,1,,\n",
                "census.csv has the columns sex,state_code,persons,share,urban; table census has"
                        + " state_code,sex,persons,share,urban.");
    }

    @Test
    void refusesARowWithAFieldTooFew() {
        refuses(HEADER + "01,,1,,\n02,,2,\n", "census.csv, row 3: 4 fields; the header has 5.");
    }

    @Test
    void refusesARowWithAFieldTooMany() {
        refuses(HEADER + "01,,1,,,\n", "census.csv, row 2: 6 fields; the header has 5.");
    }

    @Test
    void refusesAMissingValueWhereOneIsRequired() {
        refuses(HEADER + ",,1,,\n", "census.csv, row 2, column state_code: nothing; expected a value.");
    }

    @Test
    void refusesAWordThatIsNotAllowed() {
        refuses(HEADER + "01,f,1,,\n", "census.csv, row 2, column sex: f; expected one of female, male.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "1.0", "1e3", "0x10", "9223372036854775808"})
    void refusesWhatIsNoWholeNumber(String persons) {
        refuses(
                HEADER + "01,," + persons + ",,\n",
                "census.csv, row 2, column persons: " + persons + "; expected a whole number.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"half", "0.5d", "0x1p3", "NaN", "Infinity", "-Infinity", "1e999"})
    void refusesWhatIsNoNumber(String share) {
        refuses(
                HEADER + "01,,1," + share + ",\n",
                "census.csv, row 2, column share: " + share + "; expected a number with decimal point.");
    }

    @Test
    void refusesADecimalComma() {
        refuses(
                HEADER + "01,,1,\"0,5\",\n",
                "census.csv, row 2, column share: 0,5; expected a number with decimal point.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "TRUE", "1"})
    void refusesWhatIsNoFlag(String urban) {
        refuses(
                HEADER + "01,,1,," + urban + "\n",
                "census.csv, row 2, column urban: " + urban + "; expected true or false.");
    }

    @Test
    void refusesAFileInAnotherEncoding() throws IOException {
        Path file = folder.resolve("census.csv");
        Files.writeString(file, HEADER + "Nuevo León,,1,,\n", Charset.forName("windows-1252"));

        assertRefused(
                () -> ContractCsv.read("catalogues", Map.of(CENSUS, file))
                        .tables()
                        .get(CENSUS)
                        .held()
                        .orElseThrow(),
                "census.csv is not written in UTF-8: a character after record 0 cannot be read; the codebook's encoding"
                        + " says how it should be.");
    }

    @Test
    void readsTheProjectsOwnCatalogues() throws IOException {
        Path own = ProjectFolder.path("data/catalogues");
        Map<TableContract, TableRows> tables = new CatalogueFiles(own).read().tables();

        assertThat(tables)
                .containsKeys(
                        CatalogueTables.SOURCE,
                        CatalogueTables.TERRITORY,
                        CatalogueTables.CONCEPT,
                        CatalogueTables.INDICATOR);
        for (TableContract table : tables.keySet()) {
            assertThat(tables.get(table).held().orElseThrow())
                    .as(table.name())
                    .hasSize(linesAfterHeaders(own.resolve(table.name() + ".csv")));
        }
    }

    @Test
    void readsThePublishedFiguresTheProjectShips() throws IOException {
        Path own = ProjectFolder.path("data/published");
        Map<TableContract, TableRows> tables = PublishedReader.read(own).tables();

        assertThat(tables)
                .containsOnlyKeys(
                        SurveyTables.PRINTED_FIGURE, SurveyTables.COMPUTED_SOURCE, SurveyTables.COMPUTED_ESTIMATE);
        assertThat(tables.get(SurveyTables.PRINTED_FIGURE).held().orElseThrow())
                .hasSize(linesAfterHeaders(own.resolve("printed")))
                .contains(RowFactory.create(
                        "MX",
                        "city",
                        "01",
                        "Aguascalientes",
                        "ensu",
                        "2020-Q1",
                        "municipal_government_effective",
                        "all",
                        27.652007920953501,
                        162820.0,
                        null,
                        "INEGI",
                        "ENSU, tabulados básicos, marzo de 2020",
                        "Efectividad del gobierno de la ciudad para resolver problemáticas por ciudad de interés"));
        assertThat(tables.get(SurveyTables.COMPUTED_SOURCE).held().orElseThrow())
                .hasSize(linesAfterHeaders(own.resolve("computed_source.csv")));
        assertThat(tables.get(SurveyTables.COMPUTED_ESTIMATE).held().orElseThrow())
                .hasSize(linesAfterHeaders(own.resolve("computed")));
    }

    /** Lines of a file, or of the CSV files below a folder, without one header each; none holds a line end in quotes. */
    private static int linesAfterHeaders(Path path) throws IOException {
        int lines = 0;
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".csv")).toList()) {
                lines += Files.readAllLines(file, StandardCharsets.UTF_8).size() - 1;
            }
        }
        return lines;
    }

    private List<Row> rows(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("census.csv"), text);
        return ContractCsv.read("catalogues", Map.of(CENSUS, file))
                .tables()
                .get(CENSUS)
                .held()
                .orElseThrow();
    }

    private void refuses(String text, String sentence) {
        assertRefused(() -> rows(text), sentence);
    }
}
