package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
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
 * A release into which every stage and every alarm of a transfer was written, invented, and the project's own, whose
 * source says of one product that it was installed, without a date, and of the others nothing.
 */
class TrackerIT {

    private static final String TRACKER = "/es/transferencia/seguimiento";
    private static final String PENDING = "/es/transferencia/pendientes";
    private static final String HANDOVER = "/es/transferencia/entrega-recepcion";
    private static final RunningSite DEMO = RunningSite.demo();

    private static RunningSite site;

    @BeforeAll
    static void serve() throws Exception {
        ReleaseStore store = new ReleaseStore(Releases.fresh("tracker"));
        Releases.publishDemo(store, "2026-01-01.1", TrackerIT::write);
        site = RunningSite.of(store);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void tellsOfTheProjectsOwnProductsWhatTheirSourceSaysAndNoMore() {
        Document page = DEMO.page(TRACKER + "?asOf=2026-11-22");

        assertThat(page.select(".product h3")).hasSize(5);
        assertThat(page.select(".standing-line").eachText())
                .containsExactly(
                        "El documento no dice en qué etapa está.",
                        "El documento no dice en qué etapa está.",
                        "Etapa mencionada sin fecha: Instalado. La fuente no dice cuándo.",
                        "El documento no dice en qué etapa está.",
                        "El documento no dice en qué etapa está.");
        assertThat(page.select(".path li[data-state=now], .path li[data-state=recorded]"))
                .isEmpty();
        assertThat(page.select(".path li[data-state=undated]")).hasSize(1);
        assertThat(page.select(".path li[data-state=undated] a").attr("href")).endsWith("#doc-001");
        assertThat(page.select(".alarms li").eachAttr("data-alarm")).containsOnly("silence");
    }

    /** Whatever the day, no stage stands without a document or a date, or the word that there is none. */
    @ParameterizedTest
    @CsvSource({
        "2022-06-29, open, none, none",
        "2022-06-30, now, none, none",
        "2023-03-14, recorded, now, none",
        "2023-03-15, recorded, recorded, now",
    })
    void aStageCountsFromTheDayItIsCertain(String day, String considered, String adaptation, String pilot) {
        Element path = product(site.page(TRACKER + "?asOf=" + day), "producto-proximidad-penalolen")
                .selectFirst(".path");

        assertThat(path.select("li").eachAttr("data-state").subList(0, 3))
                .containsExactly(considered, adaptation, pilot);
    }

    @Test
    void aPeriodThatIsNotOverIsPossibleAndNoMore() {
        Element product = product(site.page(TRACKER + "?asOf=2023-06-01"), "producto-prevencion-nezahualcoyotl");

        assertThat(product.select(".path [data-stage=institutionalised]").attr("data-state"))
                .isEqualTo("open");
        assertThat(product.select(".standing-line").text())
                .isEqualTo(
                        "Posible etapa: Institucionalizado. Solo se conoce 2023, que no había concluido en esta fecha.");
    }

    @ParameterizedTest
    @CsvSource({
        "silence, 2023-09-15, 0",
        "silence, 2023-09-16, 1",
        "vacancy, 2023-04-30, 0",
        "vacancy, 2023-05-01, 1",
        "vacancy, 2023-08-01, 0",
        "lapsing, 2023-10-01, 0",
        "lapsing, 2023-10-02, 1",
        "lapsed, 2023-12-31, 0",
        "lapsed, 2024-01-01, 1",
        "administration, 2024-06-08, 0",
        "administration, 2024-06-09, 1",
    })
    void alarmsRingOnTheirDay(String alarm, String day, int found) {
        Document page = site.page(
                TRACKER + "?programme=penalolen-nezahualcoyotl&place=CL:comuna:13122&asOf=" + day + "&alarm=" + alarm);

        assertThat(page.select(".product h3 a[href*=producto-proximidad-penalolen]"))
                .hasSize(found);
    }

    @Test
    void anOverdueObligationOfAProductRings() {
        assertThat(site.page(TRACKER + "?alarm=overdue&asOf=2022-08-03").select(".product"))
                .isEmpty();
        assertThat(site.page(TRACKER + "?alarm=overdue&asOf=2022-08-04")
                        .select(".product h3")
                        .eachText())
                .containsExactly("Sistematización del intercambio de conocimientos y herramientas");
    }

    @Test
    void filtersByStage() {
        assertThat(site.page(TRACKER + "?stage=discontinued&asOf=2024-01-01")
                        .select(".product h3")
                        .eachText())
                .containsExactly("Modelo de agentes preventivos de proximidad social en Peñalolén");
        assertThat(site.page(TRACKER + "?stage=discontinued&asOf=2024-01-01").select(".alarms li"))
                .isEmpty();
        assertThat(site.get(TRACKER + "?stage=dreamt").status()).isEqualTo(400);
        assertThat(site.get(TRACKER + "?months=0").status()).isEqualTo(400);
        assertThat(site.get(TRACKER + "?place=MX:municipality:1").status()).isEqualTo(400);
        assertThat(site.get(TRACKER + "?asOf=ayer").status()).isEqualTo(400);
    }

    @Test
    void theRecordTellsWhatWasKeptChangedAndLeftOutAndWhy() {
        Document page = site.page("/es/registros/producto-proximidad-penalolen?asOf=2023-03-15");

        assertThat(page.select("li[data-decision]").eachText())
                .anySatisfy(
                        text -> assertThat(text).contains("Se conservó", "Las mesas vecinales", "Motivo: Ya existían"))
                .anySatisfy(text -> assertThat(text).contains("Se modificó", "El patrullaje"))
                .anySatisfy(text -> assertThat(text).contains("Se dejó fuera", "Los jueces"));
        assertThat(page.select("dl.facts a[href*=penalolen-nezahualcoyotl]").attr("href"))
                .endsWith("?asOf=2023-03-15");
    }

    @Test
    void thePendingListGroupsByResponsibleAndReadsTheSameAsText() {
        Document page = site.page(PENDING + "?asOf=2022-08-04");
        assertThat(page.select("section.pending h2").eachText())
                .contains("Sin responsable registrado")
                .doesNotHaveDuplicates();
        RunningSite.Answer text = site.get(PENDING + ".txt?asOf=2022-08-04");

        assertThat(text.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=utf-8");
        assertThat(text.body())
                .startsWith("RELACIÓN SEMANAL DE PENDIENTES\r\nFecha de corte: 4 de agosto de 2022.\r\n")
                .contains("\r\n1. Compromiso «")
                .contains("El plazo venció el 3 de agosto de 2022. Estado: plazo vencido, sin evidencia registrada.")
                .contains("El plazo vence el 5 de agosto de 2022, dentro de los próximos 7 días.")
                .contains("Documento fuente: «")
                .contains("/es/acuerdos/zo-2022-octavo-envio?asOf=2022-08-04")
                .doesNotContain("<", "&amp;", "**");
        int items = page.select(".pending-items > li").size();
        assertThat(text.body().lines().filter(line -> line.matches("\\d+\\. .+")))
                .hasSize(items)
                .allMatch(line -> line.contains("Consulta: http"));
        assertThat(text.body().codePoints()).noneMatch(point -> point > 0x2FFF);
        assertThat(site.get("/en/transfer/pending.txt?asOf=2022-08-04").body())
                .startsWith("WEEKLY LIST OF PENDING MATTERS\r\nCut-off date: August 4, 2022.\r\n");
    }

    @Test
    void oneResponsibleSeesTheirOwn() {
        String unit = "Dirección de Prevención (Titular)";
        Document page = site.page(PENDING + "?asOf=2023-06-01&responsible="
                + unit.replace(" ", "%20").replace("ó", "%C3%B3"));

        assertThat(page.select("section.pending h2").eachText()).containsExactly(unit);
        assertThat(page.select("section.pending").text()).contains("Nadie ocupa el cargo: " + unit);
        assertThat(site.get(PENDING + "?responsible=nadie").status()).isEqualTo(400);
    }

    @Test
    void theHandoverTellsOfOnePlaceInItsCountrysWords() {
        Document mexico = site.page(HANDOVER + "?place=MX:municipality:15058&asOf=2024-12-01");
        Document chile = site.page(HANDOVER + "?place=CL:comuna:13122&asOf=2024-12-01");

        assertThat(mexico.selectFirst("h1").text()).isEqualTo("Entrega-recepción");
        assertThat(chile.selectFirst("h1").text()).isEqualTo("Traspaso de gestión");
        assertThat(mexico.select("#products h3")).hasSize(5);
        assertThat(mexico.select("#agreements").text()).contains("Terminó el 31 de diciembre de 2023.");
        assertThat(mexico.select("#contacts").text()).contains("Dirección de Prevención (Titular)");
        assertThat(mexico.select("#where a[href$=#doc-001]")).isNotEmpty();
        assertThat(mexico.select("#missing").text()).contains("La fuente no lo dice.");
        assertThat(mexico.select("#obligations").text()).contains("No consta ningún compromiso abierto.");
        assertThat(site.page(HANDOVER + "?asOf=2022-08-04").select("#obligations > ol > li"))
                .hasSizeGreaterThan(20);
        assertThat(site.get(HANDOVER + "?place=MX:municipality:20001").status()).isEqualTo(200);
    }

    private static Element product(Document page, String id) {
        return page.select(".product").stream()
                .filter(product -> !product.select("h3 a[href*=" + id + "]").isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static void write(Path release) throws IOException, SQLException {
        Releases.rewrite(
                release,
                ContentTables.EVENT,
                UnaryOperator.identity(),
                event("producto-proximidad-penalolen", 1, "considered", "2022-06"),
                decision(2, "kept", "Las mesas vecinales", "Ya existían"),
                decision(3, "changed", "El patrullaje", null),
                decision(4, "left_out", "Los jueces", null),
                event("producto-proximidad-penalolen", 5, "pilot", "2023-03-15"),
                event("producto-prevencion-nezahualcoyotl", 1, "institutionalised", "2023"),
                event("producto-agentes-preventivos", 1, "installed", "2022-01-01"),
                event("producto-agentes-preventivos", 2, "discontinued", "2023-01-01"));
        Releases.rewrite(
                release,
                ContentTables.PARTY,
                UnaryOperator.identity(),
                row(
                        ContentTables.PARTY,
                        Map.of(
                                "record", "producto-proximidad-penalolen",
                                "position", 1,
                                "party_role", "responsible",
                                "unit_es", "Dirección de Prevención",
                                "office_es", "Titular",
                                "vacant_from", "2023-05-01",
                                "filled_on", "2023-08-01",
                                "access", "public")));
        Releases.rewrite(release, ContentTables.RECORD, row -> {
            if (row[0].equals("convenio-penalolen-nezahualcoyotl-2017")) {
                row[index(ContentTables.RECORD, "date_to")] = "2023-12-31";
            }
            return row;
        });
        Releases.rewrite(
                release,
                ContentTables.RELATION,
                UnaryOperator.identity(),
                row(
                        ContentTables.RELATION,
                        Map.of(
                                "record", "zo-2022-octavo-envio",
                                "relation", "about",
                                "other", "producto-sistematizacion",
                                "access", "public")));
    }

    private static Object[] event(String record, int position, String event, String on) {
        return row(
                ContentTables.EVENT,
                Map.of(
                        "record", record,
                        "position", position,
                        "event", event,
                        "happened_on", on,
                        "document", "001",
                        "access", "public"));
    }

    private static Object[] decision(int position, String decision, String note, String reason) {
        Object[] row = event("producto-proximidad-penalolen", position, "adaptation", "2022-09");
        row[index(ContentTables.EVENT, "decision")] = decision;
        row[index(ContentTables.EVENT, "note_es")] = note;
        row[index(ContentTables.EVENT, "reason_es")] = reason;
        return row;
    }

    private static Object[] row(TableContract contract, Map<String, Object> values) {
        List<String> columns = contract.columns().stream().map(Column::name).toList();
        return columns.stream().map(values::get).toArray();
    }

    private static int index(TableContract contract, String column) {
        return contract.columns().stream().map(Column::name).toList().indexOf(column);
    }
}
