package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What surveys of two countries say of one subject is compared only as far as it can be. */
class CrosswalkIT {

    private static final RunningSite SITE = RunningSite.demo();

    @Test
    void listsEverySubjectWithItsGradesAndWhatEachSurveyAsks() {
        Document page = SITE.page("/es/indicadores/equivalencias");
        assertThat(page.select("main section[id]")).hasSize(8);
        Element trust = page.getElementById("police_trust");
        assertThat(trust.selectFirst("h2").text()).isEqualTo("Confianza en la policía local");
        assertThat(trust.select("ul.entries li")).hasSize(3);
        assertThat(trust.select("ul.entries").text())
                .contains("ENSU – ENUSC: D, no comparable")
                .contains("Carabineros es una policía nacional");
        assertThat(trust.select("table thead th").eachText()).containsExactly("Aspecto", "ENSU", "ENUSC", "ENVIPE");
        assertThat(trust.select("table").text()).contains("Sin pregunta en el documento consultado", "No verificado");
    }

    @Test
    void aComparisonAcrossCountriesIsRefusedWithItsReasonAndALink() {
        Document page = SITE.page("/en/compare?place=CL:comuna:13122&place=MX:city:28");
        Element cannot = page.selectFirst("section.cannot");
        assertThat(cannot.select("li")).hasSize(3);
        assertThat(cannot.text())
                .contains("Peñalolén: “Trust in the municipal police” does not compare between ENSU and ENUSC.")
                .contains("ENUSC whether crime rose");
        assertThat(cannot.select("a").eachAttr("href"))
                .containsExactly(
                        "/en/indicators/crosswalk#police_trust",
                        "/en/indicators/crosswalk#police_performance",
                        "/en/indicators/crosswalk#insecurity");
        assertThat(page.select("table.forest tbody tr a").eachAttr("href")).noneMatch(link -> link.contains("/cl/"));
    }

    @Test
    void aGradeThatComparesTheDirectionOnlySaysSo() {
        Document page = SITE.page("/es/comparar?place=CL:comuna:13122&place=MX:city:28&indicator=insecurity_in_bank");
        assertThat(page.selectFirst("section.cannot").text())
                .contains("solo se compararía el sentido del cambio entre la ENSU y la ENUSC");
    }

    @Test
    void comunasAloneAreToldWhatIsCompared() {
        assertThat(SITE.page("/es/comparar?place=CL:comuna:13122")
                        .selectFirst("section.cannot")
                        .text())
                .contains("las preguntas de la ENSU no se hacen en Chile");
    }

    @Test
    void indicatorsAndMethodsLeadThere() {
        assertThat(SITE.page("/es/indicadores/perceived_insecurity")
                        .select("a[href=/es/indicadores/equivalencias#insecurity]"))
                .hasSize(1);
        assertThat(SITE.page("/en/methods").select("main a[href=/en/indicators/crosswalk]"))
                .isNotEmpty();
        assertThat(SITE.page("/en/indicators").select("main a[href=/en/indicators/crosswalk]"))
                .hasSize(1);
    }
}
