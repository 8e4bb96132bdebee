package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.data.store.ReleaseStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What was withdrawn gets into no release published later, and a rollback to one that has it does not show it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WithdrawnPublishingIT {

    private static final String BEFORE = "2026-01-01.1";
    private static final String PRACTICE = "chihuahua-asuntos-internacionales";

    @TempDir
    private static Path folder;

    private static ReleaseStore store;

    @BeforeAll
    static void withdraw() throws Exception {
        store = new ReleaseStore(folder);
        Releases.publishDemo(store, BEFORE);
        run(
                "withdraw",
                PRACTICE,
                "--role",
                "Unidad de Transparencia",
                "--reason",
                "Se publicó sin autorización",
                "--day",
                "2026-02-03",
                "--store",
                folder);
    }

    /** The content of the project still has it. */
    @Test
    @Order(1)
    void aReleasePublishedAfterwardsHasNoneOfItAndTellsSo() throws Exception {
        run("publish-content", "--store", folder);
        Path release = Releases.current(store);
        assertThat(release.getFileName().toString())
                .startsWith(Integer.toString(LocalDate.now().getYear()));
        assertThat(rows(release, "SELECT count(*) FROM content_record")).isPositive();
        assertThat(rows(release, "SELECT count(*) FROM content_record WHERE record = '" + PRACTICE + "'"))
                .isZero();
        assertThat(rows(release, "SELECT count(*) FROM content_part WHERE record = '" + PRACTICE + "'"))
                .isZero();
        assertThat(rows(
                        release,
                        "SELECT count(*) FROM problem WHERE problem = 'content-withdrawn' AND value = '" + PRACTICE
                                + "'"))
                .isOne();
        try (RunningSite site = RunningSite.of(store)) {
            assertThat(site.get("/es/practicas/" + PRACTICE).status())
                    .as("410, though the release has never heard of it")
                    .isEqualTo(410);
            assertThat(site.get("/es/practicas").status()).isEqualTo(200);
        }
    }

    @Test
    @Order(2)
    void aRollbackToAReleaseThatHasItDoesNotShowIt() throws Exception {
        run("rollback", BEFORE, "--store", folder);
        assertThat(store.findCurrent()).contains(BEFORE);
        assertThat(rows(
                        Releases.current(store),
                        "SELECT count(*) FROM content_record WHERE record = '" + PRACTICE + "'"))
                .isOne();
        try (RunningSite site = RunningSite.of(store)) {
            assertThat(site.get("/es/practicas/" + PRACTICE).status()).isEqualTo(410);
            assertThat(site.get("/es/practicas").body()).doesNotContain(PRACTICE);
            assertThat(site.get("/api/v1/tables/content_record.csv").body()).doesNotContain(PRACTICE);
        }
    }

    private static long rows(Path release, String sql) throws Exception {
        assertThat(Files.isDirectory(release)).isTrue();
        try (ReleaseDatabase database = ReleaseDatabase.open(release)) {
            return database.find(sql, row -> row.getLong(1)).orElseThrow();
        }
    }

    private static void run(Object... arguments) throws Exception {
        Launcher.Result result = Launcher.run(arguments);
        assertThat(result.exit()).as(result.output()).isZero();
    }
}
