package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.util.DateTimeComponents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/**
 * The calendar of official publications as page, rows, view and calendar file. The demonstration has ENSU up to the
 * second quarter of 2025; INEGI had announced the third of 2026 for 23 October 2026.
 */
class PublicationsIT {

    private static final RunningSite SITE = RunningSite.demo();

    @Test
    void anAnnouncedEditionIsToComeUntilItsDay() {
        Document page = SITE.page("/es/datos/calendario?asOf=2026-10-23");
        assertThat(page.select("#coming tbody tr").eachText())
                .anySatisfy(row -> assertThat(row)
                        .startsWith(
                                "ENSU, tercer trimestre de 2026 23 de octubre de 2026 Anunciada por la institución que publica")
                        .contains("Página de la ENSU del INEGI")
                        .contains("(consultado el 22 de noviembre de 2026)"));
        assertThat(page.select("#lacking").text()).doesNotContain("Se esperaba el");
    }

    @Test
    void onceItsDayHasPassedItIsSaidToBeLackingHere() {
        Document page = SITE.page("/es/datos/calendario?asOf=2026-10-24");
        assertThat(page.select("#lacking tbody tr").eachText())
                .anySatisfy(row -> assertThat(row)
                        .startsWith("ENSU, tercer trimestre de 2026 Se esperaba el 23 de octubre de 2026;"
                                + " no está en esta edición de datos."))
                .anySatisfy(row -> assertThat(row)
                        .startsWith("ENSU, tercer trimestre de 2025 a segundo trimestre de 2026 Según lo habitual"
                                + " ya habrían salido estas 4 ediciones"));
        assertThat(page.select("#coming tbody tr").eachText())
                .anySatisfy(row -> assertThat(row)
                        .startsWith(
                                "ENSU, cuarto trimestre de 2026 a partir del 16 de enero de 2027 Lo habitual; no hay"
                                        + " fecha anunciada Cuándo suele publicarse (ENSU) y con qué fundamento"));
    }

    @Test
    void whatHasNoUsualMonthHasNoDateAndWhatIsNotKnownIsSaidNotToBe() {
        Document page = SITE.page("/en/data/calendar?asOf=2026-11-23");
        assertThat(page.select("#coming tbody tr").last().text())
                .startsWith("ENUSC, 2025 no date No date is announced and no month is usual");
        assertThat(page.select("#works tbody tr").eachText())
                .anySatisfy(row -> assertThat(row).contains("CEAD").contains("Not known."))
                .anySatisfy(row -> assertThat(row).contains("The series ends with December 2025"));
    }

    @Test
    void aRuleIsToldOnceWithWhatItRestsOn() {
        Document page = SITE.page("/es/datos/calendario?asOf=2026-10-24");
        assertThat(page.select("#coming tbody a[href=#work-ensu]")).hasSize(1);
        assertThat(page.select("#work-ensu").text())
                .contains("segundo trimestre de 2025 Cada trimestre, por lo común en la segunda quincena")
                .contains("Regla de Atalaya, no del INEGI");
    }

    /** Without a day in its address the page tells of the day the site's clock has: 22 November 2026. */
    @Test
    void aPageWithoutADayTellsOfToday() {
        assertThat(SITE.page("/en/data/calendar").select("#coming h2").text())
                .isEqualTo("What is to come, as of November 22, 2026");
    }

    @Test
    void programsGetItAsAView() throws Exception {
        JsonNode content = new ObjectMapper()
                .readTree(SITE.get("/api/v1/views/publications?asOf=2026-10-01&lang=en")
                        .body())
                .path("content");
        assertThat(content.path("coming"))
                .filteredOn(row -> row.path("announced").asBoolean())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.path("period").asText()).isEqualTo("2026-Q3");
                    assertThat(row.path("from").asText()).isEqualTo("2026-10-23");
                });
    }

    @Test
    void theRowsBehindItAreGivenOutAsFiles() {
        assertThat(SITE.get("/api/v1/tables/publication_date.csv?source=ensu").body())
                .contains("ensu,2026-Q3,2026-10-23,");
        assertThat(SITE.page("/es/datos/calendario").select("#download a[href*=publication_rhythm.csv]"))
                .isNotEmpty();
    }

    /** Read by another library than the one that writes it. */
    @Test
    void theCalendarFileHasAnnouncedDaysAndTentativeOnes() {
        List<List<ParseWarning>> warnings = new ArrayList<>();
        ICalendar calendar = Biweekly.parse(SITE.get("/es/datos/calendario.ics").body())
                .warnings(warnings)
                .first();
        assertThat(warnings).allMatch(List::isEmpty);
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();

        VEvent passed = event(calendar, "publication-ensu-2026-Q3@atalaya");
        assertThat(day(passed.getDateStart())).isEqualTo(LocalDate.of(2026, 10, 23));
        assertThat(passed.getDateEnd()).isNull();
        assertThat(passed.getStatus().isConfirmed()).isTrue();
        assertThat(passed.getDescription().getValue()).startsWith("Se esperaba el 23 de octubre de 2026; no está");

        VEvent usual = event(calendar, "publication-ensu-2026-Q4@atalaya");
        assertThat(day(usual.getDateStart())).isEqualTo(LocalDate.of(2027, 1, 16));
        assertThat(day(usual.getDateEnd())).isEqualTo(LocalDate.of(2027, 2, 1)); // RFC 5545: the first day after
        assertThat(usual.getStatus().isTentative()).isTrue();
        assertThat(usual.getSummary().getValue())
                .isEqualTo("Suele publicarse: ENSU, cuarto trimestre de 2026 (sin fecha anunciada)");
        assertThat(usual.getUrl().getValue()).isEqualTo(SITE.root() + "/es/datos/calendario");
        assertThat(calendar.getEvents())
                .noneMatch(event -> event.getUid().getValue().contains("enusc"));
    }

    @Test
    void dataHomeAndIndicatorsLeadToIt() {
        for (String path : List.of("/es/", "/es/datos", "/es/indicadores/perceived_insecurity")) {
            assertThat(SITE.page(path).select("main a[href=/es/datos/calendario]"))
                    .as(path)
                    .isNotEmpty();
        }
    }

    private static VEvent event(ICalendar calendar, String id) {
        return calendar.getEvents().stream()
                .filter(event -> event.getUid().getValue().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate day(DateOrDateTimeProperty property) {
        DateTimeComponents day = property.getValue().getRawComponents();
        return LocalDate.of(day.getYear(), day.getMonth(), day.getDate());
    }
}
