package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.atalaya.web.it.RunningSite.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Before an election achievements are hidden, wherever they stood; figures of official surveys stay. */
class QuietPeriodIT {

    private static final String CLAIM = "neza-confianza-7-de-10";
    private static final String FULFILLED = "zo-2022-primero-ratificacion";
    private static final String OPEN = "zo-2022-octavo-envio";
    private static final String GROUND = "artículo 134 de la Constitución y acuerdo de la autoridad electoral";
    private static final String SENTENCE = "Por veda electoral";

    @TempDir
    private static Path folder;

    private static MovingClock clock;
    private static RunningSite site;

    /** A clock that tests set. */
    private static final class MovingClock extends Clock {
        private volatile Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeAll
    static void serve() throws Exception {
        Path settings = folder.resolve("observatory.yaml");
        Files.writeString(settings, """
                nombre: {es: Observatorio de prueba, en: Test observatory}
                zona_horaria: America/Tijuana
                veda_electoral:
                  - {desde: 2027-04-02, hasta: 2027-06-06, lugares: todos, fundamento: "%s"}
                  - {desde: 2028-04-02, hasta: 2028-06-06, lugares: [MX:state:15], fundamento: "%s"}
                """.formatted(GROUND, GROUND));
        clock = new MovingClock();
        site = RunningSite.of(Releases.demo(), settings, clock);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    /** Tijuana's summer time is seven hours behind: its 2 April begins at 7:00 UTC, its 6 June ends at 7:00 of the 7th. */
    @ParameterizedTest
    @CsvSource({
        "2027-04-02T06:59:59Z, 200",
        "2027-04-02T07:00:00Z, 451",
        "2027-05-01T12:00:00Z, 451",
        "2027-06-07T06:59:59Z, 451",
        "2027-06-07T07:00:00Z, 200",
    })
    void itHoldsFromItsFirstDayToItsLastInTheObservatorysTime(String now, int status) {
        clock.now = Instant.parse(now);
        for (String path : List.of("/es/afirmaciones/" + CLAIM, "/en/claims/" + CLAIM, "/es/acuerdos/" + FULFILLED)) {
            Answer answer = site.get(path);
            assertThat(answer.status()).as(path).isEqualTo(status);
            if (status == 451) {
                assertThat(answer.page().text()).contains(GROUND);
                assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            }
        }
    }

    @Test
    void tablesOfContentAreNotGivenOutAndThoseOfFiguresAre() {
        clock.now = Instant.parse("2027-05-01T12:00:00Z");
        for (String table : List.of("content_claim", "content_event.csv", "claim_verdict", "outcome_change.parquet")) {
            Answer answer = site.get("/api/v1/tables/" + table);
            assertThat(answer.status()).as(table).isEqualTo(451);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.body()).contains(GROUND);
        }
        assertThat(site.get("/api/v1/tables/survey_rank").status()).isEqualTo(200);
    }

    static Stream<String> pages() {
        return PageTypes.all().map(PageTypes.Address::path);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageSaysItAndLeadsToNothingHidden(String path) {
        clock.now = Instant.parse("2027-05-01T12:00:00Z");
        Answer answer = site.get(path);
        boolean hidden = path.contains("/" + CLAIM) || path.contains("/producto-");
        assertThat(answer.status()).isEqualTo(hidden ? 451 : 200);
        assertThat(answer.page().select("[role=note]").text())
                .contains(path.startsWith("/es") ? SENTENCE : "quiet period before elections", GROUND, "2027");
        assertThat(answer.body()).doesNotContain("/afirmaciones/neza", "/claims/neza", FULFILLED, "Sexto lugar");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/es/buscar.json?q=confianza",
                "/es/buscar?q=7+de+cada+10",
                "/es/buscar?kind=claim",
                "/en/search?q=claims",
                "/es/acuerdos.atom",
                "/es/acuerdos.ics",
                "/es/acuerdos?view=status",
            })
    void searchFeedsAndCalendarHoldNothingHidden(String path) {
        clock.now = Instant.parse("2027-05-01T12:00:00Z");
        assertThat(site.get(path).body())
                .doesNotContain("afirmaciones/neza", "claims/neza", FULFILLED, "cumplida", "Sexto lugar");
        assertThat(site.get("/es/acuerdos.ics").body()).contains("BEGIN:VEVENT");
    }

    @Test
    void figuresOfSurveysAndOpenCommitmentsStay() {
        clock.now = Instant.parse("2027-05-01T12:00:00Z");
        assertThat(site.get("/es/lugares/mx/ciudad/28")
                        .page()
                        .select(".big .number")
                        .text())
                .contains("61.3 %");
        assertThat(site.get("/es/acuerdos/" + OPEN).status()).isEqualTo(200);
    }

    @Test
    void aPracticeIsShownWithoutItsResults() {
        clock.now = Instant.parse("2027-07-01T12:00:00Z");
        String before =
                site.get("/es/practicas/chihuahua-asuntos-internacionales").body();
        clock.now = Instant.parse("2027-05-01T12:00:00Z");
        String during =
                site.get("/es/practicas/chihuahua-asuntos-internacionales").body();
        assertThat(during.length()).isLessThan(before.length());
        assertThat(during).contains("Problemática");
    }

    @Test
    void aModelDoesNotSayThatItExpectsNoResultsWhileTheyAreHidden() {
        clock.now = Instant.parse("2027-05-01T12:00:00Z");
        assertThat(site.get("/es/modelos/proximidad-social").body())
                .contains("Nada que se pueda mostrar durante la veda electoral.")
                .doesNotContain("Ningún resultado esperado");
    }

    /** The state of México holds Nezahualcóyotl; Chihuahua lies elsewhere. */
    @Test
    void aPeriodOfAPlaceHidesWhatIsAboutThatPlace() {
        clock.now = Instant.parse("2028-05-01T12:00:00Z");
        Answer claim = site.get("/es/afirmaciones/" + CLAIM);
        assertThat(claim.status()).isEqualTo(451);
        assertThat(claim.page().text()).contains("Por veda electoral en Estado de México");
        assertThat(site.get("/es/practicas/chihuahua-asuntos-internacionales").status())
                .isEqualTo(200);
    }
}
