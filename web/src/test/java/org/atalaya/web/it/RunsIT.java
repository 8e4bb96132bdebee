package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.atalaya.data.store.ReleaseStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole runs of the launcher: what they leave behind, whatever happens to them. */
class RunsIT {

    private static final String EDITION = "conjunto_de_datos_ensu_2024_1t_csv";

    @TempDir
    private Path folder;

    @Test
    void twoRunsOnTheSameFilesGiveTheSameDigestsWhetherZippedOrUnpacked() throws Exception {
        List<String> first = Releases.digests(Releases.synthetic());
        Path store = Releases.fresh("synthetic-again");
        Launcher.Result again =
                Launcher.run("ingest", "--raw", Releases.syntheticZips(), "--store", store, "--sources", "ensu");
        assertThat(again.exit()).as(again.output()).isZero();
        assertThat(Releases.digests(new ReleaseStore(store))).isEqualTo(first);
    }

    @Test
    void anUnpackedFolderIsReadLikeTheZip() throws Exception {
        Path store = folder.resolve("store");
        Launcher.Result result =
                Launcher.run("ingest", "--raw", Releases.SYNTHETIC, "--store", store, "--sources", "ensu");
        assertThat(result.exit()).as(result.output()).isZero();
        assertThat(result.output())
                .contains("624 read = 624 kept + 0 rejected")
                .contains("630 read = 630 kept + 0 rejected")
                .contains("573 read = 573 kept + 0 rejected");
    }

    @ParameterizedTest
    @ValueSource(ints = {1500, 4500, 7500, 12000, 16000})
    void aRunKilledAtAnyMomentLeavesTheReleaseBeforeServing(int milliseconds) throws Exception {
        Path store = folder.resolve("store");
        publishDemoInto(store);
        Optional<String> before = new ReleaseStore(store).findCurrent();
        Process run = Launcher.start("ingest", "--raw", Releases.syntheticZips(), "--store", store);
        boolean ended = run.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        run.descendants().forEach(ProcessHandle::destroyForcibly);
        run.destroyForcibly().waitFor();
        ReleaseStore after = new ReleaseStore(store);
        if (!ended) {
            assertThat(after.findCurrent()).isEqualTo(before);
        }
        assertThat(Releases.digests(after)).isNotEmpty();
        Launcher.Result next =
                Launcher.run("ingest", "--raw", Releases.syntheticZips(), "--store", store, "--sources", "ensu");
        assertThat(next.exit()).as(next.output()).isZero();
        try (Stream<Path> staging = Files.list(store.resolve("staging"))) {
            assertThat(staging).isEmpty();
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
        Files.write(raw().resolve("short.zip"), java.util.Arrays.copyOf(whole, whole.length / 2));
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
        rewriteEdition(content -> content.replace("\"FAC_SEL\"", "\"FACTOR\""));
        assertRefused("has no column FAC_SEL, which codebook 2024-Q1.yaml says holds the weight");
    }

    @Test
    void anEmptyPersonTableIsRefused() throws Exception {
        rewriteEdition(content -> "");
        assertRefused("conjunto_de_datos_ensu_cb_0324.csv is empty");
    }

    @Test
    void aFileOfAnotherEditionThanItsNameIsRefused() throws Exception {
        rewriteEdition(content -> content.replace("\"0124\"", "\"0224\""));
        assertRefused("says PER=0224 at record 2", "it holds another edition than its name");
    }

    @Test
    void anUnknownOptionIsAnErrorWithTheNearestValidOne() throws Exception {
        Launcher.Result result = Launcher.run("ingest", "--stor", folder);
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.output()).contains("--stor").contains("--store");
    }

    @Test
    void rollbackServesAnEarlierReleaseAgain() throws Exception {
        Path store = folder.resolve("store");
        publishDemoInto(store);
        String first = new ReleaseStore(store).findCurrent().orElseThrow();
        Launcher.Result second =
                Launcher.run("ingest", "--raw", Releases.syntheticZips(), "--store", store, "--sources", "ensu");
        assertThat(second.exit()).as(second.output()).isZero();
        assertThat(new ReleaseStore(store).findCurrent()).isNotEqualTo(Optional.of(first));
        Launcher.Result back = Launcher.run("rollback", first, "--store", store);
        assertThat(back.exit()).as(back.output()).isZero();
        assertThat(new ReleaseStore(store).findCurrent()).contains(first);
        assertThat(Launcher.run("releases", "--store", store).output()).contains("* " + first);
    }

    private Path raw() throws IOException {
        return Files.createDirectories(folder.resolve("raw"));
    }

    private interface Rewrite {
        String of(String content);
    }

    private void rewriteEdition(Rewrite rewrite) throws IOException {
        String table = "conjunto_de_datos_ensu_cb_0324/conjunto_de_datos/conjunto_de_datos_ensu_cb_0324.csv";
        String content = Files.readString(Releases.SYNTHETIC.resolve(EDITION).resolve(table), StandardCharsets.UTF_8);
        Path copy = raw().resolve("edition").resolve(table);
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, rewrite.of(content));
    }

    private void assertRefused(String... sentence) throws Exception {
        Path store = folder.resolve("store");
        Launcher.Result result = Launcher.run("ingest", "--raw", raw(), "--store", store);
        assertThat(result.exit()).as(result.output()).isEqualTo(1);
        assertThat(result.output()).contains("Refused: ").contains(sentence).doesNotContain("\tat ");
        assertThat(store.resolve("CURRENT")).doesNotExist();
        assertThat(store.resolve("releases")).doesNotExist();
    }

    private static void publishDemoInto(Path store) throws IOException {
        Path demo = Releases.current(Releases.demo());
        try (Stream<Path> files = Files.walk(demo)) {
            Path target = store.resolve("releases").resolve(demo.getFileName());
            for (Path file : files.toList()) {
                Path copy = target.resolve(demo.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        new ReleaseStore(store).rollback(demo.getFileName().toString());
    }
}
