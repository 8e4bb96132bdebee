package org.atalaya.ingestion.ensu;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.data.store.SurveyTables;
import org.atalaya.data.store.TableContract;
import org.atalaya.ingestion.ProjectFolder;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.atalaya.ingestion.ensu.InegiWriting.Quotes;
import org.atalaya.ingestion.interpret.Codebooks;
import org.atalaya.ingestion.interpret.Interpreted;
import org.atalaya.ingestion.interpret.PersonInterpreter;
import org.atalaya.ingestion.interpret.PersonRecords;
import org.atalaya.ingestion.interpret.PersonTable;
import org.atalaya.ingestion.raw.RawContainer;
import org.atalaya.ingestion.raw.RawFolder;
import org.atalaya.ingestion.raw.Zips;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * ENSU as INEGI laid it out from 2015 to 2025, an edition of each layout: invented records in
 * src/test/resources/ensu/eras, written here in the edition's own bytes under the edition's own names, and
 * read by the project's codebooks. What the rows must be was written by hand.
 */
class EnsuErasTest {

    private static final Path ERAS = ProjectFolder.path("ingestion/src/test/resources/ensu/eras");
    private static final InegiWriting MARKED_LINES =
            InegiWriting.in("UTF-8").marked(true).endingIn("\n");
    private static final InegiWriting BARE_RETURNS = InegiWriting.in("UTF-8").endingIn("\r");

    @TempDir
    private Path folder;

    private static Codebooks codebooks;
    private static CatalogueFiles catalogue;
    private static TableContract persons;

    /**
     * A layout.
     *
     * @param edition the edition it is shown by
     * @param names table → its path in the edition's zip
     * @param writing how its tables are written
     */
    record Era(String edition, Map<String, String> names, InegiWriting writing) {
        @Override
        public String toString() {
            return edition;
        }
    }

    static Stream<Era> eras() {
        return Stream.of(
                // Text in quotes with a CR inside, numbers bare; the person's key has seven columns.
                new Era(
                        "2015-Q1",
                        tables("conjunto_de_datos_%1$s_ensu_01_2015", "conjunto_de_datos_%1$s_ensu_01_2015"),
                        MARKED_LINES.quoting(Quotes.TEXT_WITH_RETURN).bare("P[1-6](_\\d)?|FACTOR|FAC_P18")),
                // Decimal weights in quotes; state and municipality in the table of dwellings.
                new Era(
                        "2016-Q1",
                        tables("conjunto_de_datos_%1$s_ensu_01_2016", "conjunto_de_datos_%1$s_ensu_01_2016"),
                        MARKED_LINES.quoting(Quotes.TEXT_WITH_RETURN).bare("BP.*[^E]")),
                // Names with accents in Windows-1252.
                new Era(
                        "2017-Q1",
                        tables("conjunto_de_datos_%1$s_ensu_01_2017", "conjunto_de_datos_%1$s_ensu_01_2017"),
                        InegiWriting.in("windows-1252")
                                .endingIn("\n")
                                .quoting(Quotes.TEXT_WITH_RETURN)
                                .bare("BP.*[^E]|FAC_.*|N_ENT")),
                // A blank before the file's name.
                new Era(
                        "2018-Q2",
                        tables("ensu_%1$s_0218", " ensu_%1$s_0218"),
                        MARKED_LINES.quoting(Quotes.TEXT_WITH_RETURN).bare("FAC_.*|N_ENT")),
                // The weight in the table of residents.
                new Era(
                        "2018-Q4",
                        tables("conjunto_de_datos_%1$s_ensu_04_2018", "conjunto_de_datos_%1$s_ENSU_04_2018"),
                        MARKED_LINES.quoting(Quotes.TEXT_WITH_RETURN).bare("FAC_.*|N_ENT")),
                // 03 is March; saved again by who passed it on: CRLF and no quotes.
                new Era(
                        "2019-Q1",
                        tables("conjunto_de_datos_%1$s_ensu_03_2019", "conjunto_de_datos_%1$s_ensu_03_2019"),
                        InegiWriting.in("UTF-8").endingIn("\r\n").quoting(Quotes.NONE)),
                // A CR ends a record and stands inside the quotes too; NA where a question is skipped.
                new Era(
                        "2019-Q2",
                        tables("conjunto_de_datos_%1$s_ENSU_2019_2t", "conjunto_de_datos_%1$s_ENSU_2019_2t"),
                        BARE_RETURNS.quoting(Quotes.TEXT_WITH_RETURN)),
                // 03 is the third quarter; the zip holds a folder with a blank in its name.
                new Era(
                        "2019-Q3",
                        tables(
                                "Datos abiertos/conjunto_de_datos_%2$s_ENSU_03_2019",
                                "conjunto_de_datos_%1$s_ENSU_03_2019"),
                        BARE_RETURNS.quoting(Quotes.TEXT_WITH_RETURN)),
                // The person table is in two parts.
                new Era(
                        "2020-Q3",
                        Map.of(
                                "cb_sec1_2_3",
                                path("conjunto_de_datos_CB_SEC1_2_3_ENSU_09_2020"),
                                "cb_sec4",
                                path("conjunto_de_datos_CB_SEC4_ENSU_09_2020")),
                        BARE_RETURNS.quoting(Quotes.TEXT_WITH_RETURN)),
                new Era(
                        "2021-Q1",
                        Map.of("cb", path("conjunto_de_datos_CB_ENSU_03_2021")),
                        InegiWriting.in("windows-1252").endingIn("\r").quoting(Quotes.TEXT_WITH_RETURN)),
                // 03 is March again.
                new Era(
                        "2023-Q1",
                        Map.of("cb", path("conjunto_de_datos_CB_ENSU_03_2023")),
                        BARE_RETURNS.quoting(Quotes.TEXT)),
                new Era(
                        "2024-Q1",
                        Map.of("cb", path("conjunto_de_datos_ensu_cb_0324")),
                        BARE_RETURNS.quoting(Quotes.TEXT)),
                // Numbers bare, and other words for the trust in governments.
                new Era(
                        "2025-Q1",
                        Map.of("cb", path("conjunto_de_datos_ensu_cb_0325")),
                        InegiWriting.in("UTF-8")
                                .endingIn("\n")
                                .quoting(Quotes.TEXT)
                                .bare("H_MUD|S_MUD|N_ENT|FAC_.*")));
    }

    @BeforeAll
    static void readTheProjectsOwn() throws IOException {
        codebooks = Codebooks.read(ProjectFolder.path("data/codebooks/ensu"));
        catalogue = new CatalogueFiles(ProjectFolder.path("data/catalogues"));
        persons = SurveyTables.surveyPerson("ensu", catalogue.concepts("ensu"));
    }

    @ParameterizedTest
    @MethodSource("eras")
    void isReadFromItsZip(Era era) throws IOException {
        write(era, folder.resolve("in"));

        reads(era, RawFolder.open(Zips.ofFolder(folder.resolve("ensu.zip"), folder.resolve("in"))));
    }

    @ParameterizedTest
    @MethodSource("eras")
    void isReadFromTheFolderItsZipUnpacksTo(Era era) throws IOException {
        write(era, folder.resolve("ensu"));

        reads(era, RawFolder.open(folder.resolve("ensu")));
    }

    @Test
    void areReadTogetherFromOneFolderThoughTwoEditionsNameTheirTablesAlike() throws IOException {
        for (Era era : eras().toList()) {
            write(era, folder.resolve("all").resolve(era.edition()));
        }
        RawContainer all = RawFolder.open(folder.resolve("all"));

        List<PersonTable> found = new EnsuFiles(codebooks).find(all);

        assertThat(found)
                .extracting(PersonTable::period)
                .containsExactlyInAnyOrderElementsOf(eras().map(Era::edition).toList());
        for (PersonTable table : found) {
            isAsExpected(table.period(), table);
        }
        assertThat(new EnsuFiles(codebooks).listWithoutCodebook(all)).isEmpty();
    }

    @Test
    void areWrittenAsInegiWroteThem() throws IOException {
        eras().forEach(era -> write(era, folder.resolve(era.edition())));

        assertThat(beginning("2015-Q1", "cb"))
                .startsWith("\uFEFFCD,PER,EDIS,UPM_DIS,FOL,")
                .contains("P6_4,FACTOR\n\"14\r\",\"0315\r\",\"12\r\",\"00001\r\",")
                .contains(",\"01\r\",2,3,1,2,1,2,2,2,1,1,2,1,2,\"\r\",1,1,1,2,3,3,3,0,14001\n\"14\r\",");
        assertThat(beginning("2016-Q1", "viv")).contains("\"740.5125\r\",\"U\r\",\"0199003\r\"");
        assertThat(beginning("2019-Q1", "cb")).contains("EST_DIS\r\n0199001,01,04,01,Aguascalientes,001,");
        assertThat(beginning("2019-Q2", "cb"))
                .contains("EST_DIS\"\r\"0199001\r\",\"01\r\",\"04\r\",")
                .contains("\"NA\r\"");
        assertThat(beginning("2024-Q1", "cb")).contains("REG_CD\"\r\"0199002.002\",\"0199002.002.03\",");
        assertThat(beginning("2025-Q1", "cb")).contains("EST_DIS\"\n\"0199002.0009.54\"");
    }

    private void reads(Era era, RawContainer container) throws IOException {
        EnsuFiles files = new EnsuFiles(codebooks);

        List<PersonTable> found = files.find(container);

        assertThat(found).extracting(PersonTable::period).containsExactly(era.edition());
        assertThat(files.listWithoutCodebook(container)).isEmpty();
        isAsExpected(era.edition(), found.get(0));
    }

    /** Reads a person table as a Spark task does, and compares what its edition's files expect. */
    private static void isAsExpected(String edition, PersonTable table) throws IOException {
        List<List<String>> expected = csv(edition, "expected.csv");
        List<List<String>> rows = new ArrayList<>();
        List<List<String>> problems = new ArrayList<>();
        try (PersonRecords records = new PersonRecords(
                table.table(), table.joined(), table.codebook().book())) {
            PersonInterpreter interpreter = new PersonInterpreter(
                    table.table().name(),
                    records.header(),
                    records.ownWidth(),
                    table.codebook(),
                    catalogue.places("ensu", edition),
                    persons,
                    table.release().label());
            while (records.hasNext()) {
                Interpreted interpreted = interpreter.interpret(records.next());
                interpreted
                        .problems()
                        .forEach(problem -> problems.add(List.of(
                                String.valueOf(problem.row()),
                                problem.kind().code(),
                                problem.column(),
                                problem.value())));
                if (!interpreted.rejected()) {
                    rows.add(values(interpreted, expected.get(0)));
                }
            }
        }
        assertThat(rows).as(edition).containsExactlyElementsOf(expected.subList(1, expected.size()));
        List<List<String>> odd = csv(edition, "problems.csv");
        assertThat(problems).as(edition + " problems").containsExactlyElementsOf(odd.subList(1, odd.size()));
    }

    private static List<String> values(Interpreted interpreted, List<String> columns) {
        assertThat(persons.columnNames()).containsAll(columns);
        return columns.stream()
                .map(column -> Objects.toString(
                        interpreted.values()[persons.columnNames().indexOf(column)], ""))
                .toList();
    }

    private static void write(Era era, Path root) {
        era.names().forEach((table, name) -> {
            // From 2017 on nothing is looked up in the table of dwellings: an edition may leave it out here.
            if (Files.exists(ERAS.resolve(era.edition()).resolve(table + ".csv"))) {
                era.writing().write(csv(era.edition(), table + ".csv"), root.resolve(name));
            }
        });
    }

    private String beginning(String edition, String table) throws IOException {
        Era era =
                eras().filter(one -> one.edition().equals(edition)).findFirst().orElseThrow();
        Path file = folder.resolve(edition).resolve(era.names().get(table));
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private static List<List<String>> csv(String edition, String file) {
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().ofCsvRecord(ERAS.resolve(edition).resolve(file))) {
            return csv.stream().map(CsvRecord::getFields).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of an edition's three tables: one's folder and file, with cb, cs and viv in turn. */
    private static Map<String, String> tables(String tableFolder, String file) {
        return Stream.of("cb", "cs", "viv")
                .collect(Collectors.toMap(
                        table -> table,
                        table -> tableFolder.formatted(table, table.toUpperCase(Locale.ROOT)) + "/conjunto_de_datos/"
                                + file.formatted(table) + ".csv"));
    }

    private static String path(String table) {
        return table + "/conjunto_de_datos/" + table + ".csv";
    }
}
