package org.atalaya.ingestion.ensu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.ingestion.ProjectFolder;
import org.atalaya.ingestion.interpret.Codebooks;
import org.atalaya.ingestion.interpret.PersonTable;
import org.atalaya.ingestion.raw.RawContainer;
import org.atalaya.ingestion.raw.RawFolder;
import org.atalaya.ingestion.raw.Zips;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnsuFilesTest {

    private static final String FIRST_QUARTER =
            "conjunto_de_datos_ensu_cb_0324/conjunto_de_datos/conjunto_de_datos_ensu_cb_0324.csv";

    @TempDir
    private Path folder;

    private EnsuFiles files;

    @BeforeEach
    void readTheProjectsCodebooks() throws IOException {
        files = new EnsuFiles(Codebooks.read(ProjectFolder.path("data/codebooks/ensu")));
    }

    @Test
    void recognisesTheEditionOfAZip() throws IOException {
        RawContainer zip = zip("ensu_2024_1t_csv.zip", Map.of(FIRST_QUARTER, "PER\r0124\r", "indice.csv", "x"));

        List<PersonTable> found = files.find(zip);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).period()).isEqualTo("2024-Q1");
        assertThat(found.get(0).table().name()).isEqualTo("ensu_2024_1t_csv.zip » conjunto_de_datos_ensu_cb_0324.csv");
        assertThat(found.get(0).codebook().file()).isEqualTo("2024-Q1.yaml");
        assertThat(found.get(0).release().source()).isEqualTo("ensu");
        assertThat(found.get(0).release().period()).isEqualTo("2024-Q1");
        assertThat(found.get(0).release().bytes()).isEqualTo(Files.size(folder.resolve("ensu_2024_1t_csv.zip")));
    }

    @Test
    void recognisesTheEditionOfAnUnpackedFolder() throws IOException {
        List<PersonTable> found = files.find(
                RawFolder.open(ProjectFolder.path("data/fixtures/synthetic-ensu/conjunto_de_datos_ensu_2024_3t_csv")));

        assertThat(found).extracting(PersonTable::period).containsExactly("2024-Q3");
        assertThat(found.get(0).table().name())
                .isEqualTo("conjunto_de_datos_ensu_2024_3t_csv/conjunto_de_datos_ensu_cb_0924/conjunto_de_datos/"
                        + "conjunto_de_datos_ensu_cb_0924.csv");
    }

    @Test
    void recognisesAPersonTableByItself() throws IOException {
        Path file = Files.writeString(folder.resolve("Conjunto_de_datos_ENSU_CB_0624.csv"), "PER\r0224\r");

        assertThat(files.find(RawFolder.open(file)))
                .extracting(PersonTable::period)
                .containsExactly("2024-Q2");
    }

    @Test
    void takesNoOtherTableForThePersonTable() throws IOException {
        RawContainer zip = zip(
                "ensu.zip",
                Map.of(
                        "conjunto_de_datos/conjunto_de_datos_ensu_cs_0324.csv",
                        "x",
                        "diccionario_de_datos/diccionario_de_datos_ensu_cb_0324.csv",
                        "x",
                        "catalogos/bp1_1.csv",
                        "x"));

        assertThat(files.find(zip)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "conjunto_de_datos_cb_ensu_01_2035.csv",
                "conjunto_de_datos_ensu_cb_0138/conjunto_de_datos/ensu_cb_0138.csv",
                "conjunto_de_datos_cb_ENSU_2039_2t.csv",
                "conjunto_de_datos_CB_ENSU_03_2033/conjunto_de_datos/conjunto_de_datos_CB_ENSU_03_2033.csv",
                "conjunto_de_datos_ensu_cb_1234.csv"
            })
    void namesThePersonTableOfAnEditionWithoutCodebook(String entry) throws IOException {
        String name = entry.substring(entry.lastIndexOf('/') + 1);

        assertThat(files.listWithoutCodebook(zip("ensu.zip", Map.of(entry, "x", "indice.csv", "x"))))
                .containsExactly(name);
    }

    @Test
    void namesBothPersonTablesOfTheEditionThatHasTwo() throws IOException {
        RawContainer zip = zip(
                "ensu.zip",
                Map.of(
                        "conjunto_de_datos/conjunto_de_datos_CB_SEC4_ENSU_09_2040.csv",
                        "x",
                        "conjunto_de_datos/conjunto_de_datos_CB_SEC1_2_3_ENSU_09_2040.csv",
                        "x",
                        "conjunto_de_datos/conjunto_de_datos_CS_ENSU_09_2040.csv",
                        "x"));

        assertThat(files.listWithoutCodebook(zip))
                .containsExactly(
                        "conjunto_de_datos_CB_SEC1_2_3_ENSU_09_2040.csv", "conjunto_de_datos_CB_SEC4_ENSU_09_2040.csv");
    }

    @Test
    void namesTheEditionWithoutCodebookBesideOneThatHasIt() throws IOException {
        RawContainer zip = zip(
                "ensu.zip", Map.of(FIRST_QUARTER, "x", "q4/conjunto_de_datos/conjunto_de_datos_ensu_cb_1234.csv", "x"));

        assertThat(files.find(zip)).extracting(PersonTable::period).containsExactly("2024-Q1");
        assertThat(files.listWithoutCodebook(zip)).containsExactly("conjunto_de_datos_ensu_cb_1234.csv");
    }

    @Test
    void namesNoOtherTableOfAnEditionThatHasACodebook() throws IOException {
        RawContainer zip = zip(
                "ensu.zip",
                Map.of(
                        FIRST_QUARTER,
                        "x",
                        "conjunto_de_datos_ensu_viv_0324/conjunto_de_datos/conjunto_de_datos_ensu_viv_0324.csv",
                        "x"));

        assertThat(files.listWithoutCodebook(zip)).isEmpty();
    }

    @Test
    void namesATableOfAnEditionWhosePersonTableIsMissing() throws IOException {
        RawContainer zip = zip(
                "ensu.zip",
                Map.of(
                        "conjunto_de_datos/conjunto_de_datos_ensu_viv_0324.csv",
                        "x",
                        "conjunto_de_datos/conjunto_de_datos_ensu_cs_0324.csv",
                        "x"));

        assertThat(files.listWithoutCodebook(zip)).containsExactly("conjunto_de_datos_ensu_cs_0324.csv");
    }

    @Test
    void takesNoTableOfAnotherSurveyForOneOfEnsu() throws IOException {
        RawContainer zip =
                zip("envipe.zip", Map.of("conjunto_de_datos/conjunto_de_datos_TPer_Vic2_ENVIPE_2021.csv", "x"));

        assertThat(files.find(zip)).isEmpty();
        assertThat(files.listWithoutCodebook(zip)).isEmpty();
    }

    @Test
    void refusesTwoFilesOfOneEditionAndNamesBoth() throws IOException {
        PersonTable zipped = table("ensu_2024_1t_csv.zip");
        PersonTable copy = table("copy of ensu_2024_1t_csv.zip");

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> PersonTable.refuseRepeatedEditions(List.of(zipped, copy)))
                .withMessage(
                        "ENSU 2024-Q1 stands twice, in ensu_2024_1t_csv.zip » conjunto_de_datos_ensu_cb_0324.csv and"
                                + " in copy of ensu_2024_1t_csv.zip » conjunto_de_datos_ensu_cb_0324.csv; leave one of them in"
                                + " the folder.");
    }

    @Test
    void tellsTwoFilesOfOneNameInOneZipApart() throws IOException {
        RawContainer zip = zip("ensu.zip", Map.of(FIRST_QUARTER, "x", "copy/" + FIRST_QUARTER, "x"));

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> PersonTable.refuseRepeatedEditions(files.find(zip)))
                .withMessageStartingWith("ENSU 2024-Q1 stands twice, in ensu.zip as ")
                .withMessageContainingAll(" as " + FIRST_QUARTER, " as copy/" + FIRST_QUARTER)
                .withMessageEndingWith("; leave one of them in it.");
    }

    @Test
    void refusesAFileOfAHeaderAlone() throws IOException {
        PersonTable table = table("ensu.zip");

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> table.requireUsable(0, 0))
                .withMessage(
                        "ensu.zip » conjunto_de_datos_ensu_cb_0324.csv has a header and no record; download it again"
                                + " from its publisher.");
    }

    @Test
    void takesAFileWithAsManyRejectedRecordsAsItsCodebookAllows() throws IOException {
        PersonTable table = table("ensu.zip");

        assertThatCode(() -> table.requireUsable(1000, 1)).doesNotThrowAnyException();
    }

    @Test
    void refusesAFileWithMoreRejectedRecordsThanItsCodebookAllows() throws IOException {
        PersonTable table = table("ensu.zip");

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> table.requireUsable(1000, 2))
                .withMessage(
                        "2 of the 1000 records of ensu.zip » conjunto_de_datos_ensu_cb_0324.csv cannot be used, more"
                                + " than the 0.1 % that codebook 2024-Q1.yaml allows; `atalaya check` on the file tells why.");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 250, 500, 750, 999})
    void refusesADamagedTableBeforeAnythingInItIsInterpreted(int place) throws IOException {
        String text = IntStream.range(0, 1000)
                .mapToObj(i -> "\"0124\",\"" + i * i * 7919L + "\"\r")
                .collect(Collectors.joining());
        byte[] bytes = Files.readAllBytes(Zips.of(folder.resolve("whole.zip"), Map.of(FIRST_QUARTER, text)));
        int content = 30 + FIRST_QUARTER.length();
        int packed = bytes.length - content - 16 - 46 - FIRST_QUARTER.length() - 22;
        bytes[content + packed * place / 1000] ^= 0x10;
        RawContainer damaged = RawFolder.open(Files.write(folder.resolve("ensu.zip"), bytes));

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> files.find(damaged))
                .withMessage(FIRST_QUARTER + " in ensu.zip is damaged: its content does not match its size or its"
                        + " checksum; download the zip again from its publisher.");
    }

    @Test
    void refusesAFileWhoseNameContradictsItsRecords() throws IOException {
        RawContainer zip = zip("ensu.zip", Map.of(FIRST_QUARTER, "PER\r0224\r"));

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> files.find(zip))
                .withMessage("ensu.zip » conjunto_de_datos_ensu_cb_0324.csv is by its name of 2024-Q1 or 2024-Q3, but"
                        + " its first record says PER=0224, which is 2024-Q2; download it again from its publisher.");
    }

    @Test
    void believesTheRecordsOfAFileWhoseNameTellsNoEdition() throws IOException {
        Path file = Files.writeString(folder.resolve("ensu_cb_copia.csv"), "PER\r0224\r");

        assertThat(files.find(RawFolder.open(file)))
                .extracting(PersonTable::period)
                .containsExactly("2024-Q2");
    }

    @Test
    void namesAFileThatLostTheZerosOfItsCodes() throws IOException {
        RawContainer zip = zip("ensu.zip", Map.of("conjunto_de_datos_cb_ensu_03_2019.csv", "UPM,PER\n199001,119\n"));

        assertThat(files.find(zip)).isEmpty();
        assertThat(files.listWithoutCodebook(zip)).containsExactly("conjunto_de_datos_cb_ensu_03_2019.csv");
    }

    @Test
    void refusesACodebookNobodyHasConfirmed() throws IOException {
        Path books = Files.createDirectories(folder.resolve("codebooks"));
        Path own = ProjectFolder.path("data/codebooks/ensu");
        Files.copy(own.resolve("codings.yaml"), books.resolve("codings.yaml"));
        Files.writeString(
                books.resolve("2024-Q4.yaml"),
                Files.readString(own.resolve("2024-Q4.yaml")).replaceFirst("confirmed_by: .*", "confirmed_by:"));
        Path file = Files.writeString(folder.resolve("ensu_cb_1224.csv"), "PER\r0424\r");

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> new EnsuFiles(Codebooks.read(books)).find(RawFolder.open(file)))
                .withMessage("Codebook 2024-Q4.yaml is a draft: check what each column means against the edition's own"
                        + " dictionary, then write your role (not your name) in confirmed_by.");
    }

    @Test
    void findsTheTablesOfEachOfTwoEditionsInOneFolder() throws IOException {
        put("a/marzo/conjunto_de_datos_cb_ensu_03_2019.csv", "PER\r0119\r");
        put("a/marzo/conjunto_de_datos_cs_ensu_03_2019.csv", "PER\r0119\r");
        put("a/Datos abiertos/conjunto_de_datos_cb_ENSU_03_2019.csv", "PER\r0319\r");
        put("a/Datos abiertos/conjunto_de_datos_cs_ENSU_03_2019.csv", "PER\r0319\r");

        Map<String, String> residents = files.find(RawFolder.open(folder.resolve("a"))).stream()
                .collect(Collectors.toMap(
                        PersonTable::period, table -> table.joined().get("cs").entry()));

        assertThat(residents)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "2019-Q1", "marzo/conjunto_de_datos_cs_ensu_03_2019.csv",
                        "2019-Q3", "Datos abiertos/conjunto_de_datos_cs_ENSU_03_2019.csv"));
    }

    @Test
    void refusesAnEditionWhoseTableOfResidentsIsMissing() throws IOException {
        RawContainer zip = zip("ensu.zip", Map.of("conjunto_de_datos_CB_ENSU_04_2019.csv", "PER\r0419\r"));

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> files.find(zip))
                .withMessage(
                        "ensu.zip » conjunto_de_datos_CB_ENSU_04_2019.csv needs table cs of the same edition beside"
                                + " it, as INEGI's zip has it; codebook 2019-Q4.yaml looks up [SEX, EDAD] there.");
    }

    @Test
    void takesNoTableOfResidentsThatIsOfAnotherEdition() throws IOException {
        put("a/conjunto_de_datos_cb_ensu_03_2019.csv", "PER\r0119\r");
        put("a/conjunto_de_datos_cs_ensu_03_2019.csv", "PER\r0319\r");

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> files.find(RawFolder.open(folder.resolve("a"))))
                .withMessageStartingWith("a/conjunto_de_datos_cb_ensu_03_2019.csv needs table cs of the same edition");
    }

    @Test
    void refusesToChooseBetweenTwoTablesOfResidents() throws IOException {
        put("a/conjunto_de_datos_cb_ensu_03_2019.csv", "PER\r0119\r");
        put("a/conjunto_de_datos_cs_ensu_03_2019.csv", "PER\r0119\r");
        put("a/copia/conjunto_de_datos_cs_ensu_03_2019.csv", "PER\r0119\r");

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> files.find(RawFolder.open(folder.resolve("a"))))
                .withMessage("Table cs of ENSU 2019-Q1 stands twice, in a/conjunto_de_datos_cs_ensu_03_2019.csv and in"
                        + " a/copia/conjunto_de_datos_cs_ensu_03_2019.csv; leave one of them in the folder.");
    }

    private void put(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

    private PersonTable table(String zipName) throws IOException {
        return files.find(zip(zipName, Map.of(FIRST_QUARTER, "PER\r0124\r"))).get(0);
    }

    private RawContainer zip(String name, Map<String, String> texts) throws IOException {
        return RawFolder.open(Zips.of(folder.resolve(name), texts));
    }
}
