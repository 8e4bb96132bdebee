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
        assertThat(cannot.select("li")).hasSize(3);
        assertThat(cannot.text())
                .contains("Peñalolén: “Trust in the municipal police” does not compare between ENSU and ENUSC.")
                .contains("ENUSC whether crime rose");
        assertThat(cannot.select("a").eachAttr("href"))
                .containsExactly(
                        "/en/indicators/crosswalk#police_trust",
                        "/en/indicators/crosswalk#police_performance",
                        "/en/indicators/crosswalk#insecurity");
        assertThat(page.select("h2").first().parent()).isEqualTo(cannot);
        assertThat(page.select("table.forest tbody tr a").eachAttr("href"))
                .containsExactly("/en/places/mx/city/28", "/en/places/mx/city/28", "/en/places/mx/city/28");
    }

    /** The first place's survey is the one shown, so that of the other country is the one refused. */
    @Test
    void aComparisonThatBeginsInChileShowsChilesSurveyAndRefusesTheOther() {
        Document page = SITE.page("/en/compare?place=CL:comuna:13122&place=MX:city:28");
        Element cannot = page.selectFirst("section.cannot");
        assertThat(cannot.select("li").eachText())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("Ciudad Nezahualcóyotl: “Households victims of crime” is of ENUSC"),
                        line -> assertThat(line)
                                .startsWith("Ciudad Nezahualcóyotl: “Households victims of violent crime” is of ENUSC"),
                        line -> assertThat(line)
                                .startsWith("Ciudad Nezahualcóyotl: “Rise of crime in the comuna” does not compare"
                                        + " between ENUSC and ENSU."));
        assertThat(cannot.select("a").eachAttr("href")).containsExactly("/en/indicators/crosswalk#insecurity");
        assertThat(page.select("table.forest tbody tr a").eachAttr("href"))
                .containsExactly(
                        "/en/places/cl/comuna/13122", "/en/places/cl/comuna/13122", "/en/places/cl/comuna/13122");
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
        assertThat(page.select("section.cannot")).isEmpty();
        assertThat(page.select("h2:has(a[href^=/es/indicadores/])").eachText())
                .containsExactly(
                        "Hogares víctimas de algún delito, 2023",
                        "Hogares víctimas de delitos violentos, 2023",
                        "Aumento de la delincuencia en la comuna, 2023");
        Elements rows = page.select("section:has(> h2 > a[href^=/es/indicadores/]) table.forest tbody tr");
        assertThat(rows.select(".number"))
                .as("two indicators of households; the file read of ENUSC 2023 has no column on whether crime rose")
                .hasSize(4);
        assertThat(rows.get(1).text())
                .as("R's svyciprop, of ENUSC 2023 and its comuna weights: 46.3 % (43.0-49.6)")
                .startsWith("Santiago 46.3 % (43.0-49.6)");
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
