package org.atalaya.data.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.atalaya.data.source.Sha256;
import org.atalaya.data.store.ReleaseManifest.FileAccount;
import org.atalaya.data.store.ReleaseManifest.TableAccount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamageTest {

    private static final String ID = "2026-11-22.1";

    @TempDir
    private Path root;

    private Path release;
    private Path part;

    @BeforeEach
    void makeARelease() throws IOException {
        release = root.resolve(ID);
        part = release.resolve("answer/part-0.parquet");
        Files.createDirectories(part.getParent());
        Files.writeString(part, "rows");
        FileAccount file = new FileAccount("answer/part-0.parquet", 4, Sha256.of(part));
        new ReleaseManifest(
                        ID,
                        Instant.EPOCH,
                        "0.1.0",
                        List.of(),
                        List.of(new TableAccount("answer", 1, "0".repeat(64), List.of(file))))
                .write(ReleaseStore.manifest(release));
    }

    @Test
    void findsNoneInAReleaseAsPublished() {
        assertThat(Damage.findAtFirstSight(release)).isEmpty();
        assertThat(Damage.find(release)).isEmpty();
    }

    @Test
    void findsAnotherByteOnlyWhenItReadsTheFile() throws IOException {
        Files.writeString(part, "rowz");

        assertThat(Damage.findAtFirstSight(release)).isEmpty();
        assertThat(Damage.find(release))
                .contains(new Damage(
                        ID,
                        "answer/part-0.parquet",
                        "answer/part-0.parquet has not the SHA-256 it was published with"));
    }

    @Test
    void findsAFileThatIsCutShortOrMissingAtFirstSight() throws IOException {
        Files.writeString(part, "row");
        assertThat(Damage.findAtFirstSight(release).orElseThrow().what())
                .isEqualTo("answer/part-0.parquet has 3 bytes, not 4");
        Files.delete(part);
        assertThat(Damage.findAtFirstSight(release).orElseThrow().what()).isEqualTo("answer/part-0.parquet is missing");
    }

    @Test
    void findsAFileOfARecordThatIsLost() throws IOException {
        Path file = ReleaseStore.attached(release).resolve("a".repeat(64) + ".pdf");
        Path manifest = ReleaseStore.manifest(release);
        ReleaseManifest.read(manifest)
                .withAttached(List.of(new FileAccount("files/" + file.getFileName(), 4, "a".repeat(64))))
                .write(manifest);

        assertThat(Damage.findAtFirstSight(release).orElseThrow().what())
                .isEqualTo("files/" + file.getFileName() + " is missing");
    }

    @Test
    void findsRowsNobodyPublished() throws IOException {
        Files.writeString(release.resolve("answer/part-1.parquet"), "rows");
        Damage stray = new Damage(ID, "answer/part-1.parquet", "answer/part-1.parquet is not of this release");

        assertThat(Damage.findAtFirstSight(release)).contains(stray);
        assertThat(Damage.find(release)).contains(stray);
    }

    @Test
    void leavesAloneWhatNoTableIsReadFrom() throws IOException {
        Files.writeString(release.resolve("answer/_SUCCESS"), "");
        Files.writeString(release.resolve("problems.html"), "odd");

        assertThat(Damage.find(release)).isEmpty();
    }

    @Test
    void findsAManifestThatIsMissingBrokenOrOfAnotherRelease() throws IOException {
        Path other = Files.move(release, root.resolve("2026-11-23.1"));
        assertThat(Damage.findAtFirstSight(other).orElseThrow().what()).isEqualTo("its manifest is of another release");
        for (String broken : List.of("{", "null", "{\"sources\": [], \"tables\": []}")) {
            Files.writeString(ReleaseStore.manifest(other), broken);
            assertThat(Damage.findAtFirstSight(other).orElseThrow().file()).isEqualTo("manifest.json");
        }
        Files.delete(ReleaseStore.manifest(other));
        assertThat(Damage.findAtFirstSight(other).orElseThrow().file()).isEqualTo("manifest.json");
    }
}
