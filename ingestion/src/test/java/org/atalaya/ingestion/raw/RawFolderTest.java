package org.atalaya.ingestion.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.atalaya.data.problem.RefusedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawFolderTest {

    @TempDir
    private Path folder;

    @Test
    void holdsNothingWhenNothingIsThere() throws IOException {
        assertThat(RawFolder.list(folder)).isEmpty();
    }

    @Test
    void findsZipsAtAnyDepthWhateverTheirCase() throws IOException {
        Files.createDirectories(folder.resolve("2024/first"));
        Zips.of(folder.resolve("b.ZIP"), Map.of("b.csv", "x"));
        Zips.of(folder.resolve("2024/first/a.zip"), Map.of("a.csv", "x"));

        List<RawContainer> zips = RawFolder.list(folder).stream()
                .filter(container -> container instanceof ZipContainer)
                .toList();

        assertThat(zips).extracting(RawContainer::name).containsExactly("2024/first/a.zip", "b.ZIP");
        assertThat(zips).extracting(RawContainer::entries).containsExactly(List.of("a.csv"), List.of("b.csv"));
    }

    @Test
    void takesAnUnpackedFolderWithAllBelowItButItsZips() throws IOException {
        Path unpacked = Files.createDirectories(folder.resolve("ensu_2024/data/deep"));
        Files.writeString(unpacked.resolve("cb.csv"), "x");
        Files.writeString(folder.resolve("ensu_2024/index.csv"), "x");
        Zips.of(folder.resolve("ensu_2024/inner.zip"), Map.of("inner.csv", "x"));

        List<RawContainer> folders = RawFolder.list(folder).stream()
                .filter(container -> container instanceof FolderContainer)
                .toList();

        assertThat(folders).hasSize(1);
        assertThat(folders.get(0).name()).isEqualTo("ensu_2024");
        assertThat(folders.get(0).entries()).containsExactly("data/deep/cb.csv", "index.csv");
        assertThat(folders.get(0).describe("data/deep/cb.csv")).isEqualTo("ensu_2024/data/deep/cb.csv");
    }

    @Test
    void takesEachLooseFileByItself() throws IOException {
        Files.writeString(folder.resolve("b.csv"), "x");
        Files.writeString(folder.resolve("a.csv"), "x");

        List<RawContainer> loose = RawFolder.list(folder);

        assertThat(loose).extracting(RawContainer::entries).containsExactly(List.of("a.csv"), List.of("b.csv"));
        assertThat(loose).extracting(container -> container.describe("a.csv")).containsOnly("a.csv");
    }

    @Test
    void looksIntoNothingHidden() throws IOException {
        Files.createDirectories(folder.resolve(".fetch"));
        Files.writeString(folder.resolve(".fetch/half.zip"), "not yet a zip");
        Files.writeString(folder.resolve(".DS_Store"), "a machine's note");
        Files.createDirectories(folder.resolve("edition/.cache"));
        Files.writeString(folder.resolve("edition/.cache/table.csv"), "a,b");
        Files.writeString(folder.resolve("edition/table.csv"), "a,b");

        assertThat(RawFolder.list(folder)).extracting(RawContainer::entries).containsExactly(List.of("table.csv"));
    }

    @Test
    void refusesAFolderWithAZipThatIsNone() throws IOException {
        Files.createDirectories(folder.resolve("2024"));
        Files.writeString(folder.resolve("2024/ensu.zip"), "not found");

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> RawFolder.list(folder))
                .withMessage(
                        "2024/ensu.zip is not a readable zip: it is cut short or of another type; download it again"
                                + " from its publisher.");
    }

    @Test
    void opensOneZip() throws IOException {
        RawContainer container = RawFolder.open(Zips.of(folder.resolve("a.zip"), Map.of("a.csv", "x")));

        assertThat(container).isInstanceOf(ZipContainer.class);
        assertThat(container.name()).isEqualTo("a.zip");
        assertThat(container.entries()).containsExactly("a.csv");
    }

    @Test
    void opensOneFolder() throws IOException {
        Files.createDirectories(folder.resolve("unpacked/data"));
        Files.writeString(folder.resolve("unpacked/data/a.csv"), "x");

        RawContainer container = RawFolder.open(folder.resolve("unpacked"));

        assertThat(container.describe("data/a.csv")).isEqualTo("unpacked/data/a.csv");
        assertThat(container.entries()).containsExactly("data/a.csv");
    }

    @Test
    void opensOneFileAndCitesItsBytes() throws IOException {
        RawContainer container = RawFolder.open(Files.writeString(folder.resolve("a.csv"), "abc"));

        assertThat(container.entries()).containsExactly("a.csv");
        assertThat(container.sha256("a.csv"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(container.bytes("a.csv")).isEqualTo(3);
        try (InputStream content = container.open("a.csv")) {
            assertThat(content.readAllBytes()).containsExactly('a', 'b', 'c');
        }
    }
}
