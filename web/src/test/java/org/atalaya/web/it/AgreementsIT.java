package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.atalaya.web.it.RunningSite.Answer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The register of agreements, over the resolutions of the Western Zone of 2 August 2022 (document 003) and the
 * commitments of the press release of 4 April 2024 (document 002). What is expected was read in the documents by hand.
 */
class AgreementsIT {

    private static final RunningSite SITE = RunningSite.demo();
    private static final String OVERDUE = "plazo vencido, sin evidencia registrada";

    /** Row 003-19 of the requirements: the due date and its type of all 23. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "primero-ratificacion | con el propio acto, el 2 de agosto de 2022 | inmediato",
                "segundo-designacion | con el propio acto, el 2 de agosto de 2022 | inmediato",
                "tercero-intercambio | de manera permanente, desde el 2 de agosto de 2022 | permanente",
                "tercero-indicadores | cada mes, desde agosto de 2022 | mensual",
                "cuarto-capacitacion | segundo semestre de 2022 (último día: 31 de diciembre de 2022) | semestre",
                "cuarto-rnpsp | de manera permanente, desde el 2 de agosto de 2022 | permanente",
                "cuarto-cuentas | sin plazo acordado | sin plazo acordado",
                "quinto-sistema | sin plazo acordado | sin plazo acordado",
                "sexto-acuerdos | segundo semestre de 2022 (último día: 31 de diciembre de 2022) | semestre",
                "septimo-modulo | de manera permanente, desde el 2 de agosto de 2022 | permanente",
                "octavo-envio | a más tardar el 3 de agosto de 2022 | día exacto",
                "noveno-designacion | sin plazo acordado | sin plazo acordado",
                "decimo-actualizacion | de manera permanente, desde el 2 de agosto de 2022 | permanente",
                "decimo-imagenes | segundo semestre de 2022 (último día: 31 de diciembre de 2022) | semestre",
                "decimoprimero-interconexion | de manera permanente, desde el 2 de agosto de 2022 | permanente",
                "decimosegundo-convenios | segundo semestre de 2022 (último día: 31 de diciembre de 2022) | semestre",
                "decimosegundo-modelo | tercer trimestre de 2022 (último día: 30 de septiembre de 2022) | trimestre",
                "decimotercero-acuerdos | segundo semestre de 2022 (último día: 31 de diciembre de 2022) | semestre",
                "decimotercero-modelo | primeros 3 meses del segundo semestre de 2022"
                        + " (último día: 30 de septiembre de 2022) | primeros meses de un periodo",
                "transitoria-primera-enlaces | a más tardar el 5 de agosto de 2022 | día exacto",
                "transitoria-segunda-entrega | a más tardar el 30 de septiembre de 2022 | día exacto",
                "transitoria-tercera-enlaces | a más tardar el 5 de agosto de 2022 | día exacto",
                "transitoria-cuarta-enlaces | a más tardar el 5 de agosto de 2022 | día exacto",
            })
    void everyObligationOfTheZoneSaysWhenItIsDueAndOfWhichTypeThatIs(String id, String due, String kind) {
        Document page = SITE.page("/es/acuerdos/zo-2022-" + id);
        assertThat(fact(page, "Plazo")).startsWith(due);
        assertThat(fact(page, "Tipo de plazo")).isEqualTo(kind);
    }

    /**
     * By hand, of the zone's 23: on 4 August only the 3rd has passed; on the 6th the 5th too, which three letters were due
     * on; on 1 October the 30th of September (a day, the quarter, the three months) and the month of September without
     * indicators. The three of the press release were not announced yet.
     */
    @ParameterizedTest
    @CsvSource({
        "2022-08-01, not_in_force 26",
        "2022-08-04, not_in_force 3 pending 12 fulfilled 2 overdue 1 continuing 5 undated 3",
        "2022-08-06, not_in_force 3 pending 9 fulfilled 2 overdue 4 continuing 5 undated 3",
        "2022-10-01, not_in_force 3 pending 5 fulfilled 2 overdue 8 continuing 5 undated 3",
    })
    void theRegisterCountsWhereObligationsStandOnADay(String day, String expected) {
        Map<String, String> counts = new LinkedHashMap<>();
        for (Element count : SITE.page("/es/acuerdos?asOf=" + day).select(".counts li")) {
            counts.put(count.attr("data-status"), count.selectFirst("strong").text());
        }
        StringJoiner told = new StringJoiner(" ");
        counts.forEach((status, count) -> told.add(status + " " + count));
        assertThat(told).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "octavo-envio, 2022-08-03, en plazo",
        "octavo-envio, 2022-08-04, 'plazo vencido, sin evidencia registrada'",
        "transitoria-cuarta-enlaces, 2022-08-04, en plazo",
        "transitoria-cuarta-enlaces, 2022-08-06, 'plazo vencido, sin evidencia registrada'",
        "decimotercero-modelo, 2022-08-06, en plazo",
        "decimotercero-modelo, 2022-10-01, 'plazo vencido, sin evidencia registrada'",
        "sexto-acuerdos, 2022-10-01, en plazo",
        "primero-ratificacion, 2022-08-04, cumplida",
        "tercero-intercambio, 2022-10-01, 'permanente, en curso'",
        "noveno-designacion, 2022-10-01, sin plazo acordado",
    })
    void anObligationHasItsAddressAndSaysWhereItStandsOnADay(String id, String day, String status) {
        Document page = SITE.page("/es/acuerdos/zo-2022-" + id + "?asOf=" + day);
        assertThat(page.selectFirst(".commitment-status .status").text()).isEqualTo(status);
    }

    /** The site of the tests is read on 22 November 2026. */
    @Test
    void withoutADayThePageTellsOfTheDayItIsReadOn() {
        assertThat(SITE.page("/es/acuerdos").select("h2").eachText()).contains("Estado al 22 de noviembre de 2026");
        assertThat(SITE.page("/en/agreements").select("h2").eachText()).contains("Status as of November 22, 2026");
        assertThat(SITE.page("/es/acuerdos/zo-2022-octavo-envio")
                        .selectFirst(".commitment-status")
                        .text())
                .isEqualTo(OVERDUE + " al 22 de noviembre de 2026");
    }

    @Test
    void theNextDueDatesStandFirst() {
        assertThat(SITE.page("/es/acuerdos?asOf=2022-08-04").select("#soon tbody tr"))
                .hasSize(3);
        assertThat(SITE.page("/es/acuerdos?asOf=2022-09-15").select("#soon tbody tr"))
                .hasSize(3);
        assertThat(SITE.page("/es/acuerdos?asOf=2022-10-01").select("#soon tbody tr"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"agreement", "responsible", "status", "calendar"})
    void howeverItIsArrangedTheRegisterHoldsEveryObligation(String view) {
        Document page = SITE.page("/en/agreements?view=" + view + "&asOf=2022-08-04");
        assertThat(page.select("#register tbody th a").eachAttr("href").stream().distinct())
                .hasSize(26)
                .allMatch(path -> path.endsWith("?asOf=2022-08-04"));
    }

    @Test
    void theCalendarGoesByMonthAndEndsWithWhatHasNoLastDay() {
        assertThat(SITE.page("/es/acuerdos?view=calendar&asOf=2022-08-04")
                        .select("#register h3")
                        .eachText())
                .startsWith("agosto de 2022", "septiembre de 2022", "diciembre de 2022")
                .contains("mensual", "permanente", "sin plazo acordado");
    }

    @Test
    void theMeetingHasItsThirteenResolutionsAndFourProvisions() {
        assertThat(SITE.page("/es/acuerdos/zona-occidente-2022").select("main section[id] > h2"))
                .hasSize(17);
    }

    /** CUARTA cites the first paragraph of DECIMOTERCERO; what it means stands in the second. The others cite rightly. */
    @Test
    void theWrongCrossReferenceIsShownWithTheRecordThatHasIt() {
        Document wrong = SITE.page("/es/acuerdos/zo-2022-transitoria-cuarta");
        assertThat(wrong.selectFirst(".lint").text())
                .contains("remite a un párrafo en el que no hay ningún compromiso")
                .contains("lo comprometido en el acuerdo DECIMOTERCERO en su párrafo primero")
                .contains("están en los párrafos: 2, 3.");
        assertThat(wrong.selectFirst(".citation").text()).contains("En ese párrafo no consta ningún compromiso.");
        for (String right : List.of("primera", "segunda", "tercera")) {
            Document page = SITE.page("/es/acuerdos/zo-2022-transitoria-" + right);
            assertThat(page.select(".lint")).isEmpty();
            assertThat(page.selectFirst(".citation").text()).contains("Conduce a:");
        }
    }

    @Test
    void noPageSaysThatAnybodyFailed() {
        for (String path :
                List.of("/es/acuerdos", "/es/acuerdos/zona-occidente-2022", "/es/acuerdos.ics", "/es/acuerdos.atom")) {
            assertThat(SITE.once(path).body()).contains("plazo vencido").doesNotContainIgnoringCase("incumpl");
        }
    }

    @ParameterizedTest
    @CsvSource({"asOf=ayer, 2022-08-04", "asOf=2022-02-30, 2022-08-04", "view=color, calendar"})
    void aWrongParameterIsToldWithWhatIsAllowed(String query, String allowed) {
        Answer answer = SITE.get("/es/acuerdos?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().select("main").text()).contains(allowed);
    }

    private static String fact(Document page, String name) {
        return page.select("dl.facts div").stream()
                .filter(fact -> fact.selectFirst("dt").text().equals(name))
                .map(fact -> fact.selectFirst("dd").text())
                .findFirst()
                .orElseThrow();
    }
}
