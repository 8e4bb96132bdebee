package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.web.it.RunningSite.Answer;
import org.atalaya.web.release.CurrentRelease;
import org.atalaya.web.release.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site follows the store: what is published is served without restart, and what is broken never takes it down. */
class ReleaseSwitchIT {

    private static final String FIRST = "2026-01-01.1";
    private static final String SECOND = "2026-01-02.1";
    private static final String CITY = "/es/lugares/mx/ciudad/28";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    @Test
    void aReleasePublishedMeanwhileIsServedAndSoIsTheOneBeforeAfterARollback() throws Exception {
        ReleaseStore store = storeWith(FIRST);
        try (RunningSite site = RunningSite.of(store)) {
            assertThat(served(site)).isEqualTo(FIRST);
            Releases.publishDemo(store, SECOND);
            awaitServed(site, SECOND);
            assertThat(site.get(CITY).page().select(".number")).isNotEmpty();
            store.rollback(FIRST);
            awaitServed(site, FIRST);
            assertThat(site.get(CITY).page().select(".number")).isNotEmpty();
        }
    }

    /** A page may still be reading the first of two releases that went within seconds. */
    @Test
    void aReleaseThatWentIsReadToTheEndThoughAnotherWentAfterIt() throws Exception {
        ReleaseStore store = storeWith(FIRST);
        try (CurrentRelease current = CurrentRelease.open(store).orElseThrow()) {
            Release first = current.get();
            for (String next : List.of(SECOND, "2026-01-03.1")) {
                Releases.publishDemo(store, next);
                Instant patience = Instant.now().plus(LONGEST_WAIT);
                while (!current.get().id().equals(next) && Instant.now().isBefore(patience)) {
                    Thread.sleep(100);
                }
                assertThat(current.get().id()).isEqualTo(next);
            }
            assertThat(first.questions().sources()).isNotEmpty();
        }
    }

    @Test
    void aReleaseThatIsNotThereIsNotServed() throws Exception {
        assertServesOnWhen(store -> Files.writeString(folder.resolve("CURRENT"), SECOND + "\n"));
    }

    @Test
    void aPointerThatIsNoReleaseIsNotFollowed() throws Exception {
        assertServesOnWhen(store -> Files.writeString(folder.resolve("CURRENT"), "../../somewhere\n"));
    }

    @Test
    void aPointerThatVanishesIsNotFollowed() throws Exception {
        assertServesOnWhen(store -> Files.delete(folder.resolve("CURRENT")));
    }

    @Test
    void aReleaseWithoutManifestIsNotServed() throws Exception {
        assertServesOnWhen(store -> {
            Releases.publishDemo(store, SECOND);
            Files.delete(ReleaseStore.manifest(store.release(SECOND)));
        });
    }

    @Test
    void aReleaseWithATruncatedTableIsNotServed() throws Exception {
        assertServesOnWhen(store -> {
            Releases.publishDemo(store, SECOND);
            for (Path file : files(store.release(SECOND).resolve("territory"))) {
                Files.write(file, new byte[] {'P', 'A', 'R', '1'});
            }
        });
    }

    @Test
    void aReleaseWithoutATableIsNotServed() throws Exception {
        assertServesOnWhen(store -> {
            Releases.publishDemo(store, SECOND);
            for (Path file : files(store.release(SECOND).resolve("indicator"))) {
                Files.delete(file);
            }
        });
    }

    /** A running site stays with what it had and says so, as long as CURRENT names what it cannot serve. */
    @Test
    void aReleaseOfAnotherVersionsFormIsNotServedAndEveryPageSaysSo() throws Exception {
        ReleaseStore store = storeWith(FIRST);
        try (RunningSite site = RunningSite.of(store)) {
            Releases.publishDemo(store, SECOND, release -> {
                for (Path file : files(release.resolve("administration"))) {
                    Files.delete(file);
                }
                Files.delete(release.resolve("administration"));
            });
            Thread.sleep(1_500); // the site looks at the store once a second
            for (int i = 0; i < 3; i++) {
                assertThat(site.get(CITY).page().select("p.standing").text())
                        .isEqualTo(
                                "La edición de datos 2026-01-02.1 la hizo otra versión de Atalaya, y esta no la puede"
                                        + " mostrar. Mientras se actualiza, se muestra la edición 2026-01-01.1.");
                assertThat(site.get("/readyz").status()).isEqualTo(200);
                assertThat(site.get("/readyz").body())
                        .contains(
                                "\"release\":\"2026-01-01.1\"", "Until it is upgraded, release 2026-01-01.1 is shown.");
                Thread.sleep(600);
            }
            store.rollback(FIRST);
            Thread.sleep(1_500);
            assertThat(site.get(CITY).page().select("p.standing")).isEmpty();
        }
    }

    /** A manifest names its own release; a folder copied by hand under another name is not that release. */
    @Test
    void aReleaseUnderAnothersNameIsNotServed() throws Exception {
        assertServesOnWhen(store -> {
            Releases.publishDemo(store, SECOND);
            Files.move(store.release(SECOND), store.release("2026-06-06.6"));
            Files.writeString(folder.resolve("CURRENT"), "2026-06-06.6\n");
        });
    }

    @Test
    void whenTheReleaseServedVanishesPagesSaySoUntilAnotherIsPublished() throws Exception {
        ReleaseStore store = storeWith(FIRST);
        try (RunningSite site = RunningSite.of(store)) {
            for (Path file : files(store.release(FIRST))) {
                Files.delete(file);
            }
            assertApology(site.get(CITY), "Algo falló de nuestro lado", "Estos datos no se pueden mostrar ahora");
            assertApology(
                    site.get("/en/places/mx/city/38"),
                    "Something failed on our side",
                    "These data cannot be shown now");

            Releases.publishDemo(store, SECOND);
            awaitServed(site, SECOND);
            assertThat(site.get(CITY).status()).isEqualTo(200);
        }
    }

    private interface Damage {
        void to(ReleaseStore store) throws IOException;
    }

    /** After the damage the release before is served on, and a whole one published later takes over. */
    private void assertServesOnWhen(Damage damage) throws Exception {
        ReleaseStore store = storeWith(FIRST);
        try (RunningSite site = RunningSite.of(store)) {
            damage.to(store);
            Thread.sleep(1_500); // the site looks at the store once a second
            for (int i = 0; i < 3; i++) {
                Answer answer = site.get(CITY);
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.page().select(".number")).isNotEmpty();
                assertThat(served(site)).isEqualTo(FIRST);
            }
            Releases.publishDemo(store, "2026-01-03.1");
            awaitServed(site, "2026-01-03.1");
        }
    }

    /** A page that fails says so; once the files were looked at for it, pages say what is damaged. */
    private static void assertApology(Answer answer, String failed, String damaged) {
        assertThat(answer.status()).isIn(500, 503);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.page().select("h1").text()).isEqualTo(answer.status() == 500 ? failed : damaged);
        assertThat(answer.body())
                .doesNotContain("Exception")
                .doesNotContain("\tat ")
                .doesNotContain("/releases/");
    }

    private ReleaseStore storeWith(String release) throws IOException {
        ReleaseStore store = new ReleaseStore(folder);
        Releases.publishDemo(store, release);
        return store;
    }

    private static void awaitServed(RunningSite site, String release) throws InterruptedException {
        Instant patience = Instant.now().plus(LONGEST_WAIT);
        while (!served(site).equals(release) && Instant.now().isBefore(patience)) {
            Thread.sleep(100);
        }
        assertThat(served(site)).isEqualTo(release);
    }

    /** The release a page says it was made from. */
    private static String served(RunningSite site) {
        String footer = site.get("/es/indicadores").page().selectFirst("footer").text();
        return footer.replaceFirst(".*Edición de datos (\\S+) .*", "$1");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
