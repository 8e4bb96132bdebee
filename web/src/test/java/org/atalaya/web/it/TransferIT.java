package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.atalaya.analytics.content.ContentRecord;
import org.atalaya.data.programme.TemplatePart;
import org.atalaya.web.release.CurrentRelease;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Links;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Practices, models, exchanges and goals of the five documents, as the documents have them. */
class TransferIT {

    private static final RunningSite SITE = RunningSite.demo();
    private static final String PRACTICE = "/es/practicas/chihuahua-asuntos-internacionales";
    private static final String EXCHANGE = "/es/intercambios/penalolen-nezahualcoyotl";
    private static final String PLAN = "/es/metas/chiapas-2007-2012";

    @Test
    void everyRecordHasAPageInBothLanguagesWithItsTitleDocumentSectionAndAccess() throws Exception {
        try (CurrentRelease release = CurrentRelease.open(Releases.demo()).orElseThrow()) {
            List<ContentRecord> records = release.get().content().list();
            assertThat(records).hasSizeGreaterThan(190);
            for (ContentRecord record : records) {
                Document spanish = SITE.page(Links.record(Language.ES, record.kind(), record.id()));
                Document english = SITE.page(Links.record(Language.EN, record.kind(), record.id()));
                assertThat(spanish.selectFirst("h1").text())
                        .isEqualTo(record.title().spanish());
                assertThat(english.selectFirst("h1").text())
                        .isEqualTo(record.title().english().orElseThrow());
                assertThat(spanish.selectFirst(
                                "section.source a[href*=#doc-" + record.source().document() + "]"))
                        .as(record.id())
                        .isNotNull();
                assertThat(spanish.select("section.source").text()).contains("· público");
                record.quotation()
                        .ifPresent(quotation -> assertThat(
                                        english.select("[lang=es]").eachText())
                                .as(record.id())
                                .anyMatch(words -> words.contains(quotation)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/es/registros/proximidad-social, /es/modelos/proximidad-social",
        "/en/records/zo-2022-octavo-envio, /en/agreements/zo-2022-octavo-envio"
    })
    void anAddressOfRecordsLeadsToWhereTheRecordStands(String from, String to) {
        assertThat(SITE.get(from).status()).isEqualTo(302);
        assertThat(SITE.get(from).header("Location")).endsWith(to);
    }

    @Test
    void aRecordThatIsNotThereIsNotFound() {
        assertThat(SITE.get("/es/registros/no-hay").status()).isEqualTo(404);
        assertThat(SITE.get("/es/practicas/proximidad-social").status()).isEqualTo(404);
    }

    /** The sections of document 000's index (row 000-04 of the requirements), in its words and order. */
    @Test
    void thePracticeHasTheSectionsOfTheTemplateAndBothAbstracts() {
        Document page = SITE.page(PRACTICE);
        assertThat(page.select("main section[id] > h2").eachText())
                .containsSubsequence(
                        "Resumen",
                        "1. Introducción",
                        "2. Problemática / área de oportunidad",
                        "3.1 Objetivo general",
                        "3.2 Objetivos específicos",
                        "4.1 Metodología",
                        "4.2 Soluciones propuestas",
                        "5. Resultados e interpretación",
                        "6. Conclusiones: impacto a la ciudadanía");
        Element summary = page.getElementById(TemplatePart.SUMMARY.id());
        assertThat(summary.select("div[lang=en]").text()).contains("created an area for international affairs");
        assertThat(summary.select("div.prose").first().hasAttr("lang")).isFalse();
        assertThat(page.getElementById(TemplatePart.REPLICABILITY.id()).text()).contains("condiciones mínimas");
    }

    @Test
    void theBoxOfThePracticeSaysWhatItsSourceDoesNot() {
        Element glance = SITE.page(PRACTICE).selectFirst(".glance");
        assertThat(glance.select("div:has(dt:matchesOwn(^Costo$)) dd").text()).isEqualTo("La fuente no lo dice.");
        assertThat(glance.select("div:has(dt:matchesOwn(^Duración$)) dd").text())
                .isEqualTo("La fuente no lo dice.");
        assertThat(glance.select("div:has(dt:matchesOwn(^Problemas$)) dd").eachText())
                .containsExactly("Proyectos sin continuidad", "Logística y protocolo de los eventos");
        assertThat(glance.select(".entries li"))
                .hasSize(2)
                .allMatch(each -> each.text().contains("sin evaluar"));
        assertThat(SITE.page(PRACTICE).selectFirst(".lint").text())
                .contains("no informa ningún resultado cuantitativo");
        assertThat(SITE.page("/en/practices/chihuahua-asuntos-internacionales")
                        .selectFirst(".lint")
                        .text())
                .contains("No quantitative outcome reported");
    }

    @Test
    void modelsStandSideBySideWithTheirGapsInSight() {
        Document page = SITE.page("/es/modelos");
        assertThat(page.text()).contains("Afirmación; dictamen en esta edición de datos: No se puede contrastar");
        assertThat(page.select("table thead th").eachText())
                .containsExactly(
                        "Aspecto",
                        "Modelo de Promoción de Derechos y Prevención Social (Peñalolén)",
                        "Modelo de Proximidad Social (Nezahualcóyotl)");
        Element components = row(page, "Componentes");
        assertThat(components.select("td").get(0).select("li")).hasSize(4);
        assertThat(components.select("td").get(1).text())
                .isEqualTo("«7 componentes básicos» no enumerados en la fuente");
        assertThat(row(page, "Premisas").select("td").get(0).select("li")).hasSize(5);
        assertThat(row(page, "Problemas").select("td").get(1).select("li")).hasSize(3);
        assertThat(row(page, "Problemas").select("td").get(0).text()).isEqualTo("La fuente no lo dice.");
        assertThat(SITE.page("/es/modelos?model=proximidad-social").select("table thead th"))
                .hasSize(2);
        assertThat(SITE.get("/es/modelos?model=otro").status()).isEqualTo(400);
    }

    /** Rows 001-09, 001-10, 001-16 and 001-17 of the requirements: verbatim dates, in the order of time. */
    @Test
    void theExchangeHasItsActivitiesInOrderWithTheirDatesAsPrinted() {
        assertThat(SITE.page(EXCHANGE).select("#activities li > .kind").eachText())
                .containsExactly(
                        "Realizado · 21 de marzo de 2022 a 25 de marzo de 2022 · en la fuente: «21 y 25 de marzo de 2022»",
                        "Realizado · 25 de julio de 2022 a 29 de julio de 2022 · en la fuente: «25 al 29 de julio de 2022»",
                        "Realizado · 23 de octubre de 2022 a 26 de octubre de 2022 · en la fuente: «23 a 26 de octubre de 2022»",
                        "Realizado · 6 de noviembre de 2022 a 11 de noviembre de 2022 · en la fuente: «6 al 11 de noviembre de 2022»");
    }

    @Test
    void theExchangeTellsWhoVisitedWhomAndWhatIsNotKnown() {
        Document page = SITE.page(EXCHANGE);
        assertThat(page.select("#reciprocity tbody tr td:nth-child(2)").eachText())
                .containsExactly(
                        "Nezahualcóyotl",
                        "La fuente no lo dice.",
                        "La fuente no lo dice.",
                        "Municipalidad de Peñalolén");
        assertThat(page.select("#products tbody tr")).hasSize(5);
        assertThat(page.select("#products tbody tr:contains(Adulto Mayor)").text())
                .contains("Instalado");
        assertThat(page.select("main").text())
                .contains("«más de 1.500 participantes vía on-line»")
                .contains("87 municipios chilenos y mexicanos")
                .contains("acuerdo del 26 de enero de 2006");
    }

    /** The 13 rows of document 004 as the requirements have them; — where the matrix is blank. */
    @ParameterizedTest
    @CsvSource({
        "m01, 16, — 3 5 3 2 3",
        "m02, 390, 65 65 65 65 65 65",
        "m03, 3, — 1 — 1 — 1",
        "m04, 15, — 3 3 3 3 3",
        "m05, 34, 4 6 6 6 6 6",
        "m06, 144, 15 26 26 26 26 25",
        "m07, 8, 1 1 1 2 2 1",
        "m08, 36, 6 6 6 6 6 6",
        "m09, 1, 1 — — — — —",
        "m10, 6, 1 1 1 1 1 1",
        "m11, 1, — 1 — — — —",
        "m12, 1, — 1 — — — —",
        "m13, 1, 1 — — — — —",
    })
    void theMatrixHasItsGoalsWithBlanksThatAreNoZeros(String goal, String total, String plans) {
        Element row = SITE.page(PLAN).selectFirst("tr:has(th a[href$=/chiapas-" + goal + "])");
        assertThat(row.select("td").first().text()).isEqualTo(total + " suma " + total + ", coincide");
        List<String> cells =
                row.select("td").stream().skip(1).map(Element::text).toList();
        assertThat(String.join(" ", cells).replace(" sin meta programada", "").replace("—sin meta programada", "—"))
                .isEqualTo(plans);
    }

    @Test
    void thePlanSaysThatItHasNoActualsAndWhatItsSourceContradicts() {
        Document page = SITE.page(PLAN);
        assertThat(page.select("#matrix .notice").text()).contains("La fuente informa solo metas");
        Map<String, Boolean> differs = Map.of("m02", true, "m05", true, "m13", true, "m06", false, "m12", false);
        differs.forEach((goal, odd) -> {
            Element next = page.selectFirst("tr:has(th a[href$=/chiapas-" + goal + "])")
                    .nextElementSibling();
            assertThat(next != null && next.hasClass("about") && next.text().contains("de dos maneras"))
                    .as(goal)
                    .isEqualTo(odd);
        });
        assertThat(page.select("#diagnosis div:has(> h3:contains(Oportunidades))")
                        .text())
                .contains("El documento no enumera ninguna.");
        assertThat(page.select("#alignment > .tree > li > ul > li")).hasSize(3);
    }

    @Test
    void aPlaceTellsOfThePracticesAndAgreementsItTakesPartIn() {
        assertThat(SITE.page("/es/lugares/mx/municipio/15058")
                        .select("#transfer a")
                        .eachAttr("href"))
                .contains(
                        EXCHANGE,
                        "/es/modelos/proximidad-social",
                        "/es/acuerdos/convenio-penalolen-nezahualcoyotl-2017");
        assertThat(SITE.page("/en/places/cl/comuna/13122").select("#transfer a").eachAttr("href"))
                .contains("/en/models/promocion-derechos-prevencion-social");
        assertThat(SITE.page("/es/lugares/mx/municipio/20001").select("#transfer"))
                .isEmpty();
    }

    @Test
    void theFirstPageLeadsToEveryDocumentAndKind() {
        Document page = SITE.page("/es/transferencia");
        assertThat(page.select("#documents li[id^=doc-]")).hasSize(5);
        assertThat(page.select("#doc-004").text()).contains("Dice «VI»; correspondería «V».");
        assertThat(page.select("main h3").eachText())
                .contains("Ofertas de capacitación", "Protocolos y manuales", "Avisos al público");
    }

    private static Element row(Document page, String name) {
        return page.select("tbody tr").stream()
                .filter(row -> row.selectFirst("th").text().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
