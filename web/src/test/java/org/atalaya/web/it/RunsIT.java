package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.atalaya.data.store.ReleaseStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs of the launcher: what they leave behind, whatever happens to them. */
class RunsIT {

    private static final String EDITION = "conjunto_de_datos_ensu_2024_1t_csv";

    @TempDir
    private Path folder;

    @Test
    void aRunKilledAtAnyMomentLeavesTheReleaseBeforeServing() throws Exception {
        Path store = folder.resolve("store");
        String before = Releases.demo().findCurrent().orElseThrow();
        Releases.publishDemo(new ReleaseStore(store), before);
        List<String> digests = Releases.digests(new ReleaseStore(store));
        for (Moment moment : List.<Moment>of(RunsIT::itHasBegun, RunsIT::aTableIsWritten)) {
            Process run = Launcher.start("ingest", "--raw", Releases.syntheticZips(), "--store", store);
            moment.await(run, store);
            assertThat(run.isAlive()).as("killed before it ended").isTrue();
            run.descendants().forEach(ProcessHandle::destroyForcibly);
            run.destroyForcibly().waitFor();
            assertThat(new ReleaseStore(store).findCurrent()).contains(before);
            assertThat(Releases.digests(new ReleaseStore(store))).isEqualTo(digests);
        }

        Launcher.Result next =
                Launcher.run("ingest", "--raw", Releases.syntheticZips(), "--store", store, "--sources", "ensu");
        assertThat(next.exit()).as(next.output()).isZero();
        assertThat(next.output()).contains("left in staging by a run that was stopped");
        assertThat(store.resolve("staging")).isEmptyDirectory();
        assertThat(new ReleaseStore(store).findCurrent()).isPresent().isNotEqualTo(Optional.of(before));
        assertThat(Releases.digests(new ReleaseStore(store)))
                .as("another run on the same files gives the same rows")
                .isEqualTo(Releases.digests(Releases.synthetic()));

        Launcher.Result back = Launcher.run("rollback", before, "--store", store);
        assertThat(back.exit()).as(back.output()).isZero();
        assertThat(new ReleaseStore(store).findCurrent()).contains(before);
        assertThat(Launcher.run("releases", "--store", store).output()).contains("* " + before);
    }

    /** When a run is killed; {@code benchmarks/kill.sh} kills many, at random moments. */
    private interface Moment {
        void await(Process run, Path store) throws Exception;
    }

    private static void itHasBegun(Process run, Path store) throws InterruptedException {
        run.waitFor(2, TimeUnit.SECONDS);
    }

    private static void aTableIsWritten(Process run, Path store) throws Exception {
        while (run.isAlive() && !holdsATable(store.resolve("staging"))) {
            run.waitFor(100, TimeUnit.MILLISECONDS);
        }
    }

    private static boolean holdsATable(Path staging) throws IOException {
        if (!Files.isDirectory(staging)) {
            return false;
        }
        try (Stream<Path> files =
                Files.find(staging, 3, (file, as) -> file.toString().endsWith(".parquet"))) {
            return files.findAny().isPresent();
        } catch (UncheckedIOException e) {
            return false; // a temporary file that went meanwhile
        }
    }

    @Test
    void aTextFileNamedZipIsRefusedInOneSentence() throws Exception {
        Files.writeString(raw().resolve("ensu.zip"), "not a zip");
        assertRefused("ensu.zip is not a readable zip");
    }

    @Test
    void aTruncatedZipIsRefusedInOneSentence() throws Exception {
        byte[] whole = Files.readAllBytes(Releases.syntheticZips().resolve(EDITION + ".zip"));
        Files.write(raw().resolve("short.zip"), Arrays.copyOf(whole, whole.length / 2));
        assertRefused("short.zip is not a readable zip: it is cut short");
    }

    @Test
    void aDuplicateEditionIsRefusedNamingBothFiles() throws Exception {
        Path zip = Releases.syntheticZips().resolve(EDITION + ".zip");
        Files.copy(zip, raw().resolve("one.zip"));
        Files.copy(zip, raw().resolve("two.zip"));
        assertRefused("ENSU 2024-Q1 stands twice, in one.zip", "and in two.zip");
    }

    @Test
    void aMissingDesignColumnIsRefusedNamingItAndWhatItHolds() throws Exception {
        String table = "conjunto_de_datos_ensu_cb_0324/conjunto_de_datos/conjunto_de_datos_ensu_cb_0324.csv";
        String content = Files.readString(Releases.SYNTHETIC.resolve(EDITION).resolve(table));
        Path copy = raw().resolve("edition").resolve(table);
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, content.replace("\"FAC_SEL\"", "\"FACTOR\""));
        assertRefused("has no column FAC_SEL, which codebook 2024-Q1.yaml says holds the weight");
    }

    @Test
    void anUnknownOptionIsAnErrorWithTheNearestValidOne() throws Exception {
        Launcher.Result result = Launcher.run("ingest", "--stor", folder);
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.output()).contains("--stor").contains("--store");
    }

    private Path raw() throws IOException {
        return Files.createDirectories(folder.resolve("raw"));
    }

    private void assertRefused(String... sentence) throws Exception {
        Path store = folder.resolve("store");
        Launcher.Result result = Launcher.run("ingest", "--raw", raw(), "--store", store);
        assertThat(result.exit()).as(result.output()).isEqualTo(1);
        assertThat(result.output()).contains("Refused: ").contains(sentence).doesNotContain("\tat ");
        assertThat(store.resolve("CURRENT")).doesNotExist();
        assertThat(store.resolve("releases")).doesNotExist();
    }
}
