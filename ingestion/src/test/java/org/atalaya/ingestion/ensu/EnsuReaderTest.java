package org.atalaya.ingestion.ensu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.ingestion.Refusals.assertRefused;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.atalaya.data.store.ReleaseManifest.SourceAccount;
import org.atalaya.data.store.SurveyTables;
import org.atalaya.data.store.TableContract;
import org.atalaya.data.store.Tables;
import org.atalaya.ingestion.ProjectFolder;
import org.atalaya.ingestion.ReadRows;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.atalaya.ingestion.interpret.Codebooks;
import org.atalaya.ingestion.interpret.PersonTable;
import org.atalaya.ingestion.interpret.PersonTableReader;
import org.atalaya.ingestion.interpret.ProblemRows;
import org.atalaya.ingestion.interpret.Reading;
import org.atalaya.ingestion.raw.RawFolder;
import org.atalaya.ingestion.raw.Zips;
import org.atalaya.ingestion.run.SparkSessions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads the person table with every quirk, src/test/resources/ensu/quirks, on Spark. */
class EnsuReaderTest {

    private static final Path QUIRKS = ProjectFolder.path("ingestion/src/test/resources/ensu/quirks");
    private static final String FILE = "conjunto_de_datos_ensu_cb_0399.csv";
    private static final Path RAW = QUIRKS.resolve("in/raw").resolve(FILE);
    private static final CatalogueFiles CATALOGUE = new CatalogueFiles(QUIRKS.resolve("in/catalogues"));

    @TempDir
    private static Path scratch;

    private static SparkSession spark;
    private static TableContract persons;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startSpark() throws IOException {
        spark = SparkSessions.local(scratch);
        persons = SurveyTables.surveyPerson("ensu", CATALOGUE.concepts("ensu"));
    }

    @AfterAll
    static void stopSpark() throws IOException {
        spark.close();
    }

    @Test
    void keepsTheRowsThatCanBeUsedAsTheyAre() throws IOException {
        Dataset<Row> rows = ReadRows.table(spark, read(RAW), persons);

        assertThat(rows.columns())
                .containsExactly(expected("expected/ensu_person.csv").get(0).toArray(String[]::new));
        assertThat(texts(rows)).containsExactlyElementsOf(afterHeader("expected/ensu_person.csv"));
    }

    @Test
    void tellsEveryProblemInOrder() throws IOException {
        Dataset<Row> rows = ReadRows.of(spark, ProblemRows.number(read(RAW).problems()), Tables.PROBLEM);

        assertThat(rows.columns())
                .containsExactly(expected("problems/problem.csv").get(0).toArray(String[]::new));
        assertThat(texts(rows)).containsExactlyElementsOf(afterHeader("problems/problem.csv"));
    }

    @Test
    void accountsForEveryRecord() throws IOException {
        assertThat(read(RAW).accounts())
                .containsExactly(new SourceAccount(
                        "ensu",
                        "2099-Q1",
                        FILE,
                        "ea156a1e92566f61a66bde2b2302d665626021f66ed45badc0f2342e2ba19bc5",
                        Files.size(RAW),
                        "ensu_person",
                        "2099-Q1.yaml",
                        11,
                        7,
                        4));
    }

    @Test
    void tellsWhichCodebookInterpretedTheEdition() throws IOException {
        assertThat(texts(ReadRows.table(spark, read(RAW), SurveyTables.SURVEY_EDITION)))
                .containsExactly(List.of(
                        "ensu",
                        "2099-Q1",
                        "MX",
                        "2099-Q1.yaml",
                        "dictionary",
                        "withhold",
                        "ensu 2099-Q1 sha256:ea156a1e92566f61a66bde2b2302d665626021f66ed45badc0f2342e2ba19bc5"));
    }

    @Test
    void readsFromAZipTheSameRows() throws IOException {
        Path zip = Zips.of(
                folder.resolve("ensu_2099_1t_csv.zip"),
                Map.of("conjunto_de_datos/" + FILE, Files.readString(RAW, StandardCharsets.UTF_8)));

        List<List<String>> rows =
                texts(ReadRows.table(spark, read(zip), persons).drop("source_release"));

        assertThat(rows)
                .containsExactlyElementsOf(afterHeader("expected/ensu_person.csv").stream()
                        .map(row -> row.subList(0, row.size() - 1))
                        .toList());
    }

    @Test
    void refusesAFileOfAHeaderAlone() throws IOException {
        String header = Files.readString(RAW).split("\r", 2)[0] + "\r";

        assertRefused(
                () -> read(write(header)), FILE + " has a header and no record; download it again from its publisher.");
    }

    @Test
    void refusesAnEmptyFile() {
        assertRefused(() -> read(write("")), FILE + " is empty; a header and at least one record are expected.");
    }

    @Test
    void refusesAFileOfAnotherEdition() throws IOException {
        String text = Files.readString(RAW).replace("\"0199\",\"0150001.021.1\"", "\"0299\",\"0150001.021.1\"");

        assertRefused(
                () -> read(write(text)),
                FILE
                        + " says PER=0299 at record 3, but edition 2099-Q1 says 0199 in every record: a file may hold"
                        + " one edition.");
    }

    @Test
    void refusesAFileThatLacksAColumn() throws IOException {
        String text = Files.readString(RAW).replace("\"FAC_SEL\"", "\"FACTOR\"");

        assertRefused(
                () -> read(write(text)),
                FILE
                        + " has no column FAC_SEL, which codebook 2099-Q1.yaml says holds the weight; is it the person table"
                        + " of 2099-Q1 as published?");
    }

    @Test
    void tellsOfEveryFileItRefuses() throws IOException {
        Path books = Files.createDirectories(folder.resolve("codebooks"));
        String book = Files.readString(QUIRKS.resolve("in/codebooks/2099-Q1.yaml"));
        Files.copy(QUIRKS.resolve("in/codebooks/codings.yaml"), books.resolve("codings.yaml"));
        Files.writeString(books.resolve("2099-Q1.yaml"), book);
        Files.writeString(
                books.resolve("2099-Q2.yaml"),
                book.replace("2099-Q1", "2099-Q2").replace("\"0199\"", "\"0299\""));
        Path raw = Files.createDirectories(folder.resolve("raw"));
        Files.writeString(raw.resolve(FILE), "PER,ID_PER\r0199,P01\r");
        Files.writeString(raw.resolve("ensu_cb_0699.csv"), "PER\r0299\r");
        List<PersonTable> tables = new EnsuFiles(Codebooks.read(books)).find(RawFolder.open(raw));

        assertRefused(
                () -> new PersonTableReader(persons, CATALOGUE).read(spark, tables),
                "raw/" + FILE + " has no column UPM_DIS, which codebook 2099-Q1.yaml says holds the primary sampling"
                        + " unit; is it the person table of 2099-Q1 as published?\n"
                        + "raw/ensu_cb_0699.csv has no column ID_PER, which codebook 2099-Q2.yaml says holds the person's id;"
                        + " is it the person table of 2099-Q2 as published?");
    }

    @Test
    void refusesAFileWithMoreRejectedRecordsThanItsCodebookAllows() throws IOException {
        String text = Files.readString(RAW).replace("\"850\"", "\"-1\"");

        assertRefused(
                () -> read(write(text)),
                "5 of the 11 records of " + FILE + " cannot be used, more than the 40.0 % that codebook 2099-Q1.yaml"
                        + " allows; `atalaya check` on the file tells why.");
    }

    private static Reading read(Path path) throws IOException {
        List<PersonTable> tables =
                new EnsuFiles(Codebooks.read(QUIRKS.resolve("in/codebooks"))).find(RawFolder.open(path));
        return new PersonTableReader(persons, CATALOGUE).read(spark, tables);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve(FILE), text);
    }

    /** Rows as the golden files have them: a missing value is an empty text. */
    private static List<List<String>> texts(Dataset<Row> rows) {
        List<List<String>> texts = new ArrayList<>();
        for (Row row : rows.collectAsList()) {
            List<String> text = new ArrayList<>();
            for (int column = 0; column < row.size(); column++) {
                text.add(Objects.toString(row.get(column), ""));
            }
            texts.add(text);
        }
        return texts;
    }

    private static List<List<String>> afterHeader(String golden) throws IOException {
        List<List<String>> all = expected(golden);
        return all.subList(1, all.size());
    }

    private static List<List<String>> expected(String golden) throws IOException {
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(QUIRKS.resolve(golden))) {
            return csv.stream().map(CsvRecord::getFields).toList();
        }
    }
}
