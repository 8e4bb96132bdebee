package org.atalaya.ingestion.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.store.SurveyTables;
import org.atalaya.data.store.TableContract;
import org.atalaya.data.store.Tables;
import org.atalaya.ingestion.ProjectFolder;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.atalaya.ingestion.cluster.RowSumsOfFolder;
import org.atalaya.ingestion.raw.Zips;
import org.atalaya.ingestion.run.Commands.Result;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same files read on this machine and by two executors that are processes of their own, one of which is killed.
 * Executors that cannot start are started again for ever, hence the limit.
 */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class ClusterIngestTest {

    private static final String EDITION = "conjunto_de_datos_ensu_2024_";
    private static final String SOURCES = "ensu,registers,geometry";

    @TempDir
    private static Path scratch;

    private static Path raw;
    private static Path tables;
    private static Result onCluster;
    private static final AtomicBoolean killed = new AtomicBoolean();

    @BeforeAll
    static void ingestOnACluster() throws Exception {
        raw = Files.createDirectories(scratch.resolve("raw files"));
        Path synthetic = ProjectFolder.path("data/fixtures/synthetic-ensu");
        Zips.ofFolder(raw.resolve("1t.zip"), synthetic.resolve(EDITION + "1t_csv"));
        FileUtils.copyDirectory(
                synthetic.resolve(EDITION + "2t_csv").toFile(),
                raw.resolve("2t").toFile());
        FileUtils.copyDirectory(
                ProjectFolder.path("ingestion/src/test/resources/register/quirks/in")
                        .toFile(),
                raw.toFile());
        tables = scratch.resolve("tables");
        Thread killer = killOneExecutorOnce(tables);
        onCluster = Commands.run(
                "ingest",
                "--data",
                ProjectFolder.data().toString(),
                "--master",
                SmallCluster.MASTER,
                "--raw",
                "file:" + raw,
                "--tables",
                "file:" + tables,
                "--spark-properties",
                SmallCluster.properties(scratch).toString(),
                "--sources",
                SOURCES,
                "--store",
                scratch.resolve("cluster").toString(),
                "--today",
                "2026-11-22");
        killer.interrupt();
        assertThat(onCluster.err()).isEmpty();
    }

    /** With the first table written, half of the work that follows is lost with its executor. */
    private static Thread killOneExecutorOnce(Path tables) {
        Thread killer = new Thread(() -> {
            try {
                while (!Files.exists(tables)) {
                    Thread.sleep(20);
                }
                killed.set(SmallCluster.executors().get(0).destroyForcibly());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        killer.setDaemon(true);
        killer.start();
        return killer;
    }

    @Test
    void givesTheRowsThatThisMachineGivesAlone() throws IOException {
        Result alone = Commands.run(
                "ingest",
                "--data",
                ProjectFolder.data().toString(),
                "--raw",
                raw.toString(),
                "--sources",
                SOURCES,
                "--store",
                scratch.resolve("alone").toString(),
                "--today",
                "2026-11-22");

        assertThat(alone.err()).isEmpty();
        assertThat(onCluster.err()).isEmpty();
        assertThat(digests("cluster")).isEqualTo(digests("alone")).hasSizeGreaterThan(60);
    }

    @Test
    void goesOnWithoutTheExecutorThatWasKilled() {
        assertThat(killed).isTrue();
        assertThat(onCluster.exit()).isZero();
    }

    @Test
    void namesTheRunAfterEverythingElse() throws IOException {
        Path run = tables.resolve(Files.readString(tables.resolve("CURRENT")).strip());

        assertThat(run.getFileName().toString()).startsWith("2026-11-22.1-");
        assertThat(Files.getLastModifiedTime(tables.resolve("CURRENT")))
                .isGreaterThanOrEqualTo(Files.getLastModifiedTime(run.resolve("manifest.json")));
        assertThat(ReleaseManifest.read(run.resolve("manifest.json")).tables()).hasSizeGreaterThan(60);
    }

    @Test
    void isTakenByAnotherStore() throws IOException {
        Result taken = take(tables, "other");

        assertThat(taken.err()).isEmpty();
        assertThat(taken.exit()).isZero();
        try (Stream<Path> staged = Files.list(scratch.resolve("other/staging"))) {
            assertThat(digestsOf(staged.findFirst().orElseThrow())).isEqualTo(digests("cluster"));
        }
    }

    @Test
    void isRefusedWhereAByteChanged() throws IOException {
        Path changed = scratch.resolve("changed");
        FileUtils.copyDirectory(tables.toFile(), changed.toFile());
        String run = Files.readString(changed.resolve("CURRENT")).strip();
        String file = ReleaseManifest.read(changed.resolve(run).resolve("manifest.json")).tables().stream()
                .filter(table -> table.table().equals("ensu_person"))
                .findFirst()
                .orElseThrow()
                .files()
                .get(0)
                .path();
        byte[] bytes = Files.readAllBytes(changed.resolve(run).resolve(file));
        bytes[bytes.length / 2] ^= 1;
        Files.write(changed.resolve(run).resolve(file), bytes);
        // Hadoop keeps sums of its own beside files of a common disk, and would notice first.
        Path written = changed.resolve(run).resolve(file);
        Files.delete(written.resolveSibling("." + written.getFileName() + ".crc"));

        Result taken = take(changed, "none");

        assertThat(taken.exit()).isEqualTo(1);
        assertThat(taken.err()).contains(file + " is not the file its manifest tells of: " + bytes.length + " bytes");
        assertThat(scratch.resolve("none/staging")).isEmptyDirectory();
    }

    private static Result take(Path place, String store) {
        return Commands.run(
                "take-tables",
                "--tables",
                "file:" + place,
                "--store",
                scratch.resolve(store).toString());
    }

    private static Map<String, String> digests(String store) throws IOException {
        return digestsOf(new ReleaseStore(scratch.resolve(store)).staging("2026-11-22.1"));
    }

    private static Map<String, String> digestsOf(Path staged) throws IOException {
        CatalogueFiles catalogue = new CatalogueFiles(ProjectFolder.data().resolve("catalogues"));
        List<TableContract> contracts = new ArrayList<>(Tables.interpreted());
        for (String survey : catalogue.surveys()) {
            contracts.add(SurveyTables.surveyPerson(survey, catalogue.concepts(survey)));
        }
        return RowSumsOfFolder.of(staged, contracts);
    }
}
