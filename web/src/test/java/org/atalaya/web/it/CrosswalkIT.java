package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
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
    void aComparisonAcrossCountriesOpensWithWhatCannotBeComparedItsReasonAndALink() {
        Document page = SITE.page("/en/compare?place=MX:city:28&place=CL:comuna:13122");
        Element cannot = page.selectFirst("section.cannot");
        assertThat(cannot.text())
                .contains("Peñalolén: between ENSU and ENUSC there is no comparing “Trust in the municipal police” and"
                        + " “Effectiveness of the municipal police”")
                .contains("ENUSC whether crime rose")
                .contains("Ciudad Nezahualcóyotl: ENUSC, which measures “Households victims of crime” and “Households"
                        + " victims of violent crime”, has no figures there; ENSU has.");
        assertThat(cannot.select("a[href*=crosswalk]").eachAttr("href"))
                .containsExactly("/en/indicators/crosswalk#police_trust", "/en/indicators/crosswalk#insecurity");
        assertThat(page.select("h2").first().parent()).isEqualTo(cannot);
    }

    /** Each survey is shown with its own places only. */
    @Test
    void noPlaceStandsInAComparisonOfASurveyThatDoesNotSpeakForIt() {
        Document page = SITE.page("/en/compare?place=CL:comuna:13122&place=MX:city:28");
        assertThat(page.select("section.compared table.forest tbody tr a").eachAttr("href"))
                .containsExactly(
                        "/en/places/cl/comuna/13122",
                        "/en/places/cl/comuna/13122",
                        "/en/places/cl/comuna/13122",
                        "/en/places/mx/city/28",
                        "/en/places/mx/city/28",
                        "/en/places/mx/city/28");
    }

    @Test
    void aGradeThatComparesTheDirectionOnlySaysSo() {
        Document page = SITE.page("/es/comparar?place=CL:comuna:13122&place=MX:city:28&indicator=insecurity_in_bank");
        assertThat(page.selectFirst("section.cannot").text())
                .contains("solo se compara el sentido del cambio entre la ENSU y la ENUSC");
    }

    @Test
    void comunasAreComparedInTheirOwnSurveysIndicatorsAndItsNewestEditionThatHasThem() {
        Document page = SITE.page("/es/comparar?place=CL:comuna:13122&place=CL:comuna:13101");
        assertThat(page.select("section.cannot li").eachText())
                .as("the only refusal is of the question the file read of ENUSC 2023 does not have")
                .singleElement()
                .asString()
                .startsWith(
                        "Peñalolén y Santiago: sin cifra de «Percepción de aumento de la delincuencia en la comuna», 2023");
        assertThat(page.select("h2:has(a[href^=/es/indicadores/])").eachText())
                .containsExactly(
                        "Hogares víctimas de algún delito, 2023",
                        "Hogares víctimas de delitos violentos, 2023",
                        "Percepción de aumento de la delincuencia en la comuna, 2023");
        Elements rows = page.select("section:has(> h2 > a[href^=/es/indicadores/]) table.forest tbody tr");
        assertThat(rows.select(".number"))
                .as("two indicators of households; the file read of ENUSC 2023 has no column on whether crime rose")
                .hasSize(4);
        assertThat(rows.get(1).text())
                .as("R's svyciprop, of ENUSC 2023 and its comuna weights: 46.3 % (43.0-49.6)")
                .startsWith("Santiago 46,3 % (43,0-49,6)");
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
