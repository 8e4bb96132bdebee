package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A release of one quarter of one city makes pages that say what they know, and why they know no more. */
class OneCityOneQuarterIT {

    private static RunningSite site;

    @BeforeAll
    static void serve() {
        site = RunningSite.of(Releases.oneCityOneQuarter());
    }

    @AfterAll
    static void stop() throws Exception {
        site.close();
    }

    @Test
    void showsTheFigureWithItsRangeAndNoTrend() {
        Document page = site.page("/es/lugares/mx/ciudad/28");
        assertThat(page.selectFirst("article.card .big").text())
                .containsPattern("\\d+\\.\\d % \\(\\d+\\.\\d-\\d+\\.\\d\\)");
        assertThat(page.select("figure .canvas, figure[data-chart]")).isEmpty();
        assertThat(page.select(".verdict")).isEmpty();
        assertThat(page.selectFirst("figure.series").text()).contains("Hay una sola edición: no se dibuja una línea.");
    }

    /** ENSU asks for trust in the municipal police since the third quarter of 2016, by INEGI's dictionaries. */
    @Test
    void saysOfEveryOtherQuarterWhyThereIsNoFigure() {
        Document page = site.page("/es/lugares/mx/ciudad/28");
        assertThat(page.selectFirst("figure.series tbody").select("tr"))
                .extracting(row -> row.text())
                .satisfiesExactly(
                        row -> assertThat(row)
                                .startsWith("2015-T1 a 2015-T4")
                                .contains("solo representa el total")
                                .contains("La pregunta no estuvo en el cuestionario"),
                        row -> assertThat(row).startsWith("Otra serie").contains("El INEGI cambió en 2016 el diseño"),
                        row -> assertThat(row)
                                .startsWith("2016-T1 a 2016-T2")
                                .contains("La pregunta no estuvo en el cuestionario"),
                        row -> assertThat(row)
                                .startsWith("2016-T3 a 2020-T1")
                                .contains("No cargado: esta edición de datos no incluye los microdatos del INEGI"),
                        row -> assertThat(row).startsWith("2020-T2").contains("suspendió el levantamiento"),
                        row -> assertThat(row).startsWith("2020-T3 a 2023-T4").contains("No cargado"),
                        row -> assertThat(row).startsWith("2024-T1").contains(" % ("),
                        row -> assertThat(row).startsWith("2024-T2 a 2025-T2").contains("No cargado"));
    }

    @Test
    void saysOfAnotherCityThatItWasNotSampled() {
        Document page = site.page("/en/compare?place=MX:city:28&place=MX:city:38&indicator=perceived_insecurity");
        assertThat(page.selectFirst("table.forest tbody tr:has(a[href$=/city/38])")
                        .text())
                .contains("Not sampled in this edition");
        assertThat(page.select("figure .canvas")).isEmpty();
        Document own = site.page("/en/places/mx/city/38");
        assertThat(own.select("figure.series")).hasSize(1);
        assertThat(own.selectFirst("figure.series").text()).contains("Not sampled in this edition");
    }

    /** No position where there is nobody to be compared with. */
    @Test
    void ranksNobody() {
        Document page = site.page("/en/indicators/perceived_insecurity");
        assertThat(page.select("table.forest tbody tr")).hasSize(2);
        assertThat(page.select("table.forest").text()).doesNotContainIgnoringCase("rank");
    }

    /** Read from ENSU alone, it holds no records: their first pages say so, and no record is found. */
    @Test
    void answersEveryTypeOfPage() {
        PageTypes.all()
                .filter(address -> !address.path().contains("period="))
                .forEach(address -> assertThat(site.once(address.path()).status())
                        .as(address.path())
                        .isEqualTo(status(address.path())));
    }

    private static int status(String path) {
        if (path.contains("?model=")) {
            return 400;
        }
        boolean ofARecord = path.matches(
                "/../(practic|model|intercambio|exchange|acuerdo|agreement|meta|goal|afirma|claim|regist|record)[a-z]*/.+");
        return ofARecord ? 404 : 200;
    }
}
