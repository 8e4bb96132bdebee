package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.atalaya.data.store.Column;
import org.atalaya.data.store.ContentTables;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.data.store.TableContract;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What no document has yet, on a release into which it was written: evidence, an amendment and a withdrawal of
 * obligations, goals reached in a closed period, a total that is wrong, outcomes that were evaluated, and a call for
 * proposals that closes on 10 December 2026.
 */
class FollowUpIT {

    private static final String CALL = "fondo-chile-mexico";
    private static final String PLAN = "/es/metas/chiapas-2007-2012";

    private static RunningSite site;

    @BeforeAll
    static void serve() throws Exception {
        ReleaseStore store = new ReleaseStore(Releases.fresh("follow-up"));
        Releases.publishDemo(store, "2026-01-01.1", FollowUpIT::write);
        site = RunningSite.of(store);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    /** The 3rd of August passed; evidence came on the 10th. The three months were prolonged on 20 September. */
    @ParameterizedTest
    @CsvSource({
        "octavo-envio, 2022-08-09, 'plazo vencido, sin evidencia registrada'",
        "octavo-envio, 2022-08-10, 'plazo vencido, con avance registrado'",
        "decimotercero-modelo, 2022-09-19, en plazo",
        "decimotercero-modelo, 2022-10-01, en plazo",
        "decimotercero-modelo, 2023-01-01, 'plazo vencido, sin evidencia registrada'",
        "noveno-designacion, 2022-10-14, sin plazo acordado",
        "noveno-designacion, 2022-10-15, dejada sin efecto",
    })
    void whatIsRecordedCountsFromItsDay(String id, String day, String status) {
        assertThat(site.page("/es/acuerdos/zo-2022-" + id + "?asOf=" + day)
                        .selectFirst(".commitment-status .status")
                        .text())
                .isEqualTo(status);
    }

    @Test
    void anAmendmentShowsBothDueDates() {
        Document page = site.page("/es/acuerdos/zo-2022-decimotercero-modelo?asOf=2022-10-01");
        assertThat(page.select("dl.facts").text())
                .contains("Plazo a más tardar el 31 de diciembre de 2022")
                .contains("Plazo acordado al inicio primeros 3 meses del segundo semestre de 2022");
        assertThat(page.select("main").text())
                .contains("Modificado: a más tardar el 31 de diciembre de 2022 · 20 de septiembre de 2022");
        assertThat(site.page("/es/acuerdos/zo-2022-decimotercero-modelo?asOf=2022-09-19")
                        .select("dl.facts")
                        .text())
                .doesNotContain("Plazo acordado al inicio");
    }

    @Test
    void calendarAndFeedFollow() {
        String calendar = site.get("/es/acuerdos.ics").body();
        assertThat(event(calendar, "zo-2022-decimotercero-modelo")).contains("DTSTART;VALUE=DATE:20221231");
        String feed = site.get("/es/acuerdos.atom").body();
        assertThat(feed)
                .contains("zo-2022-octavo-envio:evidence:2022-08-10")
                .contains("zo-2022-decimotercero-modelo:amended:2022-09-20")
                .contains("zo-2022-noveno-designacion:withdrawn:2022-10-15");
    }

    @Test
    void goalsStandBesideWhatWasReachedWithItsEvidenceAndTheLockOfThePeriod() {
        Document page = site.page(PLAN);
        assertThat(page.select("#matrix .notice")).isEmpty();
        Element row = page.selectFirst("tr:has(th a[href$=/chiapas-m02])");
        assertThat(row.select("td").get(1).text())
                .startsWith("65 alcanzado: 0 · ")
                .contains("Programa Institucional de la Coordinación")
                .endsWith("periodo cerrado el 31 de enero de 2008");
        assertThat(row.select("td").get(2).text()).isEqualTo("65");
        Element wrong = page.selectFirst("tr:has(th a[href$=/chiapas-m06])");
        assertThat(wrong.select("td").first().text()).isEqualTo("150 suma 144, no coincide");
        assertThat(page.select("#matrix .sub").text())
                .contains("13 metas; totales que no coinciden con la suma de sus periodos: 1.");
    }

    @Test
    void everyOutcomeKeepsItsOwnRatingAndInconclusiveIsOne() {
        assertThat(site.page("/es/practicas/chihuahua-asuntos-internacionales")
                        .select(".glance .entries strong")
                        .eachText())
                .containsExactly("considerado, no concluyente", "empeoró");
    }

    /** Tests read pages on 22 November 2026: eight days of November are left, and ten of December. */
    @ParameterizedTest
    @CsvSource({
        "'', 'Cierra el 10 de diciembre de 2026: quedan 18 días, contados desde el 22 de noviembre de 2026.'",
        "?asOf=2026-12-09, 'Cierra el 10 de diciembre de 2026: queda 1 día, contado desde el 9 de diciembre de 2026.'",
        "?asOf=2026-12-10, 'Cierra el 10 de diciembre de 2026: hoy es el último día (10 de diciembre de 2026).'",
        "?asOf=2026-12-11, 'Cerró el 10 de diciembre de 2026; consultado al 11 de diciembre de 2026.'",
    })
    void aCallSaysWhenItCloses(String question, String says) {
        Document page = site.page("/es/registros/" + CALL + question);
        assertThat(page.select("p.lede").eachText()).contains(says);
        assertThat(page.select("p.actions a").eachAttr("href")).contains("/es/diagnosticos?call=" + CALL);
    }

    @Test
    void aCallLeadsToADiagnosisAndIsListedWhileItIsOpen() {
        Document form = site.page("/es/diagnosticos?call=" + CALL);
        assertThat(form.select("main").text()).contains("quedan 18 días");
        assertThat(form.select("input[type=hidden][name=call]").val()).isEqualTo(CALL);
        assertThat(site.page("/es/diagnosticos").select("a[href='/es/diagnosticos?call=" + CALL + "']"))
                .isNotEmpty();
        assertThat(site.page("/es/diagnosticos?asOf=2026-12-11").select("a[href*='call=" + CALL + "']"))
                .isEmpty();
    }

    private static String event(String calendar, String record) {
        return List.of(calendar.split("BEGIN:VEVENT")).stream()
                .filter(event -> event.contains("UID:" + record + "@"))
                .findFirst()
                .orElseThrow();
    }

    private static void write(Path release) throws IOException, SQLException {
        Releases.rewrite(
                release,
                ContentTables.EVENT,
                UnaryOperator.identity(),
                event("zo-2022-octavo-envio", "evidence", "2022-08-10", null),
                event("zo-2022-decimotercero-modelo", "amended", "2022-09-20", "2022-12-31"),
                event("zo-2022-noveno-designacion", "withdrawn", "2022-10-15", null));
        Releases.rewrite(release, ContentTables.RECORD, row -> {
            if (is(row, ContentTables.RECORD, "record", CALL)) {
                set(row, ContentTables.RECORD, "kind", "call");
                set(row, ContentTables.RECORD, "date_to", "2026-12-10");
            }
            return row;
        });
        Releases.rewrite(release, ContentTables.GOAL_VALUE, row -> {
            if (is(row, ContentTables.GOAL_VALUE, "record", "chiapas-m02")
                    && is(row, ContentTables.GOAL_VALUE, "period", "2007")) {
                set(row, ContentTables.GOAL_VALUE, "actual", 0);
                set(row, ContentTables.GOAL_VALUE, "document", "004");
                set(row, ContentTables.GOAL_VALUE, "locked_on", "2008-01-31");
            }
            return row;
        });
        Releases.rewrite(release, ContentTables.GOAL, row -> {
            if (is(row, ContentTables.GOAL, "record", "chiapas-m06")) {
                set(row, ContentTables.GOAL, "goal_total", 150);
            }
            return row;
        });
        Releases.rewrite(release, ContentTables.OUTCOME, row -> {
            if (is(row, ContentTables.OUTCOME, "record", "chihuahua-asuntos-internacionales")) {
                boolean first = String.valueOf(row[index(ContentTables.OUTCOME, "position")])
                        .equals("1");
                set(row, ContentTables.OUTCOME, "rating", first ? "inconclusive" : "worsened");
            }
            return row;
        });
    }

    private static Object[] event(String record, String event, String on, String due) {
        return new Object[] {record, 9, event, on, due, null, null, null, null, null, null, "public"};
    }

    private static boolean is(Object[] row, TableContract contract, String column, String value) {
        return value.equals(row[index(contract, column)]);
    }

    private static void set(Object[] row, TableContract contract, String column, Object value) {
        row[index(contract, column)] = value;
    }

    private static int index(TableContract contract, String column) {
        return contract.columns().stream().map(Column::name).toList().indexOf(column);
    }
}
