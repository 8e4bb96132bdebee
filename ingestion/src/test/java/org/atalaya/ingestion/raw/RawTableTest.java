package org.atalaya.ingestion.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.source.SourceRelease;
import org.atalaya.ingestion.raw.RawTable.RawRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawTableTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\n"})
    void readsRecordsWhateverEndsThem(String end) throws IOException {
        RawTable table = utf8("\"CD\",\"PER\"" + end + "\"01\",\"0124\"" + end + "\"28\",\"0124\"" + end);

        assertThat(header(table)).containsExactly("CD", "PER");
        assertThat(records(table))
                .containsExactly(new RawRecord(2, List.of("01", "0124")), new RawRecord(3, List.of("28", "0124")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\n"})
    void readsALastRecordThatNothingEnds(String end) throws IOException {
        assertThat(records(utf8("CD" + end + "01"))).containsExactly(new RawRecord(2, List.of("01")));
    }

    @Test
    void dropsTheCrThatSomeEditionsKeepInsideTheQuotes() throws IOException {
        RawTable table = utf8("\"CD\r\",\"PER\r\",BP\n\"14\r\",\"0315\r\",2\n");

        assertThat(header(table)).containsExactly("CD", "PER", "BP");
        assertThat(records(table)).containsExactly(new RawRecord(2, List.of("14", "0315", "2")));
    }

    @Test
    void tellsACrThatEndsARecordFromOneInsideTheQuotes() throws IOException {
        RawTable table = utf8("UPM,EST_DIS\r\"0100188\r\",\"042\r\"\r\"0100189\r\",\"043\r\"\r");

        assertThat(records(table))
                .containsExactly(
                        new RawRecord(2, List.of("0100188", "042")), new RawRecord(3, List.of("0100189", "043")));
    }

    @Test
    void dropsAByteOrderMarkBeforeAQuotedField() throws IOException {
        RawTable table = utf8("\uFEFF\"CD\",\"PER\"\r\"01\",\"0124\"\r");

        assertThat(header(table)).containsExactly("CD", "PER");
        assertThat(records(table)).containsExactly(new RawRecord(2, List.of("01", "0124")));
    }

    @Test
    void dropsAByteOrderMarkBeforeABareField() throws IOException {
        assertThat(header(utf8("\uFEFFCD,PER\n01,0124\n"))).containsExactly("CD", "PER");
    }

    @Test
    void dropsTheBlanksThatPadAField() throws IOException {
        assertThat(records(utf8("CD,NOM_CD\n 01 ,\" LEON DE LOS ALDAMA  \"\n")))
                .containsExactly(new RawRecord(2, List.of("01", "LEON DE LOS ALDAMA")));
    }

    @Test
    void readsDoubledQuotesAsOne() throws IOException {
        assertThat(records(utf8("NOM\n\"Cerro \"\"La Silla\"\"\"\n")))
                .containsExactly(new RawRecord(2, List.of("Cerro \"La Silla\"")));
    }

    @Test
    void readsACommaInsideQuotesAsText() throws IOException {
        assertThat(records(utf8("NOM,CD\n\"Dolores Hidalgo, Gto.\",\"01\"\n")))
                .containsExactly(new RawRecord(2, List.of("Dolores Hidalgo, Gto.", "01")));
    }

    @Test
    void readsALineEndInsideQuotesAsText() throws IOException {
        assertThat(records(utf8("NOM,CD\n\"a\nb\",1\nc,2\n")))
                .containsExactly(new RawRecord(2, List.of("a\nb", "1")), new RawRecord(3, List.of("c", "2")));
    }

    @Test
    void readsAnEmptyFieldAsEmptyQuotedOrNot() throws IOException {
        assertThat(records(utf8("A,B,C\n,\"\",\n"))).containsExactly(new RawRecord(2, List.of("", "", "")));
    }

    @Test
    void readsWindows1252WithAccentsAndItsEllipsis() throws IOException {
        Path file = folder.resolve("dictionary.csv");
        Files.write(file, new byte[] {'A', '\r', 'M', (byte) 0xE9, 'x', 'i', 'c', 'o', (byte) 0x85, '\r'});

        assertThat(records(table(file, "windows-1252"))).containsExactly(new RawRecord(2, List.of("México…")));
    }

    @Test
    void keepsRecordsThatAreWiderOrNarrowerThanTheHeader() throws IOException {
        assertThat(records(utf8("A,B\n1\n1,2,3\n4,5\n")))
                .containsExactly(
                        new RawRecord(2, List.of("1")),
                        new RawRecord(3, List.of("1", "2", "3")),
                        new RawRecord(4, List.of("4", "5")));
    }

    @Test
    void countsRecordsWithoutTheHeader() throws IOException {
        assertThat(utf8("A\r1\r2\r3\r").countRecords()).isEqualTo(3);
        assertThat(utf8("A\r").countRecords()).isZero();
    }

    @Test
    void hasNoRecordAfterTheLast() throws IOException {
        try (RawTable.Records records = utf8("A\n1\n").open()) {
            records.next();

            assertThat(records.hasNext()).isFalse();
            assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(records::next);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\r", "\r\n\r\n"})
    void refusesAFileWithoutHeader(String text) throws IOException {
        refuses(utf8(text), "cb.csv is empty; a header and at least one record are expected.");
    }

    @Test
    void refusesBytesThatAreNotInItsEncodingAtItsVeryStart() throws IOException {
        Path file = Files.writeString(folder.resolve("cb.csv"), "NOM_ENT,CD\rMéxico,28\r", WINDOWS_1252);

        refuses(
                table(file, "UTF-8"),
                "cb.csv is not written in UTF-8: a character after record 0 cannot be read; the codebook's encoding says"
                        + " how it should be.");
    }

    @Test
    void refusesBytesThatAreNotInItsEncodingFarDown() throws IOException {
        Path file = folder.resolve("cb.csv");
        Files.writeString(file, "NOM_ENT,CD\r" + "Mexico,28\r".repeat(10_000) + "México,28\r", WINDOWS_1252);

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> records(table(file, "UTF-8")))
                .withMessageMatching("cb\\.csv is not written in UTF-8: a character after record \\d{4} cannot be read;"
                        + " the codebook's encoding says how it should be\\.");
    }

    @Test
    void refusesAQuoteThatIsNeverClosed() throws IOException {
        RawTable table = utf8("CD,PER\r\"01\",\"0124\"\r\"02\",\"0124\r\"03\",\"0124\"\r");

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> records(table))
                .withMessageStartingWith("cb.csv is not a readable comma-separated file after record 2: ");
    }

    @Test
    void refusesAQuoteThatSwallowsTheRestOfTheFile() throws IOException {
        RawTable table = utf8("CD,PER\r01,0124\r\"02,0124\r03,0124\r");

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> records(table))
                .withMessageStartingWith("cb.csv is not a readable comma-separated file after record 2: ")
                .withMessageContaining("quote");
    }

    @Test
    void citesTheFileItCameFrom() throws IOException {
        Path file = Files.writeString(folder.resolve("cb.csv"), "abc");

        assertThat(table(file, "UTF-8").release("ensu", "2024-Q1"))
                .isEqualTo(new SourceRelease(
                        "ensu",
                        "2024-Q1",
                        "cb.csv",
                        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                        3));
    }

    @Test
    void readsFromAZipWhatItReadsFromAFile() throws IOException {
        String text = "\"CD\",\"PER\"\r\"01\r\",\"0124\r\"\r";
        Path zip = Zips.of(folder.resolve("ensu.zip"), Map.of("data/cb.csv", text));
        RawTable table = new RawTable(RawFolder.open(zip), "data/cb.csv", "UTF-8");

        assertThat(table.name()).isEqualTo("ensu.zip » cb.csv");
        assertThat(records(table)).isEqualTo(records(utf8(text)));
    }

    @Test
    void refusesDamagedContentInTheSentenceForDamage() throws IOException {
        Path zip = Zips.of(folder.resolve("ensu.zip"), Map.of("data/cb.csv", "CD\r" + "01\r".repeat(20_000)));
        Zips.claimChecksum(zip, 1234);

        refuses(
                new RawTable(RawFolder.open(zip), "data/cb.csv", "UTF-8"),
                "data/cb.csv in ensu.zip is damaged: its content does not match its size or its checksum; download the zip"
                        + " again from its publisher.");
    }

    @Test
    void takesTheFirstCharacterSetThatCanReadAllOfAFile() throws IOException {
        assertThat(inFirstFitting(file("NOM_ENT\rMexico\r".getBytes(StandardCharsets.US_ASCII)))
                        .encoding())
                .isEqualTo("UTF-8");
        assertThat(inFirstFitting(file("NOM_ENT\rMéxico\r".getBytes(StandardCharsets.UTF_8)))
                        .encoding())
                .isEqualTo("UTF-8");

        RawTable western = inFirstFitting(file("NOM_ENT\rMéxico\r".getBytes(WINDOWS_1252)));

        assertThat(western.encoding()).isEqualTo("windows-1252");
        assertThat(records(western)).containsExactly(new RawRecord(2, List.of("México")));
    }

    @Test
    void readsTheWholeFileBeforeItTakesACharacterSet() throws IOException {
        String plain = "Mexico,28\r".repeat(10_000);

        RawTable table = inFirstFitting(file(("NOM_ENT,CD\r" + plain + "México,28\r").getBytes(WINDOWS_1252)));

        assertThat(table.encoding()).isEqualTo("windows-1252");
    }

    @Test
    void takesTheLastCharacterSetIfNoneFits() throws IOException {
        RawContainer western = file("NOM_ENT\rMéxico\r".getBytes(WINDOWS_1252));

        assertThat(RawTable.inFirstFitting(western, "cb.csv", List.of("US-ASCII", "UTF-8"))
                        .encoding())
                .isEqualTo("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PER,CD\r0124,28\r",
                "\uFEFFPER,CD\n0124,28\n",
                "\uFEFF\"PER\",\"CD\"\r\"0124\r\",\"28\r\"\r",
                "\uFEFF\"PER\r\",\"CD\r\"\n\"0124\r\",28\n",
                "\"PER\",\"CD\"\r\n\"0124\",28"
            })
    void tellsHowAFileBeginsHoweverItIsWritten(String text) throws IOException {
        RawTable.Start start = start(text);

        assertThat(start.header()).containsExactly("PER", "CD");
        assertThat(start.first("PER")).contains("0124");
        assertThat(start.first("CD")).contains("28");
        assertThat(start.first("UPM")).isEmpty();
    }

    @Test
    void tellsHowAFileBeginsInAnyCharacterSet() throws IOException {
        RawContainer western = file("PER,NOM_ENT\r0124,México\r".getBytes(WINDOWS_1252));

        assertThat(RawTable.start(western, "cb.csv").first("PER")).contains("0124");
    }

    @Test
    void tellsNoFirstRecordOfAHeaderAlone() throws IOException {
        RawTable.Start start = start("PER,CD\r");

        assertThat(start.header()).containsExactly("PER", "CD");
        assertThat(start.first()).isEmpty();
        assertThat(start.first("PER")).isEmpty();
    }

    @Test
    void tellsNothingOfAColumnTheFirstRecordIsTooShortFor() throws IOException {
        assertThat(start("PER,CD\r0124\r").first("CD")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF"})
    void refusesTheStartOfAnEmptyFile(String text) {
        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> start(text))
                .withMessage("cb.csv is empty; a header and at least one record are expected.");
    }

    private RawContainer file(byte[] bytes) throws IOException {
        return RawFolder.open(Files.write(folder.resolve("cb.csv"), bytes));
    }

    private RawTable.Start start(String text) throws IOException {
        return RawTable.start(file(text.getBytes(StandardCharsets.UTF_8)), "cb.csv");
    }

    private static RawTable inFirstFitting(RawContainer container) throws IOException {
        return RawTable.inFirstFitting(container, "cb.csv", List.of("UTF-8", "windows-1252"));
    }

    private RawTable utf8(String text) throws IOException {
        return table(Files.writeString(folder.resolve("cb.csv"), text, StandardCharsets.UTF_8), "UTF-8");
    }

    private static RawTable table(Path file, String encoding) throws IOException {
        return new RawTable(RawFolder.open(file), file.getFileName().toString(), encoding);
    }

    private static List<String> header(RawTable table) throws IOException {
        try (RawTable.Records records = table.open()) {
            return records.header();
        }
    }

    private static List<RawRecord> records(RawTable table) throws IOException {
        List<RawRecord> all = new ArrayList<>();
        try (RawTable.Records records = table.open()) {
            records.forEachRemaining(all::add);
        }
        return all;
    }

    private static void refuses(RawTable table, String sentence) {
        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> records(table))
                .withMessage(sentence);
    }
}
