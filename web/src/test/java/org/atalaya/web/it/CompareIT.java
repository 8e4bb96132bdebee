package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

/** What may be asked of the page that compares places, sensibly or not. */
class CompareIT {

    private static final RunningSite SITE = RunningSite.demo();
    private static final String NEZA = "place=MX:city:28";
    private static final String SIX_CITIES = "/en/compare?place=MX:city:28&place=MX:city:25&place=MX:city:26"
            + "&place=MX:city:27&place=MX:city:38&place=MX:city:54&indicator=municipal_police_trusted";

    @Test
    void aMunicipalityThatIsPrintedAsAnAreaIsComparedByItsOwnFigure() {
        Document page = SITE.page("/es/comparar?place=MX:municipality:05035&indicator=perceived_insecurity");
        assertThat(page.selectFirst(".cannot li").text())
                .startsWith("Torreón: INEGI publica este municipio como área propia, además de su ciudad; se muestra"
                        + " esa área.");
        assertThat(page.select("table.forest tbody a").eachAttr("href")).containsExactly("/es/lugares/mx/area/05035");
        assertThat(page.selectFirst("table.forest .number").text())
                .isEqualTo(SITE.page("/es/comparar?place=MX:area:05035&indicator=perceived_insecurity")
                        .selectFirst("table.forest .number")
                        .text());
    }

    @Test
    void aMunicipalityOfACityIsComparedByTheCityAndThePageSaysSo() {
        Document page = SITE.page("/es/comparar?place=MX:municipality:15058&indicator=perceived_insecurity");
        assertThat(page.selectFirst(".cannot li").text())
                .startsWith("Nezahualcóyotl es un municipio y la ENSU publica por ciudad:");
        assertThat(page.select("table.forest tbody a").eachAttr("href")).containsExactly("/es/lugares/mx/ciudad/28");
    }

    @Test
    void anIndicatorAskedManyTimesIsAnsweredOnce() {
        String many = String.join("&", Collections.nCopies(50, "indicator=perceived_insecurity"));
        assertThat(SITE.page("/es/comparar?" + NEZA + "&" + many).select("table.forest"))
                .hasSize(1);
    }

    @Test
    void wordsBeyondNumberAreSearchedAsFarAsTheyAreRead() {
        String words = String.join("+", Collections.nCopies(2_000, "a"));
        assertThat(SITE.get("/es/comparar?q=" + words).status()).isEqualTo(200);
        assertThat(SITE.get("/es/buscar?q=" + words).status()).isEqualTo(200);
    }

    @Test
    void aPlaceIsAddedToThoseComparedAndNotToTheirRepetitions() {
        String eightTimes = String.join("&", Collections.nCopies(8, NEZA));
        assertThat(SITE.page("/es/comparar?" + eightTimes + "&q=Cancun")
                        .selectFirst("ul.results a")
                        .attr("href"))
                .startsWith("/es/comparar?" + NEZA + "&place=")
                .doesNotContain(NEZA + "&" + NEZA);
    }

    /** R 4.2.2, notebooks/reference/compare_places.R: 3 of the 5 differences from the city have a Holm's p below 0.05. */
    @Test
    void oneSentenceSaysWhichOfFiveCitiesCanBeToldApart() {
        Document page = SITE.page(SIX_CITIES + "&period=2024-Q1");
        assertThat(page.selectFirst("p.finding").text())
                .isEqualTo(
                        "Ciudad Nezahualcóyotl can be told apart from 3 of the 5 places it was compared with: is higher"
                                + " than Toluca de Lerdo, Cancún and Fresnillo; cannot be told apart from Puerto Vallarta and"
                                + " Ecatepec de Morelos.");
    }

    /** Differences, ranges and p by R: analytics' reference/comparison/pairs.csv. */
    @Test
    void everyTwoCitiesHaveTheirDifferenceItsRangeAndBothPs() {
        Elements pairs = SITE.page(SIX_CITIES + "&period=2024-Q1").select("table.pairs tbody tr");
        assertThat(pairs.eachText())
                .hasSize(15)
                .contains(
                        "Ciudad Nezahualcóyotl is higher than Cancún +20.4 points (+6.9 to +33.8) = 0.003 = 0.031",
                        "Ciudad Nezahualcóyotl and Ecatepec de Morelos cannot be told apart once all 15 comparisons count"
                                + " +14.2 points (+3.3 to +25.2) = 0.011 = 0.092",
                        "Toluca de Lerdo and Fresnillo cannot be told apart +8.2 points (−2.7 to +19.1) = 0.139 = 0.832");
    }

    @Test
    void everyPlaceHasItsPanelOnOneScaleWithTheTotalBesideIt() {
        Document page = SITE.page(SIX_CITIES + "&period=2024-Q1");
        Elements panels = page.select("figure.panel");
        assertThat(panels.select("figcaption").eachText()).hasSize(7).endsWith("ENSU urban total");
        assertThat(panels)
                .extracting(panel -> panel.select("svg > text").eachText())
                .allMatch(labels ->
                        labels.equals(panels.first().select("svg > text").eachText()));
        assertThat(panels.select("path.line")).hasSizeGreaterThan(14);
        assertThat(panels.select("polygon.band")).hasSize(7);
        assertThat(panels.first().select("rect.hatched title").eachText())
                .anyMatch(reason -> reason.contains("COVID-19"))
                .anyMatch(reason -> reason.startsWith("Not loaded"));
        assertThat(page.select("section.compared .series table tbody tr")).isNotEmpty();
        assertThat(page.select("script[src*=echarts]")).isEmpty();
    }

    @Test
    void theChosenPlaceStandsOnOneScaleWithTheOthersAndTheTotalAsALine() {
        Document page = SITE.page(SIX_CITIES + "&period=2024-Q1");
        assertThat(page.select("table.forest thead .ends span").eachText()).containsExactly("10 %", "80 %");
        assertThat(page.select("table.forest tbody tr.total th").text()).isEqualTo("Ciudad Nezahualcóyotl");
        assertThat(page.select("table.forest line.reference").eachAttr("x1"))
                .hasSize(6)
                .containsOnly(page.selectFirst("table.forest line.reference").attr("x1"));
        assertThat(page.selectFirst(".key").text()).isEqualTo("ENSU urban total: 53.0 % (51.9-54.2) · high precision");
    }

    @Test
    void aPlaceAloneIsComparedWithTheTotalItIsPartOf() {
        Document page = SITE.page("/es/comparar?" + NEZA + "&indicator=perceived_insecurity&period=2024-Q3");
        assertThat(page.selectFirst("p.finding").text())
                .isEqualTo("Ciudad Nezahualcóyotl no se distingue del total urbano de la ENSU.");
        assertThat(page.select("section.compared > p.note").text())
                .contains("los trata como independientes por falta de microdatos");
    }

    /** INEGI prints 64.4 % for the city and 51.3 % for the total; the mean of similar cities is another difference. */
    @Test
    void theDifferenceFromTheTotalIsThatOfTheTotalAndNotOfSimilarPlaces() {
        Document page = SITE.page("/es/comparar?" + NEZA + "&indicator=municipal_police_trusted&period=2024-Q3");
        assertThat(page.select("table.pairs tbody tr").eachText())
                .singleElement()
                .asString()
                .startsWith("Ciudad Nezahualcóyotl está por encima del total urbano de la ENSU +13.1 puntos");
    }

    @Test
    void anAreaIsNotComparedWithTheCityItIsPartOf() {
        Document page = SITE.page("/es/comparar?place=MX:area:05035&place=MX:city:07&indicator=perceived_insecurity");
        assertThat(page.select("table.pairs")).isEmpty();
        assertThat(page.select("section.compared > p.note").eachText())
                .contains("Torreón y La Laguna no se comparan: uno es parte del otro y sus muestras no son"
                        + " independientes.");
    }

    @Test
    void aChangeThatWasTestedIsShownWithThePublishersVerdict() {
        Document page = SITE.page("/es/comparar?" + NEZA
                + "&place=MX:city:26&indicator=perceived_insecurity&period=2024-Q3&since=2024-Q2");
        assertThat(page.select("section.compared ul.entries li"))
                .hasSize(2)
                .allMatch(line -> line.text().contains("puntos porcentuales (intervalo de 95"));
    }

    @Test
    void theEmptyPageAndTheHomePageLeadToTheModelsMunicipalities() {
        String example = "comparar?place=MX:municipality:15058&place=CL:comuna:13122";
        assertThat(SITE.page("/es/comparar").select("main a[href=/es/" + example + "]"))
                .hasSize(1);
        assertThat(SITE.page("/es/").select("main a[href=/es/" + example + "]")).hasSize(1);
    }

    @Test
    void theModelsMunicipalitiesStandSideBySideAsFarAsTheyCan() {
        Document page = SITE.page("/en/compare?place=MX:municipality:15058&place=CL:comuna:13122");
        assertThat(page.select("ul.chosen .kind").text())
                .contains("Municipality · 1,105,861 people (2025, projection by CONAPO)")
                .contains("Comuna · 273,909 people (2025, projection by INE)");
        assertThat(page.select("section.compared h2").eachText())
                .containsExactly(
                        "Trust in the municipal police, third quarter of 2024",
                        "Effectiveness of the municipal police, third quarter of 2024",
                        "Perceived insecurity in the city, third quarter of 2024",
                        "Households victims of crime, 2023",
                        "Households victims of violent crime, 2023",
                        "Perceived rise of crime in the comuna, 2023");
        Element homicide = page.selectFirst("#offences h3:contains(Intentional homicide)");
        assertThat(homicide.nextElementSiblings().select("table.forest").first().select(".number"))
                .hasSize(2);
        assertThat(homicide.nextElementSiblings().select("table.pairs").first().text())
                .contains("Nezahualcóyotl and Peñalolén cannot be told apart");
    }

    @Test
    void allThatIsShownStandsInTheAddressAndFormsHandItOn() {
        Document page = SITE.page(SIX_CITIES + "&period=2024-Q1");
        assertThat(page.select("form.search.large input[type=hidden]").eachAttr("value"))
                .contains("MX:city:28", "MX:city:54", "municipal_police_trusted", "2024-Q1");
        assertThat(page.select("ul.chosen a:contains(Make it the reference)")
                        .first()
                        .attr("href"))
                .startsWith("/en/compare?place=MX:city:25&place=MX:city:28&")
                .endsWith("&indicator=municipal_police_trusted&period=2024-Q1");
    }
}
