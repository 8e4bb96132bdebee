package org.atalaya.ingestion.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.atalaya.ingestion.ProjectFolder;
import org.atalaya.ingestion.printed.TableSheet;
import org.atalaya.ingestion.raw.Zips;
import org.atalaya.ingestion.run.Commands.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    private static final Path DATA = ProjectFolder.data();
    private static final Path FIRST = DATA.resolve("fixtures/synthetic-ensu/conjunto_de_datos_ensu_2024_1t_csv");
    private static final String FILE = "conjunto_de_datos_ensu_cb_0324.csv";
    private static final Path TABLE =
            FIRST.resolve("conjunto_de_datos_ensu_cb_0324/conjunto_de_datos").resolve(FILE);

    @TempDir
    private Path folder;

    @Test
    void acceptsAnUnpackedEdition() {
        Result result = check(FIRST);

        assertThat(result.exit()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out().lines())
                .containsExactly(
                        "It is ENSU 2024-Q1 (conjunto_de_datos_ensu_2024_1t_csv/conjunto_de_datos_ensu_cb_0324/"
                                + "conjunto_de_datos/conjunto_de_datos_ensu_cb_0324.csv), codebook 2024-Q1.yaml.",
                        "  624 records read = 624 kept + 0 rejected",
                        "  no problem found",
                        "It would be accepted.");
    }

    @Test
    void acceptsAnEditionInItsZip() throws IOException {
        Result result = check(Zips.ofFolder(folder.resolve("ensu_2024_1t_csv.zip"), FIRST));

        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .startsWith("It is ENSU 2024-Q1 (ensu_2024_1t_csv.zip » " + FILE + "), codebook 2024-Q1.yaml.\n")
                .endsWith("It would be accepted.\n");
    }

    @Test
    void acceptsAFileWithOddValuesAndTellsTheFirstOfEachKind() throws IOException {
        Result result = check(write(change(change(text(), "EDAD", "17", 3, 5), "BP1_1", "7", 4)));

        assertThat(result.exit()).isZero();
        assertThat(result.out().lines())
                .containsExactly(
                        "It is ENSU 2024-Q1 (" + FILE + "), codebook 2024-Q1.yaml.",
                        "  624 records read = 624 kept + 0 rejected",
                        "  1 × unlisted-answer, first at record 4 in BP1_1: \"7\"; expected 1, 2, 9",
                        "      The answer is not among the edition's codes; the person stays in the base and is not"
                                + " counted.",
                        "  2 × unlisted-age, first at record 3 in EDAD: \"17\"; expected 18 or more",
                        "      The age is neither a number from 18 on nor a known code; the person is in no figure by"
                                + " age.",
                        "It would be accepted.");
    }

    @Test
    void refusesAFileWithTooManyRecordsThatCannotBeUsed() throws IOException {
        Result result = check(write(change(text(), "FAC_SEL", "0", 9)));

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out().lines())
                .containsExactly(
                        "It is ENSU 2024-Q1 (" + FILE + "), codebook 2024-Q1.yaml.",
                        "  624 records read = 623 kept + 1 rejected",
                        "  1 × weight-not-positive, first at record 9 in FAC_SEL: \"0\"; expected a positive number",
                        "      The weight is not a positive number; the record is not used.",
                        "It would be refused: 1 of the 624 records of " + FILE
                                + " cannot be used, more than the 0.1 % that"
                                + " codebook 2024-Q1.yaml allows; `atalaya check` on the file tells why.");
    }

    @Test
    void tellsWhichRecordHasTheWrongNumberOfFields() throws IOException {
        String[] lines = text().split("\r");
        int width = lines[0].split(",").length;
        lines[6] = lines[6] + ",\"\"";

        assertThat(check(write(String.join("\r", lines))).out())
                .contains("  1 × record-width, first at record 7: \"" + (width + 1) + " fields\"; expected " + width
                        + " fields\n");
    }

    @Test
    void refusesAFileOfAHeaderAlone() throws IOException {
        Result result = check(write(text().split("\r")[0]));

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out())
                .endsWith("It would be refused: " + FILE
                        + " has a header and no record; download it again from its publisher.\n");
    }

    @Test
    void refusesAZipCutShort() throws IOException {
        Path zip = Zips.of(folder.resolve("ensu.zip"), Map.of(FILE, text()));
        byte[] whole = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(whole, whole.length / 2));

        Result result = check(zip);

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out())
                .isEqualTo("It would be refused: ensu.zip is not a readable zip: it is cut short or of another type;"
                        + " download it again from its publisher.\n");
    }

    @Test
    void refusesADamagedZip() throws IOException {
        Path zip = Zips.of(folder.resolve("ensu.zip"), Map.of(FILE, text()));
        byte[] bytes = Files.readAllBytes(zip);
        bytes[bytes.length / 2] ^= 1;
        Files.write(zip, bytes);

        Result result = check(zip);

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out())
                .isEqualTo(
                        "It would be refused: " + FILE + " in ensu.zip is damaged: its content does not match its size"
                                + " or its checksum; download the zip again from its publisher.\n");
    }

    @Test
    void refusesAnEditionThatStandsTwice() throws IOException {
        Files.createDirectories(folder.resolve("both/copy"));
        Files.writeString(folder.resolve("both").resolve(FILE), text());
        Files.writeString(folder.resolve("both/copy").resolve(FILE), text());

        Result result = check(folder.resolve("both"));

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out())
                .isEqualTo("It would be refused: ENSU 2024-Q1 stands twice, in both/" + FILE + " and in both/copy/"
                        + FILE + "; leave one of them in the folder.\n");
    }

    @Test
    void doesNotKnowAFileOfNoSource() throws IOException {
        Result result = check(Files.writeString(folder.resolve("notes.txt"), "x"));

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).isEqualTo("The file is of no source Atalaya knows; it was not read.\n");
    }

    @Test
    void namesAnEditionWithoutCodebook() throws IOException {
        Result result = check(Zips.of(folder.resolve("ensu.zip"), Map.of("conjunto_de_datos_ensu_cb_1234.csv", "x")));

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out())
                .isEqualTo("It holds conjunto_de_datos_ensu_cb_1234.csv of ENSU. The edition has no codebook in"
                        + " data/codebooks; it was not read.\n");
    }

    @Test
    void namesAnEditionWithoutCodebookBesideOneItAccepts() throws IOException {
        Result result = check(
                Zips.of(folder.resolve("ensu.zip"), Map.of("conjunto_de_datos_ensu_cb_1234.csv", "x", FILE, text())));

        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .startsWith("It holds conjunto_de_datos_ensu_cb_1234.csv of ENSU. The edition has no codebook in"
                        + " data/codebooks; it was not read.\n")
                .endsWith("It would be accepted.\n");
    }

    @Test
    void tellsWhatAWorkbookHoldsAndWhatIsOddInIt() throws IOException {
        Path file = TableSheet.write(
                folder.resolve("tables.xlsx"),
                workbook -> TableSheet.perception(workbook, "1.7", "Marzo 2024")
                        .row("Macondo", 200)
                        .row("Seguro", null, null, 100, 50.0));

        Result result = check(file);

        assertThat(result.exit()).isZero();
        assertThat(result.out().lines())
                .containsExactly(
                        "It holds published tables of ENSU 2024-Q1 (tables.xlsx): 1.7; layout 2024.yaml.",
                        "  3 figures read = 2 kept + 1 rejected",
                        "  1 × unknown-place-label, first at record 14 in 1.7!A: \"Macondo\"; expected a label of the"
                                + " catalogue",
                        "      The place's name is not in the catalogue; its printed figures are not used.",
                        "It would be accepted.");
    }

    @Test
    void namesAWorkbookOfAnEditionWithoutLayout() throws IOException {
        Path file = TableSheet.write(
                folder.resolve("tables.xlsx"), workbook -> TableSheet.perception(workbook, "1.7", "Marzo 2018"));

        Result result = check(file);

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out())
                .isEqualTo("It holds tables.xlsx. The edition has no codebook in data/codebooks; it was not read.\n");
    }

    @Test
    void refusesAWorkbookThatIsNone() throws IOException {
        Result result = check(Files.writeString(folder.resolve("page.xlsx"), "<html>"));

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out())
                .isEqualTo(
                        "It would be refused: page.xlsx is named like a workbook and is none; save it again as .xlsx, or download it again from its"
                                + " publisher.\n");
    }

    @Test
    void asksForAFileThatExists() {
        Result result = check(folder.resolve("nowhere.zip"));

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err())
                .isEqualTo(folder.resolve("nowhere.zip") + " does not exist; name a file or a folder.\n");
    }

    @Test
    void asksForAFile() {
        Result result = Commands.run("check");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err().lines())
                .containsExactly("Missing required parameter: 'FILE'", "atalaya check --help explains the options.");
    }

    @Test
    void asksForTheProjectsDataFolder() {
        Result result = Commands.run("check", FIRST.toString(), "--data", folder.toString());

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err())
                .isEqualTo("--data " + folder + " has no folder catalogues; name the project's data folder.\n");
    }

    private static Result check(Path path) {
        return Commands.run("check", path.toString(), "--data", DATA.toString());
    }

    private static String text() throws IOException {
        return Files.readString(TABLE);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve(FILE), text);
    }

    /** The same table with another value in a column of some of its records, the header being record 1. */
    private static String change(String text, String column, String value, int... records) {
        String[] lines = text.split("\r");
        int at = Arrays.asList(lines[0].split(",")).indexOf("\"" + column + "\"");
        for (int record : records) {
            String[] fields = lines[record - 1].split(",");
            fields[at] = "\"" + value + "\"";
            lines[record - 1] = String.join(",", fields);
        }
        return String.join("\r", lines);
    }
}
