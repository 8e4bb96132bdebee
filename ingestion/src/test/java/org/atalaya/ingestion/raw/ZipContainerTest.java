package org.atalaya.ingestion.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.atalaya.data.problem.RefusedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipContainerTest {

    private static final String NOT_A_ZIP = "ensu.zip is not a readable zip: it is cut short or of another type;"
            + " download it again from its publisher.";
    private static final String DAMAGED =
            "data/cb.csv in ensu.zip is damaged: its content does not match its size or its checksum;"
                    + " download the zip again from its publisher.";

    /** Text whose deflated form has back references and more than one kind of code. */
    private static final String TEXT =
            IntStream.range(0, 200).mapToObj(i -> "\"" + i * i + "\",\"1\"\r").collect(Collectors.joining());

    @TempDir
    private Path folder;

    @Test
    void listsItsFilesAtAnyDepthAndNoFolders() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("index.csv", "a");
        texts.put("data/", "");
        texts.put("data/deeper/cb.csv", "b");
        Path zip = Zips.of(folder.resolve("ensu.zip"), texts);

        ZipContainer container = ZipContainer.open("2024/ensu.zip", zip);

        assertThat(container.name()).isEqualTo("2024/ensu.zip");
        assertThat(container.entries()).containsExactly("index.csv", "data/deeper/cb.csv");
        assertThat(container.describe("data/deeper/cb.csv")).isEqualTo("2024/ensu.zip » cb.csv");
    }

    @Test
    void readsAFileFromWithin() throws IOException {
        ZipContainer container = open(Zips.of(folder.resolve("ensu.zip"), Map.of("data/cb.csv", TEXT)));

        assertThat(read(container, "data/cb.csv")).isEqualTo(TEXT);
    }

    @Test
    void readsByteByByteWhatItReadsAtOnce() throws IOException {
        ZipContainer container = open(Zips.of(folder.resolve("ensu.zip"), Map.of("cb.csv", "é\r")));

        try (InputStream content = container.open("cb.csv")) {
            assertThat(content.read()).isEqualTo(0xC3);
            assertThat(content.read()).isEqualTo(0xA9);
            assertThat(content.read()).isEqualTo('\r');
            assertThat(content.read()).isEqualTo(-1);
        }
    }

    @Test
    void readsAZipThatWindowsNamedTheFilesOf() throws IOException {
        Path zip = folder.resolve("ensu.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip), Charset.forName("IBM850"))) {
            out.putNextEntry(new ZipEntry("metodología/diseño.csv"));
            out.write(TEXT.getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }

        ZipContainer container = open(zip);

        assertThat(container.entries()).containsExactly("metodología/diseño.csv");
        assertThat(read(container, "metodología/diseño.csv")).isEqualTo(TEXT);
    }

    @Test
    void citesTheWholeZip() throws IOException {
        Path zip = Zips.of(folder.resolve("abc.zip"), Map.of("cb.csv", "x"));
        ZipContainer container = open(zip);
        Files.writeString(zip, "abc");

        assertThat(container.sha256("cb.csv"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(container.bytes("cb.csv")).isEqualTo(3);
    }

    @Test
    void refusesATextNamedLikeAZip() throws IOException {
        refuses(Files.writeString(folder.resolve("ensu.zip"), "<html>Not found</html>"), NOT_A_ZIP);
    }

    @Test
    void refusesAZipOfNoBytes() throws IOException {
        refuses(Files.createFile(folder.resolve("ensu.zip")), NOT_A_ZIP);
    }

    @Test
    void refusesAZipThatIsCutShortAtAnyLength() throws IOException {
        byte[] whole =
                Files.readAllBytes(Zips.of(folder.resolve("whole.zip"), Map.of("data/cb.csv", TEXT.substring(0, 100))));
        for (int length = 1; length < whole.length; length++) {
            byte[] cut = new byte[length];
            System.arraycopy(whole, 0, cut, 0, length);
            refuses(Files.write(folder.resolve("ensu.zip"), cut), NOT_A_ZIP);
        }
    }

    @Test
    void refusesAnEmptyZip() throws IOException {
        refuses(
                Zips.of(folder.resolve("ensu.zip"), Map.of()),
                "ensu.zip is an empty zip; download it again from its publisher.");
    }

    @Test
    void refusesAZipOfEmptyFolders() throws IOException {
        refuses(
                Zips.of(folder.resolve("ensu.zip"), Map.of("data/", "")),
                "ensu.zip is an empty zip; download it again from its publisher.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil",
                "data/../../evil",
                "data/..",
                "../",
                "/abs",
                "C:\\x",
                "c:evil",
                "C:/evil",
                "..\\evil",
                "data\\cb.csv"
            })
    void refusesANameThatPointsOutside(String name) throws IOException {
        refuses(
                Zips.of(folder.resolve("ensu.zip"), Map.of(name, "x")),
                "ensu.zip holds a file named " + name
                        + ", which points outside the zip; a publisher's zip holds plain relative names.");
    }

    @Test
    void acceptsNamesThatOnlyLookHostile() throws IOException {
        ZipContainer container = open(Zips.of(folder.resolve("ensu.zip"), Map.of("data/..cb..csv", "x")));

        assertThat(container.entries()).containsExactly("data/..cb..csv");
    }

    @Test
    void refusesTheSameNameTwice() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("data/cb.csv", "one");
        texts.put("data/cx.csv", "other");
        Path zip = Zips.of(folder.resolve("ensu.zip"), texts);
        Zips.rename(zip, "data/cx.csv", "data/cb.csv");

        refuses(zip, "ensu.zip holds data/cb.csv twice; each file may stand once.");
    }

    @Test
    void refusesAFileThatSwellsToTooMuch() throws IOException {
        refuses(
                Zips.ofZeros(folder.resolve("ensu.zip"), "data/cb.csv", 60L << 20),
                "ensu.zip swells to more than it can honestly hold at data/cb.csv; at most 200 times its packed size and"
                        + " 4 GiB in all are read.");
    }

    @Test
    void acceptsASmallFileThatPacksVeryWell() throws IOException {
        ZipContainer container = open(Zips.ofZeros(folder.resolve("ensu.zip"), "data/cb.csv", 1 << 20));

        assertThat(read(container, "data/cb.csv")).hasSize(1 << 20);
    }

    @Test
    void refusesMoreInAllThanItCanHonestlyHold() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("data/1.csv", "x");
        texts.put("data/2.csv", "x");
        Path zip = Zips.of(folder.resolve("ensu.zip"), texts);
        Zips.claimSize(zip, 2_147_483_647);
        Zips.claimPackedSize(zip, 200_000_000);
        open(zip);
        texts.put("data/3.csv", "x");
        Zips.of(zip, texts);
        Zips.claimSize(zip, 2_147_483_647);
        Zips.claimPackedSize(zip, 200_000_000);

        refuses(
                zip,
                "ensu.zip swells to more than it can honestly hold at data/3.csv; at most 200 times its packed size and"
                        + " 4 GiB in all are read.");
    }

    @Test
    void refusesAFileThatHoldsMoreThanItClaims() throws IOException {
        Path zip = Zips.ofZeros(folder.resolve("ensu.zip"), "data/cb.csv", 60L << 20);
        Zips.claimSize(zip, 1 << 20);

        refusesToRead(zip);
    }

    @Test
    void refusesMoreFilesThanASurveyHas() throws IOException {
        Path zip = folder.resolve("ensu.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int file = 0; file <= 20_000; file++) {
                out.putNextEntry(new ZipEntry(file + ".csv"));
                out.closeEntry();
            }
        }

        refuses(zip, "ensu.zip holds 20001 files; a zip of a survey holds at most 20000.");
    }

    @Test
    void refusesContentWithAnyByteChanged() throws IOException {
        byte[] whole = Files.readAllBytes(Zips.of(folder.resolve("whole.zip"), Map.of("data/cb.csv", TEXT)));
        int content = 30 + "data/cb.csv".length();
        int packed = packedSize(folder.resolve("whole.zip"));
        for (int at = content; at < content + packed; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x55;
            refusesToRead(Files.write(folder.resolve("ensu.zip"), changed));
        }
    }

    @Test
    void refusesContentThatDoesNotMatchItsChecksum() throws IOException {
        Path zip = Zips.of(folder.resolve("ensu.zip"), Map.of("data/cb.csv", TEXT));
        Zips.claimChecksum(zip, 1234);

        refusesToRead(zip);
    }

    private static int packedSize(Path zip) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            return (int) file.getEntry("data/cb.csv").getCompressedSize();
        }
    }

    private static ZipContainer open(Path zip) throws IOException {
        return ZipContainer.open(zip.getFileName().toString(), zip);
    }

    private static String read(ZipContainer container, String entry) throws IOException {
        try (InputStream content = container.open(entry)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void refuses(Path zip, String sentence) {
        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> open(zip))
                .withMessage(sentence);
    }

    private static void refusesToRead(Path zip) throws IOException {
        ZipContainer container = open(zip);
        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> read(container, "data/cb.csv"))
                .withMessage(DAMAGED);
    }
}
