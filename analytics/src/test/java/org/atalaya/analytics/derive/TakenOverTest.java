package org.atalaya.analytics.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.source.Sha256;
import org.atalaya.data.store.ContentTables;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseManifest.FileAccount;
import org.atalaya.data.store.ReleaseManifest.TableAccount;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.store.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release whose content alone is new is checked and published without computing a figure. */
class TakenOverTest {

    private static final String BEFORE = "2026-11-22.1";
    private static final String AFTER = "2026-11-22.2";

    @TempDir
    private Path folder;

    private ReleaseStore store;
    private ReleaseManifest before;

    @BeforeEach
    void publishARelease() throws Exception {
        store = new ReleaseStore(folder);
        new TinyRelease().stage(store, BEFORE);
        before = new DeriveRun(store, stage -> {}).publish(BEFORE);
        try (Stream<Path> files = Files.walk(store.release(BEFORE))) {
            for (Path file : files.toList()) {
                Path copy = store.staging(AFTER).resolve(store.release(BEFORE).relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        manifest(kept());
    }

    @Test
    void hasTheAccountsOfTheReleaseBeforeAndNewOnesOfItsContent() throws Exception {
        List<String> stages = new ArrayList<>();

        ReleaseManifest after = new DeriveRun(store, stages::add).publish(AFTER);

        assertThat(stages).containsExactly("check the release", "publish");
        assertThat(after.tables()).containsExactlyElementsOf(before.tables());
        assertThat(store.findCurrent()).hasValue(AFTER);
    }

    @Test
    void refusesATableThatAnotherVersionMade() throws Exception {
        Path table = store.staging(AFTER).resolve("survey_rank");
        try (Stream<Path> parts = Files.list(table)) {
            for (Path part : parts.toList()) {
                Files.delete(part);
            }
        }
        try (Stream<Path> parts = Files.list(store.staging(AFTER).resolve("survey_trend"))) {
            Files.copy(parts.findFirst().orElseThrow(), table.resolve("part-0.parquet"));
        }
        Path part = table.resolve("part-0.parquet");
        FileAccount other = new FileAccount("survey_rank/part-0.parquet", Files.size(part), Sha256.of(part));
        manifest(kept().stream()
                .map(account -> account.table().equals("survey_rank")
                        ? new TableAccount(account.table(), account.rows(), account.digest(), List.of(other))
                        : account)
                .toList());

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> new DeriveRun(store, stage -> {}).publish(AFTER))
                .withMessage(
                        "The current release was made by another version of Atalaya: its table survey_rank has"
                                + " other columns; run `atalaya upgrade` (or `atalaya ingest`) once, then publish content again.");
        assertThat(store.findCurrent()).hasValue(BEFORE);
    }

    @Test
    void refusesATableWithAByteThatIsNotAsItWasPublished() throws Exception {
        Path part = store.staging(AFTER).resolve("similar_place/part-0.parquet");
        byte[] bytes = Files.readAllBytes(part);
        bytes[bytes.length / 2] ^= 1;
        Files.write(part, bytes);

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> new DeriveRun(store, stage -> {}).publish(AFTER))
                .withMessage(
                        "The current release is damaged, and this one would be too: similar_place/part-0.parquet has"
                                + " not the SHA-256 it was published with; run `atalaya ingest`, which makes every table anew.");
        assertThat(store.findCurrent()).hasValue(BEFORE);
    }

    @Test
    void refusesAFileThatGoesWithNoRecord() throws IOException {
        Path files = Files.createDirectories(ReleaseStore.attached(store.staging(AFTER)));
        Files.writeString(files.resolve("secreto.txt"), "secreto");

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> new DeriveRun(store, stage -> {}).publish(AFTER))
                .withMessage("The release has a file that goes with none of its records: secreto.txt.");
    }

    private List<TableAccount> kept() {
        Set<String> anew = new HashSet<>(Set.of(Tables.PROBLEM.name(), ContentTables.TERM.name()));
        ContentTables.content().forEach(table -> anew.add(table.name()));
        return before.tables().stream()
                .filter(account -> !anew.contains(account.table()))
                .toList();
    }

    private void manifest(List<TableAccount> kept) throws IOException {
        new ReleaseManifest(AFTER, Instant.parse("2026-11-22T00:00:00Z"), "0.1.0", before.sources(), kept)
                .write(ReleaseStore.manifest(store.staging(AFTER)));
    }
}
