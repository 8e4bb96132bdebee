package org.atalaya.ingestion.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.store.TableContract;
import org.atalaya.data.store.Tables;
import org.atalaya.ingestion.ProjectFolder;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.atalaya.ingestion.cluster.RowSumsOfFolder;
import org.atalaya.ingestion.raw.Zips;
import org.atalaya.ingestion.run.Commands.Result;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same files read on this machine and by two executors that are processes of their own, one of which is killed. */
class ClusterIngestTest {

    private static final String EDITION = "conjunto_de_datos_ensu_2024_";
    private static final String SOURCES = "ensu,registers,geometry";

    @TempDir
    private static Path scratch;

    private static Path raw;
    private static Path tables;
    private static Result onCluster;

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
                SmallCluster.executors().get(0).destroyForcibly();
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
        assertThat(digests("cluster")).isEqualTo(digests("alone")).hasSizeGreaterThan(100);
    }

    private static java.util.Map<String, String> digests(String store) throws IOException {
        CatalogueFiles catalogue = new CatalogueFiles(ProjectFolder.data().resolve("catalogues"));
        List<TableContract> contracts = new ArrayList<>(Tables.interpreted());
        for (String survey : catalogue.surveys()) {
            contracts.add(Tables.surveyPerson(survey, catalogue.concepts(survey)));
        }
        return RowSumsOfFolder.of(new ReleaseStore(scratch.resolve(store)).staging("2026-11-22.1"), contracts);
    }
}
