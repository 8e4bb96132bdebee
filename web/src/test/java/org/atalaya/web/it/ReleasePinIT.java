package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.atalaya.data.store.ReleaseManifest;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.web.it.RunningSite.Answer;
import org.atalaya.web.release.CurrentRelease;
import org.atalaya.web.release.Reading;
import org.atalaya.web.release.Release;
import org.atalaya.web.release.ReleaseNotShown;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An address may name its release: the page is made from that one, and says so where it is not the current one. */
class ReleasePinIT {

    private static final String OLD = "2026-01-01.1";
    private static final String OLDER_FORM = "2026-01-02.1";
    private static final String OTHERS = "2026-01-03.1";
    private static final String CURRENT = "2026-01-04.1";

    @TempDir
    private static Path folder;

    private static ReleaseStore store;
    private static RunningSite site;

    @BeforeAll
    static void publish() throws Exception {
        store = new ReleaseStore(folder);
        Releases.publishDemo(store, OLD);
        Releases.publishDemo(store, OLDER_FORM, release -> {
            for (Path file : files(release.resolve("claim_verdict"))) {
                Files.delete(file);
            }
            Files.delete(release.resolve("claim_verdict"));
        });
        Releases.publishDemo(store, OTHERS);
        Releases.publishDemo(store, CURRENT);
        site = RunningSite.of(store);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/es/lugares/mx/ciudad/28, /en/places/mx/city/28",
        "/es/comparar?place=MX:city:28&place=MX:urban-total:00, /en/compare?place=MX:city:28&place=MX:urban-total:00",
        "/es/afirmaciones, /en/claims",
        "/es/buscar?q=Neza, /en/search?q=Neza",
        "/es/acuerdos?view=calendar&asOf=2022-08-04, /en/agreements?view=calendar&asOf=2022-08-04",
        "/es/transferencia/contrapartes?place=MX:municipality:15058, /en/transfer/partners?place=MX:municipality:15058",
        "/es/indicadores/perceived_insecurity?period=2024-Q1, /en/indicators/perceived_insecurity?period=2024-Q1",
        "/es/datos, /en/data",
    })
    void aPageOfAnotherReleaseSaysWhichAndLeadsToTheCurrentOne(String path, String other) {
        String sign = path.contains("?") ? "&" : "?";
        Answer answer = site.get(path + sign + "release=" + OLD);
        Document page = answer.page();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(page.select("aside.instead").text())
                .contains("Esta página es de la edición de datos 2026-01-01.1, del 1 de enero de 2026.")
                .contains("La vigente es la 2026-01-04.1, del 4 de enero de 2026.");
        assertThat(page.select("aside.instead a").eachAttr("href")).containsExactly(path);
        assertThat(page.select("a.lang").attr("href")).isEqualTo(other + sign + "release=" + OLD);
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(site.root() + path);
        assertThat(page.select("footer").text()).contains("Edición de datos " + OLD);
        assertThat(answer.header("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=60");
    }

    @Test
    void aPageOfTheCurrentReleaseSaysNothingOfIt() {
        for (String path : List.of("/en/places/mx/city/28", "/en/places/mx/city/28?release=" + CURRENT)) {
            Document page = site.page(path);
            assertThat(page.select("aside.instead")).isEmpty();
            assertThat(page.select("link[rel=canonical]").attr("href"))
                    .isEqualTo(site.root() + "/en/places/mx/city/28");
            assertThat(page.select("footer").text()).contains(CURRENT);
        }
        assertThat(site.get("/en/places/mx/city/28").header("X-Robots-Tag")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/es/comparar?place=MX:city:28",
                "/es/indicadores/relacion?",
                "/es/modelos?",
                "/es/acuerdos?asOf=2022-08-04",
                "/es/afirmaciones/contrastar?place=MX:city:28"
            })
    void theFormsOfAViewKeepItsRelease(String path) {
        assertThat(site.page(path + "&release=" + OLD)
                        .select("main form input[name=release]")
                        .eachAttr("value"))
                .isNotEmpty()
                .containsOnly(OLD);
        assertThat(site.page(path).select("input[name=release]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/es/buscar.json?q=neza&", "/es/acuerdos.ics?", "/es/acuerdos.atom?"})
    void whatIsNoPageIsMadeFromTheReleaseTooOrRefused(String path) {
        assertThat(site.get(path + "release=" + OLD).status()).isEqualTo(200);
        assertThat(site.get(path + "release=" + OLD).header("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(site.get(path + "release=2020-01-01.1").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-01-01.1",
                "yesterday",
                "../../etc/passwd",
                "..%2F..%2Fstaging%2F2026-01-01.1",
                "2026-01-01.1%2F",
                "2026-01-01.1%00",
                "%3Cscript%3E"
            })
    void aReleaseThatIsNotThereIsRefusedWithThoseThatAre(String id) {
        Answer answer = site.get("/es/lugares/mx/ciudad/28?release=" + id);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.page().select("p.lede").text())
                .startsWith("No hay una edición de datos «")
                .endsWith("»; las que hay son:");
        assertThat(answer.page().select("main .results a").eachAttr("href"))
                .containsExactly(
                        "/es/lugares/mx/ciudad/28",
                        "/es/lugares/mx/ciudad/28?release=" + OTHERS,
                        "/es/lugares/mx/ciudad/28?release=" + OLDER_FORM,
                        "/es/lugares/mx/ciudad/28?release=" + OLD);
        assertThat(answer.body()).doesNotContain("<script>").doesNotContain("root:");
    }

    @Test
    void aReleaseOfAnotherVersionIsRefusedInOneSentence() throws IOException {
        String version = ReleaseManifest.read(ReleaseStore.manifest(store.release(OLDER_FORM)))
                .codeVersion();
        Answer answer = site.get("/en/claims?release=" + OLDER_FORM);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.page().select("p.lede").text())
                .isEqualTo("Data release 2026-01-02.1 was written by version " + version
                        + " of Atalaya, without the table claim_verdict this version asks; it is read with that one."
                        + " The other releases are:");
        assertThat(answer.page().select("main .results a").eachAttr("href"))
                .containsExactly("/en/claims", "/en/claims?release=" + OTHERS, "/en/claims?release=" + OLD);
    }

    /** Of four releases two old ones are open at once: the third waits until one of them is read by nobody. */
    @Test
    void oldReleasesAreOpenedOnceAndClosedWhenOthersAreAsked() throws Exception {
        ReleaseStore many = new ReleaseStore(folder.resolve("many"));
        List<String> ids = List.of("2026-02-01.1", "2026-02-02.1", "2026-02-03.1", "2026-02-04.1");
        for (String id : ids) {
            Releases.publishDemo(many, id);
        }
        ExecutorService readers = Executors.newFixedThreadPool(2);
        try (CurrentRelease current = CurrentRelease.open(many).orElseThrow()) {
            Reading first = current.read(Optional.of(ids.get(0)));
            Reading again = current.read(Optional.of(ids.get(0)));
            Reading second = current.read(Optional.of(ids.get(1)));
            assertThat(again.release()).isSameAs(first.release());
            assertThat(first.instead()).map(Release::id).contains(ids.get(3));

            Future<Reading> waiting = readers.submit(() -> current.read(Optional.of(ids.get(2))));
            assertThat(ended(waiting)).as("two are being read").isFalse();
            again.close();
            assertThat(ended(waiting)).as("the first is still being read once").isFalse();
            assertThat(first.release().questions().sources()).isNotEmpty();
            first.close();
            try (Reading third = waiting.get(30, TimeUnit.SECONDS)) {
                assertThat(third.release().id()).isEqualTo(ids.get(2));
                assertThat(second.release().questions().sources()).isNotEmpty();
                assertThatExceptionOfType(Exception.class)
                        .as("closed")
                        .isThrownBy(() -> first.release().questions().sources());
            }
            second.close();
            assertThatExceptionOfType(ReleaseNotShown.class).isThrownBy(() -> current.read(Optional.of("2026-9-9.1")));
        } finally {
            readers.shutdownNow();
        }
    }

    @Test
    void manyWhoAskForTheSameReleaseAtOnceReadOne() throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(8);
        try (CurrentRelease current = CurrentRelease.open(store).orElseThrow()) {
            List<Future<Release>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                answers.add(readers.submit(() -> {
                    try (Reading reading = current.read(Optional.of(OLD))) {
                        return reading.release();
                    }
                }));
            }
            List<Release> releases = new ArrayList<>();
            for (Future<Release> answer : answers) {
                releases.add(answer.get(60, TimeUnit.SECONDS));
            }
            assertThat(releases.stream().distinct()).hasSize(1);
        } finally {
            readers.shutdownNow();
        }
    }

    private static boolean ended(Future<?> reading) throws InterruptedException {
        Thread.sleep(1_000);
        return reading.isDone();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
