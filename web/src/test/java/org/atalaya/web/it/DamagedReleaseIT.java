package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.web.it.RunningSite.Answer;
import org.atalaya.web.release.CurrentRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A release that is not as it was published is not shown: the one before it is, and every page says so. */
class DamagedReleaseIT {

    private static final String FIRST = "2026-01-01.1";
    private static final String SECOND = "2026-01-02.1";
    private static final String FILE = "survey_estimate/part-printed.parquet";
    private static final String CITY = "/es/lugares/mx/ciudad/28";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private enum Damaging {
        FLIPPED_BIT {
            @Override
            void damage(Path file) throws IOException {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 3] ^= 4;
                Files.write(file, bytes);
            }
        },
        CUT_SHORT {
            @Override
            void damage(Path file) throws IOException {
                byte[] bytes = Files.readAllBytes(file);
                Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
            }
        },
        DELETED {
            @Override
            void damage(Path file) throws IOException {
                Files.delete(file);
            }
        };

        abstract void damage(Path file) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void theReleaseBeforeIsServedWithANoticeInBothLanguages(Damaging damaging) throws Exception {
        ReleaseStore store = storeWith(FIRST, SECOND);
        damaging.damage(store.release(SECOND).resolve(FILE));
        try (RunningSite site = RunningSite.of(store)) {
            Answer spanish = site.get(CITY);
            assertThat(spanish.status()).isEqualTo(200);
            assertThat(spanish.page().select("p.standing").text())
                    .isEqualTo("La edición de datos " + SECOND + " está dañada: su archivo " + FILE
                            + " ya no es igual al que se publicó. Mientras se repara, se muestra la edición " + FIRST
                            + ".");
            assertThat(spanish.page().selectFirst("footer").text()).contains(FIRST);
            assertThat(site.get("/en/places/mx/city/28")
                            .page()
                            .select("p.standing")
                            .text())
                    .isEqualTo("Data release " + SECOND + " is damaged: its file " + FILE
                            + " is not as it was published. Until it is repaired, release " + FIRST + " is shown.");
            JsonNode ready = new ObjectMapper().readTree(site.get("/readyz").body());
            assertThat(ready.path("status").asText()).isEqualTo("ready");
            assertThat(ready.path("release").asText()).isEqualTo(FIRST);
            assertThat(ready.path("notice").path("es").asText()).contains("está dañada", FILE);
            assertThat(ready.path("notice").path("en").asText()).contains("is damaged", FILE);
            assertRefused(site.get(CITY + "?release=" + SECOND));

            Releases.publishDemo(store, "2026-01-03.1");
            await(() -> site.get(CITY).page().select("p.standing").isEmpty());
        }
    }

    @Test
    void aPointerThatIsGarbageAtTheStartIsSaidAndTheNewestWholeReleaseIsServed() throws Exception {
        ReleaseStore store = storeWith(FIRST, SECOND);
        Damaging.FLIPPED_BIT.damage(store.release(SECOND).resolve(FILE));
        Files.write(folder.resolve("CURRENT"), new byte[16]);
        try (RunningSite site = RunningSite.of(store)) {
            assertThat(site.get(CITY).page().select("p.standing").text())
                    .isEqualTo(
                            "No se puede determinar cuál es la edición de datos vigente. Mientras se corrige, se muestra"
                                    + " la edición " + FIRST + ".");
            store.rollback(FIRST);
            await(() -> site.get(CITY).page().select("p.standing").isEmpty());
        }
    }

    @Test
    void aSiteWithoutAnyWholeReleaseDoesNotStartAndSaysWhichFileItLacks() throws Exception {
        ReleaseStore store = storeWith(FIRST);
        Damaging.FLIPPED_BIT.damage(store.release(FIRST).resolve(FILE));
        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> CurrentRelease.open(store))
                .withMessageContaining("Release " + FIRST + " is damaged: " + FILE)
                .withMessageContaining("Put the file back from a backup, or run `atalaya ingest`.");
    }

    @Test
    void whatIsDamagedWhileItIsServedIsShownNoMoreOnceAPageFails() throws Exception {
        ReleaseStore store = storeWith(FIRST);
        try (RunningSite site = RunningSite.of(store)) {
            Damaging.DELETED.damage(store.release(FIRST).resolve(FILE));
            await(() -> site.get(CITY).status() == 503);
            assertRefused(site.get(CITY));
            assertThat(site.get("/readyz").status()).isEqualTo(503);
        }
    }

    @Test
    void whatStandsInIsShownNoMoreEitherOnceItIsDamagedNotEvenWhatWasKeptOfIt() throws Exception {
        ReleaseStore store = storeWith(FIRST, SECOND);
        Damaging.FLIPPED_BIT.damage(store.release(SECOND).resolve(FILE));
        try (RunningSite site = RunningSite.of(store)) {
            assertThat(site.get(CITY).status()).isEqualTo(200);
            Damaging.DELETED.damage(store.release(FIRST).resolve(FILE));
            await(() -> {
                site.get("/es/lugares/mx/ciudad/09"); // was not asked for before, so it is made, and fails
                return site.get(CITY).status() == 503;
            });
            assertRefused(site.get(CITY));
        }
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.page().select("h1").text()).isEqualTo("Estos datos no se pueden mostrar ahora");
        assertThat(answer.page().select("main").text()).contains("Sus cifras podrían no ser las publicadas");
        assertThat(answer.page().select(".number")).isEmpty();
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) throws InterruptedException {
        Instant patience = Instant.now().plus(LONGEST_WAIT);
        while (!condition.holds() && Instant.now().isBefore(patience)) {
            Thread.sleep(200);
        }
        assertThat(condition.holds()).isTrue();
    }

    private ReleaseStore storeWith(String... releases) throws IOException {
        ReleaseStore store = new ReleaseStore(folder);
        for (String release : releases) {
            Releases.publishDemo(store, release);
        }
        return store;
    }
}
