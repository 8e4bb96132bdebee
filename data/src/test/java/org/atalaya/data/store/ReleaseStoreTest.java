package org.atalaya.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseStoreTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TempDir
    private Path root;

    private ReleaseStore store;

    @BeforeEach
    void openStore() {
        store = new ReleaseStore(root);
    }

    @Test
    void holdsNothingAtFirst() throws IOException {
        assertThat(store.list()).isEmpty();
        assertThat(store.findCurrent()).isEmpty();
    }

    @Test
    void numbersTheReleasesOfADayFromOne() throws IOException {
        assertThat(store.nextId(TODAY)).isEqualTo("2026-11-22.1");
    }

    @Test
    void numbersOnAfterPublishedReleases() throws IOException {
        publish("2026-11-21.7");
        publish("2026-11-22.1");

        assertThat(store.nextId(TODAY)).isEqualTo("2026-11-22.2");
    }

    @Test
    void numbersOnAfterAReleaseThatIsBeingMade() throws IOException {
        stage("2026-11-22.4");

        assertThat(store.nextId(TODAY)).isEqualTo("2026-11-22.5");
    }

    @Test
    void countsAReleaseNumberedTenAfterTheNinth() throws IOException {
        for (int number = 1; number <= 10; number++) {
            publish("2026-11-22." + number);
        }

        assertThat(store.nextId(TODAY)).isEqualTo("2026-11-22.11");
        assertThat(store.list()).startsWith("2026-11-22.1", "2026-11-22.2").endsWith("2026-11-22.9", "2026-11-22.10");
    }

    @Test
    void listsReleasesOldestFirstAndNothingElse() throws IOException {
        publish("2026-11-22.1");
        publish("2025-12-31.2");
        Files.createDirectories(root.resolve("releases").resolve("notes"));

        assertThat(store.list()).containsExactly("2025-12-31.2", "2026-11-22.1");
    }

    @Test
    void publishesAStagedReleaseAndPointsAtIt() throws IOException {
        stage("2026-11-22.1");
        store.publish("2026-11-22.1");

        assertThat(store.findCurrent()).contains("2026-11-22.1");
        assertThat(root.resolve("CURRENT")).hasContent("2026-11-22.1\n");
        assertThat(root.resolve("releases/2026-11-22.1/answer/part-0.parquet")).hasContent("rows of 2026-11-22.1");
        assertThat(root.resolve("staging/2026-11-22.1")).doesNotExist();
    }

    @Test
    void keepsTheReleaseServedBeforeWhenAnotherIsPublished() throws IOException {
        publish("2026-11-22.1");
        publish("2026-11-22.2");

        assertThat(store.list()).containsExactly("2026-11-22.1", "2026-11-22.2");
        assertThat(store.findCurrent()).contains("2026-11-22.2");
    }

    @Test
    void neverEditsAReleaseThatWasPublished() throws IOException {
        publish("2026-11-22.1");
        Files.writeString(stage("2026-11-22.1"), "other rows");

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> store.publish("2026-11-22.1"));
        assertThat(root.resolve("releases/2026-11-22.1/answer/part-0.parquet")).hasContent("rows of 2026-11-22.1");
    }

    @Test
    void servesTheReleaseBeforeWhenPublishingFails() throws IOException {
        publish("2026-11-22.1");

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> store.publish("2026-11-22.2"));
        assertThat(store.findCurrent()).contains("2026-11-22.1");
    }

    @Test
    void rollsBackToAReleasePublishedBefore() throws IOException {
        publish("2026-11-22.1");
        publish("2026-11-22.2");
        store.rollback("2026-11-22.1");

        assertThat(store.findCurrent()).contains("2026-11-22.1");
        assertThat(store.list()).containsExactly("2026-11-22.1", "2026-11-22.2");
    }

    @Test
    void refusesToRollBackToAnUnknownReleaseAndListsTheKnown() throws IOException {
        publish("2026-11-22.1");
        publish("2026-11-22.2");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.rollback("2026-11-20.1"))
                .withMessage("release must be one of 2026-11-22.1, 2026-11-22.2: was \"2026-11-20.1\"");
        assertThat(store.findCurrent()).contains("2026-11-22.2");
    }

    @Test
    void refusesToRollBackToAReleaseThatIsOnlyStaged() throws IOException {
        stage("2026-11-22.1");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.rollback("2026-11-22.1"))
                .withMessage("release must be one that exists, and there is none: was \"2026-11-22.1\"");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "..", "../2026-11-22.1", "2026-11-22", "2026-11-22.1/answer", "latest"})
    void refusesAnIdThatIsNoneAndCouldLeadElsewhere(String id) {
        String was = id == null ? "null" : "\"" + id + "\"";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.release(id))
                .withMessage("release must be written like 2026-11-22.1: was " + was);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.staging(id))
                .withMessage("release must be written like 2026-11-22.1: was " + was);
    }

    @Test
    void cleansWhatRunsThatWereStoppedLeftInStaging() throws IOException {
        publish("2026-11-22.1");
        stage("2026-11-22.2");
        stage("2026-11-22.3");

        assertThat(store.cleanStaging()).containsExactly("2026-11-22.2", "2026-11-22.3");
        assertThat(root.resolve("staging")).isEmptyDirectory();
        assertThat(store.list()).containsExactly("2026-11-22.1");
    }

    @Test
    void cleansTheTemporaryFilesOfARunThatWasKilledAndCountsThemAsNoRelease() throws IOException {
        Files.writeString(Files.createDirectories(store.scratch()).resolve("libduckdb.so"), "a library, unpacked");

        assertThat(store.nextId(TODAY)).isEqualTo("2026-11-22.1");
        assertThat(store.cleanStaging()).isEmpty();
        assertThat(root.resolve("staging")).isEmptyDirectory();
    }

    @Test
    void hasNothingToCleanBeforeTheFirstRun() throws IOException {
        assertThat(store.cleanStaging()).isEmpty();
    }

    @Test
    void discardsARefusedReleaseAndLeavesTheOthers() throws IOException {
        stage("2026-11-22.1");
        stage("2026-11-22.2");
        store.discard("2026-11-22.1");

        assertThat(root.resolve("staging/2026-11-22.1")).doesNotExist();
        assertThat(root.resolve("staging/2026-11-22.2/answer/part-0.parquet")).exists();
    }

    @Test
    void discardsNothingWhenNothingWasStaged() throws IOException {
        publish("2026-11-22.1");
        store.discard("2026-11-22.1");

        assertThat(store.list()).containsExactly("2026-11-22.1");
    }

    @Test
    void isHeldByOneRunOfTheSameProcess() throws IOException {
        try (StoreLock held = store.tryLock().orElseThrow()) {
            assertThat(new ReleaseStore(root).tryLock()).isEmpty();
            assertThat(new ReleaseStore(root).tryTakeOver()).isEmpty();
        }
        store.tryLock().orElseThrow().close();
    }

    @Test
    void isHeldByOneProcessUntilItEnds() throws Exception {
        Process other = hold();
        try {
            assertThat(store.tryLock()).isEmpty();
            assertThat(store.tryTakeOver()).isEmpty();
        } finally {
            other.destroyForcibly().waitFor();
        }
        store.tryLock().orElseThrow().close();
    }

    @Test
    void staysHeldByTheProcessThatPublishesWhenTheOneThatStagedIsKilled() throws Exception {
        Process ingest = hold("hand-over");
        try (StoreLock publishing = store.tryTakeOver().orElseThrow()) {
            ingest.destroyForcibly().waitFor();
            assertThat(new ReleaseStore(root).tryLock()).isEmpty();
        } finally {
            ingest.destroyForcibly().waitFor();
        }
    }

    /** Another process that holds the store. */
    private Process hold(String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LockHolder.class.getName(),
                root.toString()));
        command.addAll(List.of(options));
        Process other = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Instant giveUp = Instant.now().plus(Duration.ofSeconds(60));
        while (other.isAlive()
                && !Files.exists(root.resolve("held"))
                && Instant.now().isBefore(giveUp)) {
            Thread.sleep(20);
        }
        assertThat(root.resolve("held")).exists();
        return other;
    }

    private Path stage(String id) throws IOException {
        Path folder = Files.createDirectories(store.staging(id).resolve("answer"));
        return Files.writeString(folder.resolve("part-0.parquet"), "rows of " + id);
    }

    private void publish(String id) throws IOException {
        stage(id);
        store.publish(id);
    }
}
