package org.atalaya.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.atalaya.data.store.ReleaseManifest.FileAccount;
import org.atalaya.data.store.ReleaseManifest.SourceAccount;
import org.atalaya.data.store.ReleaseManifest.TableAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseManifestTest {

    private static final String ZIP = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final String TABLE = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final String FILE = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0";

    private static final ReleaseManifest MANIFEST = new ReleaseManifest(
            "2026-11-22.1",
            Instant.parse("2026-11-22T03:04:05Z"),
            "0.1.0 (1a2b3c4)",
            List.of(new SourceAccount(
                    "ensu", "2024-Q1", "ensu.zip » cb.csv", ZIP, 1234, "ensu_person", "2024-Q1.yaml", 624, 620, 4)),
            List.of(new TableAccount(
                    "ensu_person", 620, TABLE, List.of(new FileAccount("ensu_person/part-0.parquet", 99, FILE)))));

    /** What the manifest is on disk, written by hand. */
    private static final String JSON = """
            {
              "release" : "2026-11-22.1",
              "createdAt" : "2026-11-22T03:04:05Z",
              "codeVersion" : "0.1.0 (1a2b3c4)",
              "internal" : false,
              "preview" : false,
              "sources" : [ {
                "source" : "ensu",
                "period" : "2024-Q1",
                "file" : "ensu.zip » cb.csv",
                "sha256" : "%s",
                "bytes" : 1234,
                "table" : "ensu_person",
                "codebook" : "2024-Q1.yaml",
                "rowsRead" : 624,
                "rowsKept" : 620,
                "rowsRejected" : 4
              } ],
              "tables" : [ {
                "table" : "ensu_person",
                "rows" : 620,
                "digest" : "%s",
                "files" : [ {
                  "path" : "ensu_person/part-0.parquet",
                  "bytes" : 99,
                  "sha256" : "%s"
                } ]
              } ]
            }
            """.formatted(ZIP, TABLE, FILE);

    @TempDir
    private Path folder;

    @Test
    void isWrittenAsReadableJson() throws IOException {
        Path file = folder.resolve("manifest.json");
        MANIFEST.write(file);

        assertThat(file).hasContent(JSON);
    }

    /** Releases made before content had internal rows say nothing of them. */
    @Test
    void isPublicWhereItSaysNothing() throws IOException {
        assertThat(ReleaseManifest.read(file(JSON.replaceFirst("\"internal\" : false,", ""))))
                .isEqualTo(MANIFEST);
    }

    @Test
    void keepsThatItIsInternalWhenItsTablesAreAccounted() {
        ReleaseManifest internal = new ReleaseManifest(
                MANIFEST.release(), MANIFEST.createdAt(), MANIFEST.codeVersion(), true, MANIFEST.sources(), List.of());

        assertThat(internal.withTables(MANIFEST.tables()).internal()).isTrue();
    }

    @Test
    void isReadBackAsItWas() throws IOException {
        assertThat(ReleaseManifest.read(file(JSON))).isEqualTo(MANIFEST);
    }

    @Test
    void takesTheAccountsOfItsTablesLater() {
        ReleaseManifest staged = new ReleaseManifest(
                MANIFEST.release(), MANIFEST.createdAt(), MANIFEST.codeVersion(), MANIFEST.sources(), List.of());

        assertThat(staged.withTables(MANIFEST.tables())).isEqualTo(MANIFEST);
        assertThat(staged.tables()).isEmpty();
    }

    @Test
    void refusesRowsThatDoNotAddUp() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SourceAccount(
                        "ensu", "2024-Q1", "cb.csv", ZIP, 1234, "ensu_person", "2024-Q1.yaml", 624, 620, 3))
                .withMessage("rows read of cb.csv must equal rows kept and rejected (620 + 3): was 624");
    }

    @Test
    void refusesAFileWhoseRowsDoNotAddUp() throws IOException {
        Path file = file(JSON.replace("\"rowsRejected\" : 4", "\"rowsRejected\" : 3"));

        assertThatIOException()
                .isThrownBy(() -> ReleaseManifest.read(file))
                .withMessageStartingWith(file + " is not a release manifest: ")
                .withMessageContaining("rows read of ensu.zip » cb.csv must equal rows kept and rejected (620 + 3)");
    }

    @Test
    void refusesAPropertyItDoesNotKnow() throws IOException {
        Path file = file(JSON.replace("\"codeVersion\"", "\"version\""));

        assertThatIOException()
                .isThrownBy(() -> ReleaseManifest.read(file))
                .withMessageStartingWith(file + " is not a release manifest: ")
                .withMessageContaining("\"version\"");
    }

    @Test
    void refusesAFileCutShort() throws IOException {
        Path file = file(JSON.substring(0, JSON.length() / 2));

        assertThatIOException()
                .isThrownBy(() -> ReleaseManifest.read(file))
                .withMessageStartingWith(file + " is not a release manifest: ");
    }

    private Path file(String json) throws IOException {
        return Files.writeString(folder.resolve("manifest.json"), json);
    }
}
