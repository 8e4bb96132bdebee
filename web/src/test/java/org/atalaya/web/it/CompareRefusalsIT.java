package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be compared is said first, in one sentence, with the nearest comparison that can be made. */
class CompareRefusalsIT {

    private static final RunningSite SITE = RunningSite.demo();

    @Test
    void acrossABreakOfEnsuThereIsNoChange() {
        Document page = SITE.page("/es/comparar?place=MX:city:28&place=MX:city:26&period=2024-Q1&since=2015-Q1");
        assertRefused(
                page,
                "2015-T1 y 2024-T1 no se comparan: el INEGI cambió en 2016 el diseño de la muestra y las ciudades: las"
                        + " cifras de 2015 no se comparan con las siguientes.",
                "/es/comparar?place=MX:city:28&place=MX:city:26&period=2024-Q1");
        assertThat(page.select("section.compared ul.entries")).isEmpty();
    }

    @Test
    void acrossABreakOfEnuscThereIsNoChange() {
        assertRefused(
                SITE.page("/en/compare?place=CL:region:13&place=CL:region:05&period=2024&since=2023"),
                "2023 and 2024 do not compare: the regional weights of 2023 and of 2024 stand for different populations"
                        + " (14.4 and 13.2 million people): figures of the two editions do not compare without the"
                        + " weights of the historical series.",
                "/en/compare?place=CL:region:13&place=CL:region:05&period=2024");
    }

    @Test
    void aChangeThatWasNotTestedLeadsToOneThatWas() {
        assertRefused(
                SITE.page("/es/comparar?place=MX:city:28&place=MX:city:26&period=2024-Q3&since=2024-Q1"),
                "No hay prueba del cambio entre 2024-T1 y 2024-T3: solo se prueba entre ediciones seguidas o a un año de"
                        + " distancia, y si ambas tienen error estándar.",
                "/es/comparar?place=MX:city:28&place=MX:city:26&period=2024-Q3&since=2024-Q2");
    }

    @Test
    void questionsThatDoNotCompareLeadToWhatIsRegisteredInBothCountries() {
        Document page = SITE.page("/es/comparar?place=MX:municipality:15058&place=CL:comuna:13122");
        assertRefused(
                page,
                "Peñalolén: entre la ENSU y la ENUSC no cabe comparar «Confianza en la policía municipal» y «Efectividad"
                        + " de la policía municipal» (la ENSU pregunta por la policía municipal; en Chile no la hay,"
                        + " Carabineros es una policía nacional, y el diccionario de la ENUSC 2024 consultado no tiene esa"
                        + " pregunta). Por qué",
                "#offences");
        assertThat(page.getElementById("offences")).isNotNull();
    }

    @Test
    void questionsThatDoNotCompareLeadEachPlaceToItsOwnTotalWhereNothingIsRegisteredForBoth() {
        assertRefused(
                SITE.page("/en/compare?place=MX:city:28&place=CL:comuna:13122&indicator=perceived_insecurity"),
                "Peñalolén: between ENSU and ENUSC there is no comparing “Perceived insecurity in the city” (ENSU asks"
                        + " whether living in the city is unsafe; ENUSC whether crime rose: these are two questions). Why",
                "/en/compare?place=CL:comuna:13122&place=CL:country:CL");
    }

    @Test
    void policeItemsDoNotApplyInABoroughAndLeadToAQuestionThatDoes() {
        assertRefused(
                SITE.page("/en/compare?place=MX:city:28&place=MX:city:76&indicator=municipal_police_trusted"),
                "Iztapalapa: no figure of “Trust in the municipal police”, third quarter of 2024 (does not apply to this"
                        + " place: for instance, where there is no municipal police).",
                "/en/compare?place=MX:city:28&place=MX:city:76&indicator=perceived_insecurity&period=2024-Q3");
    }

    @Test
    void aMunicipalityNoSurveySpeaksForLeadsToItsState() {
        assertRefused(
                SITE.page("/es/comparar?place=MX:municipality:20001&place=MX:state:15"),
                "Abejones no forma parte de una ciudad de la ENSU y ninguna encuesta de las que hay aquí da cifras del"
                        + " municipio.",
                "/es/comparar?place=MX:state:20&place=MX:state:15");
    }

    @Test
    void aMunicipalityOfACityLeadsToTheCity() {
        assertRefused(
                SITE.page("/es/comparar?place=MX:municipality:15058&place=MX:city:26"),
                "Nezahualcóyotl es un municipio y la ENSU publica por ciudad: se muestra la ciudad de la ENSU «Ciudad"
                        + " Nezahualcóyotl».",
                "/es/comparar?place=MX:city:28&place=MX:city:26");
    }

    @Test
    void aComunaThatWasNotSampledLeadsToItsRegion() {
        assertRefused(
                SITE.page("/es/comparar?place=CL:comuna:12202&place=CL:comuna:13122&indicator=household_crime_victims"),
                "Antártica: sin cifra de «Hogares víctimas de algún delito», 2023 (no formó parte de la muestra de esta"
                        + " edición).",
                "/es/comparar?place=CL:region:12&place=CL:comuna:13122&indicator=household_crime_victims");
    }

    @Test
    void anEditionWithoutThePlaceLeadsToOneThatHasItAndTheBestIsShownUnasked() {
        String three = "/es/comparar?place=CL:comuna:13122&place=CL:region:13&place=CL:country:CL";
        assertRefused(
                SITE.page(three + "&indicator=household_crime_victims&period=2024"),
                "Peñalolén: sin cifra de «Hogares víctimas de algún delito», 2024 (la base disponible de 2024 no trae la"
                        + " comuna: solo puede hablar del país y de las regiones).",
                three + "&indicator=household_crime_victims&period=2023");
        assertThat(SITE.page(three).select("section.compared h2").first().text())
                .endsWith(", 2023");
    }

    @Test
    void figuresPrintedWithoutAStandardErrorHaveNoTestAndLeadToTheNewestThatHave() {
        Document page = SITE.page(
                "/es/comparar?place=MX:city:28&place=MX:city:26&period=2025-Q2&indicator=perceived_insecurity");
        assertRefused(
                page,
                "Ciudad Nezahualcóyotl y Toluca de Lerdo: el INEGI publicó estas cifras (segundo trimestre de 2025) sin"
                        + " error estándar en los cuadros leídos, así que no se puede probar si difieren.",
                "/es/comparar?place=MX:city:28&place=MX:city:26&indicator=perceived_insecurity&period=2024-Q3");
        assertThat(page.select("p.finding, table.pairs")).isEmpty();
        assertThat(page.select("table.forest .number")).hasSize(2);
    }

    @Test
    void offencesTheRegistersCountDifferentlyLeadToOneThatCompares() {
        Document page = SITE.page("/es/comparar?place=MX:municipality:15058&place=CL:comuna:13122");
        assertRefused(
                page,
                "No se comparan los registros de ambos países, que no miden lo mismo: «Hurto», «Delitos de drogas» y"
                        + " «Delitos de armas». Por qué",
                "#offences");
        assertThat(page.getElementById("refused")).isNotNull();
        assertThat(page.select("section.cannot .nearest a[href=#offences]").text())
                .contains("Delitos registrados: Homicidio doloso");
    }

    @Test
    void aCityWithoutRegisteredOffencesLeadsToItsMunicipalities() {
        assertRefused(
                SITE.page("/es/comparar?place=MX:city:28&place=MX:city:76&indicator=perceived_insecurity"),
                "Ciudad Nezahualcóyotl e Iztapalapa: los delitos se registran por municipio, no por ciudad de la ENSU.",
                "/es/comparar?place=MX:municipality:15058&place=MX:municipality:09007&indicator=perceived_insecurity");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/es/comparar?place=MX:municipality:15058&place=CL:comuna:13122",
                "/es/comparar?place=MX:city:28&place=MX:city:76",
                "/es/comparar?place=CL:comuna:12202&place=MX:municipality:20001&place=MX:state:15",
                "/es/comparar?place=CL:comuna:13122&place=CL:region:13&place=CL:country:CL&period=2024"
            })
    void everyRefusalIsFirstOnThePageAndItsNearestComparisonAnswers(String address) {
        Document page = SITE.page(address);
        assertThat(page.select("main h2").first().parent().className()).isEqualTo("cannot");
        for (Element refusal : page.select("section.cannot li")) {
            List<String> nearest = refusal.select(".nearest a").eachAttr("href");
            assertThat(nearest).as(refusal.text()).hasSize(1);
            if (nearest.get(0).startsWith("/")) {
                assertThat(SITE.once(nearest.get(0)).status())
                        .as(nearest.get(0))
                        .isEqualTo(200);
            } else {
                assertThat(page.select(nearest.get(0))).as(nearest.get(0)).hasSize(1);
            }
        }
    }

    /** One refusal has this sentence, and leads there. */
    private static void assertRefused(Document page, String sentence, String nearest) {
        List<Element> refusals = page.select("section.cannot li").stream()
                .filter(refusal -> refusal.text().startsWith(sentence))
                .toList();
        assertThat(refusals)
                .as("%s in %s", sentence, page.select("section.cannot li").eachText())
                .hasSize(1);
        assertThat(refusals.get(0).select(".nearest a").eachAttr("href")).containsExactly(nearest);
    }
}
