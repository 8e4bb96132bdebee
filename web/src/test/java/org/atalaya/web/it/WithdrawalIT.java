package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.web.it.RunningSite.Answer;
import org.atalaya.web.release.CurrentRelease;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is withdrawn is in no release, file or feed any more, and its address says since when, who decided it and why. */
class WithdrawalIT {

    private static final String OLD = "2026-01-01.1";
    private static final String NEWEST_SHOWN = "2026-01-02.1";
    private static final String WITHDRAWN = "2026-01-03.1";
    private static final String PRACTICE = "chihuahua-asuntos-internacionales";
    private static final String CLAIM = "neza-confianza-7-de-10";
    private static final String REASON = "Se publicó sin autorización";

    @TempDir
    private static Path folder;

    private static ReleaseStore store;
    private static RunningSite site;

    @BeforeAll
    static void serve() throws Exception {
        store = new ReleaseStore(folder);
        Releases.publishDemo(store, OLD);
        Releases.publishDemo(store, NEWEST_SHOWN);
        Releases.publishDemo(store, WITHDRAWN);
        site = RunningSite.of(store);
        assertThat(site.get("/es/practicas/" + PRACTICE).status()).isEqualTo(200);
        withdraw(PRACTICE);
        withdraw(CLAIM);
        Launcher.Result release = Launcher.run(
                "withdraw", "--release", WITHDRAWN, "--role", "Coordinación", "--reason", REASON, "--store", folder);
        assertThat(release.exit()).as(release.output()).isZero();
    }

    private static void withdraw(String record) throws IOException, InterruptedException {
        Launcher.Result result = Launcher.run(
                "withdraw",
                record,
                "--role",
                "Unidad de Transparencia",
                "--reason",
                REASON,
                "--reason-en",
                "It was published without leave",
                "--day",
                "2026-02-03",
                "--store",
                folder);
        assertThat(result.exit()).as(result.output()).isZero();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/es/practicas/" + PRACTICE + ", 3 de febrero de 2026",
        "/es/practicas/" + PRACTICE + "?release=" + OLD + ", 3 de febrero de 2026",
        "/es/afirmaciones/" + CLAIM + ", 3 de febrero de 2026",
        "/en/practices/" + PRACTICE + ", 'February 3, 2026'",
    })
    void itsAddressSaysSinceWhenWhoDecidedItAndWhy(String path, String day) {
        Answer answer = site.get(path);
        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.page().text())
                .contains(
                        day,
                        "Unidad de Transparencia",
                        path.startsWith("/es") ? REASON : "It was published without leave");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    /** The release's one practice is withdrawn, so that no record is of the kind any more. */
    @Test
    void aKindOfWhichNothingIsLeftIsNoChoiceAnyMore() {
        Answer answer = site.get("/es/buscar?kind=practice");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().text()).contains("kind", "practice");
    }

    @Test
    void aWithdrawnReleaseIsGoneAndTheNewestOtherIsServedAndSaysSo() {
        assertThat(site.get("/es?release=" + WITHDRAWN).status()).isEqualTo(410);
        Answer problem = site.get("/api/v1?release=" + WITHDRAWN);
        assertThat(problem.status()).isEqualTo(410);
        assertThat(problem.header("Content-Type")).startsWith("application/problem+json");
        assertThat(problem.body()).contains(REASON, "Coordinación");
        assertThat(site.get("/api/v1").body()).contains(NEWEST_SHOWN);
        assertThat(site.get("/es").page().select("[role=note]").text())
                .contains(WITHDRAWN, "se retiró", "Se muestra la edición de datos más reciente");
        assertThat(site.get("/es?release=2020-01-01.1").body()).doesNotContain("release=" + WITHDRAWN);
    }

    static Stream<String> pages() {
        return PageTypes.all().map(PageTypes.Address::path);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noPageLeadsToIt(String path) {
        Answer answer = site.get(path);
        boolean gone = path.contains("/" + CLAIM) || path.contains("/" + PRACTICE);
        assertThat(answer.status()).isEqualTo(gone ? 410 : 200);
        if (!gone) {
            assertThat(answer.page().select("[href*=" + CLAIM + "], [href*=" + PRACTICE + "]"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/es/buscar.json?q=chihuahua",
                "/es/buscar?q=asuntos+internacionales",
                "/en/search?q=international+affairs",
                "/es/buscar?q=practica&release=" + OLD,
                "/es/acuerdos.atom",
                "/es/acuerdos.ics",
            })
    void searchSuggestionsFeedAndCalendarHoldNothingOfIt(String path) {
        Answer answer = site.get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("/" + CLAIM, "/" + PRACTICE);
    }

    @ParameterizedTest
    @CsvSource({
        "content_record, " + PRACTICE,
        "content_part, " + PRACTICE,
        "content_place, " + PRACTICE,
        "content_claim, " + CLAIM,
        "claim_verdict, " + CLAIM,
    })
    void tablesLeaveItsRowsOutAndCountThem(String table, String record) {
        for (String release : new String[] {OLD, NEWEST_SHOWN}) {
            String address = "/api/v1/tables/" + table + "?record=" + record + "&release=" + release;
            Answer answer = site.get(address);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body())
                    .contains("\"withdrawn\"", "2026-02-03")
                    .contains("rows of withdrawn records are left out");
            assertThat(site.get("/api/v1/tables/" + table + ".csv?release=" + release)
                            .body())
                    .doesNotContain("\n" + record + ",", "," + record + ",");
        }
        assertThat(site.get("/api/v1/tables/survey_rank").body()).doesNotContain("\"withdrawn\"");
    }

    @Test
    void aListThatIsBrokenOrGoneIsRefusedAtAStart() throws Exception {
        ReleaseStore other = new ReleaseStore(folder.resolve("other"));
        Releases.publishDemo(other, OLD);
        Path list = other.root().resolve("withdrawn.yaml");
        Files.writeString(
                list, "retiros:\n  - {edicion: " + OLD + ", dia: 2026-02-03, rol: Coordinación, motivo: Error}\n");
        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> CurrentRelease.open(other))
                .withMessageContaining("Release " + OLD + " and every other release of the store are withdrawn");
        Files.delete(list);
        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> CurrentRelease.open(other))
                .withMessageContaining("is not there, though 1 things were withdrawn");
    }

    @Test
    void anIdNobodyKnowsIsRefusedSinceASlipWouldLeaveTheRecordInPublic() throws Exception {
        Launcher.Result result =
                Launcher.run("withdraw", "no-such-record", "--role", "Archivo", "--reason", "Error", "--store", folder);
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.output()).contains("No release of the store has record no-such-record");
        Launcher.Result list = Launcher.run("withdraw", "--list", "--store", folder);
        assertThat(list.output()).contains("2026-02-03  record " + PRACTICE, "release " + WITHDRAWN);
    }
}
