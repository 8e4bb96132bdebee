package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.atalaya.data.store.ReleaseStore;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of registered offences over a few invented ones. */
class IncidenceIT {

    private static final int MOST_BYTES = 150_000;

    private static RunningSite site;

    @BeforeAll
    static void serve() throws Exception {
        ReleaseStore store = new ReleaseStore(Releases.fresh("incidence"));
        Releases.publishDemo(store, "2026-01-01.1", InventedIncidence::write);
        site = RunningSite.of(store);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void aStatesOffenceIsARateWithItsRangeItsMonthsItsCountAndItsChange() {
        Element card = card("/es/lugares/mx/entidad/15", "Homicidio doloso");
        assertThat(card.selectFirst(".big").text()).isEqualTo("5.0 (1.6-11.7)");
        assertThat(card.selectFirst(".when").text())
                .isEqualTo("por cada 100 mil habitantes, diciembre de 2023 a noviembre de 2024");
        assertThat(card.text())
                .contains("5 delitos registrados")
                .contains("sin cambio estadísticamente significativo frente a los doce meses anteriores")
                .contains("(+25.0 %, de −73.0 a +530.0)")
                .contains("En 2023 su tasa supera la de todas las entidades juntas")
                .contains("Tasa modelada de 2023: 4.5 (2.0-9.0)");
    }

    @Test
    void anAlertIsSaidOnlyWhereThereIsOneAndWithWhatItMeans() {
        assertThat(card("/es/lugares/mx/entidad/15", "Robo de vehículo")
                        .selectFirst(".alert")
                        .text())
                .isEqualTo("Alerta: en noviembre de 2024 se registraron 9; por la temporada y la tendencia se esperaban"
                        + " 3.2, y la alerta se enciende con más de 7. Es un aviso para revisar ese mes: no dice la"
                        + " causa y a veces se enciende por azar.");
        assertThat(card("/es/lugares/mx/entidad/15", "Homicidio doloso").select(".alert"))
                .isEmpty();
    }

    @Test
    void aRegisterThatBeganLaterStandsApart() {
        assertThat(card("/en/places/mx/state/15", "Intentional homicide").text())
                .contains("RNID, March 2026: 2 registered offences. It is another series, without twelve months yet;"
                        + " it is not joined with the one before.");
    }

    @Test
    void theTableOfACourseSaysWhatWasNotReported() {
        Element table = card("/es/lugares/mx/entidad/15", "Homicidio doloso").selectFirst(".course table");
        assertThat(table.select("tbody tr").eachText())
                .containsExactly(
                        "2020 El lugar no informó",
                        "2021 5 5.0 (1.6-11.7)",
                        "2022 5 5.0 (1.6-11.7)",
                        "2023 5 5.0 (1.6-11.7)");
    }

    @Test
    void aCountWithoutPopulationIsACountAndSaysWhyItHasNoRate() {
        Element row = site.page("/es/lugares/mx/entidad/15").select("#incidence .rates tr").stream()
                .filter(one -> one.text().startsWith("Fraude"))
                .findFirst()
                .orElseThrow();
        assertThat(row.text()).contains("120").contains("Sin tasa: no se conoce la población");
    }

    @Test
    void aMunicipalityIsToldOnceThatTheOtherOffencesAreNotLoaded() {
        Element section = site.page("/es/lugares/mx/municipio/15058").getElementById("incidence");
        assertThat(section.text().split("El archivo municipal con los demás delitos no está cargado", -1))
                .hasSize(2);
        assertThat(section.select("article.card")).hasSize(1);
    }

    @Test
    void aCityHasNoRegisterAndSaysSoInASentence() {
        Element section = site.page("/es/lugares/mx/ciudad/28").getElementById("incidence");
        assertThat(section.text()).contains("se publica por entidad y municipio, no por ciudad de la ENSU");
        assertThat(section.select(".number, table, figure")).isEmpty();
    }

    @Test
    void aComunaHasItsOwnThreeHeadlinesInChileanTerms() {
        Element section = site.page("/es/lugares/cl/comuna/13122").getElementById("incidence");
        assertThat(section.selectFirst("h2").text()).isEqualTo("Casos policiales");
        assertThat(section.select("article.card h3").eachText())
                .containsExactly(
                        "Robo a personas en la calle o el transporte", "Robo en vivienda", "Violencia familiar");
        assertThat(section.text())
                .contains("5 casos policiales", "sin diferencia significativa respecto de los doce meses anteriores")
                .doesNotContain("delitos registrados");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/es/delitos/street_robbery", "/en/offences/intentional_homicide", "/es/delitos", "/en/offences"
            })
    void whatComparesBetweenTheCountriesIsSaidBeforeAnyFigure(String address) {
        Document page = site.page(address);
        assertThat(page.selectFirst(".notice, .number").hasClass("notice")).isTrue();
    }

    @Test
    void anOffenceOneCountryDoesNotRegisterSaysSoOnce() {
        Document page = site.page("/es/delitos/fraud");
        assertThat(page.selectFirst(".notice").text()).contains("uno de ellos no registra este delito");
        assertThat(page.select("article.card h3").eachText()).noneMatch(title -> title.startsWith("Chile"));
    }

    @Test
    void placesStandInTheOrderOfTheAlphabetWithTheRanksTheyMayHave() {
        Element table = site.page("/es/delitos/intentional_homicide").selectFirst("#places table");
        assertThat(table.select("tbody th").eachText()).containsExactly("Ciudad de México", "Estado de México");
        assertThat(table.select("tbody tr").get(1).text())
                .isEqualTo("Estado de México 5 5.0 (1.6-11.7) lugar 1 a 2 de 2 no se distingue de una entidad:"
                        + " Ciudad de México más alta 4.5 (2.0-9.0)");
    }

    @Test
    void placesInGroupsAreThoseThatDifferAndThoseThatDoNot() {
        Document page = site.page("/es/delitos/intentional_homicide?kind=state&period=2023&order=funnel");
        assertThat(page.select("#places h3").eachText())
                .containsExactly(
                        "Más alta que el conjunto, más de lo que el azar explica", "No se distingue del conjunto");
    }

    @Test
    void municipalitiesAreShownByStateWithWhatNoMunicipalityHas() {
        Document choice = site.page("/es/delitos/intentional_homicide?kind=municipality");
        assertThat(choice.select("#places table")).isEmpty();
        assertThat(choice.select("#places .names a")).hasSize(32);
        Document state = site.page("/es/delitos/intentional_homicide?kind=municipality&within=15");
        assertThat(state.select("#places tbody tr").eachText())
                .containsExactly(
                        "Nezahualcóyotl 5 5.0 (1.6-11.7) no se distingue 4.5 (2.0-9.0)",
                        "Sin municipio asignado (15) 3 Sin tasa: la entidad no dijo en qué municipio");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?kind=city", "?period=1999", "?order=value", "?kind=municipality&within=99"})
    void aTableThatIsNotThereIsRefusedWithWhatIsAllowed(String query) {
        RunningSite.Answer answer = site.get("/es/delitos/intentional_homicide" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().selectFirst("p.lede").text()).contains("se admite:");
    }

    @Test
    void revisionsSayWhatJanuary2024WasAndIs() {
        Document page = site.page("/es/datos/revisiones?period=2024-01");
        assertThat(page.selectFirst(".changes tbody tr").text())
                .isEqualTo("2024-01 173,920 2024-04 173,892 2024-11 −28");
        assertThat(page.select("#changes tbody tr").eachText())
                .containsExactly(
                        "Estado de México Todos los delitos del fuero común 2024-04 a 2024-11 40,010 39,982 −28");
        assertThat(site.get("/es/datos/revisiones?period=1999-01").status()).isEqualTo(400);
    }

    @Test
    void theDataPageListsEveryEditionOfEveryRegister() {
        assertThat(site.page("/en/data").text())
                .contains("April 2024 states January 2015 to April 2024")
                .contains("December 2025 comunas January 2010 to December 2025");
    }

    @Test
    void placesOfOneCountryAreComparedByTheirRates() {
        Document page = site.page("/es/comparar?place=MX:state:15&place=MX:state:09");
        assertThat(page.select("#offences h3").eachText())
                .containsExactly("Homicidio doloso", "Robo de vehículo", "Robo a personas en la calle o el transporte");
        assertThat(page.select("#offences .notice")).isEmpty();
    }

    /** Homicide is graded B in both countries, street robbery C, drugs D. */
    @Test
    void placesOfTwoCountriesAreComparedAsFarAsTheGradesAllow() {
        Document page = site.page("/es/comparar?place=MX:state:15&place=CL:region:13");
        Element homicide = page.selectFirst("#offences h3:contains(Homicidio doloso)");
        assertThat(homicide.nextElementSibling().text()).startsWith("Las tasas de ambos países se comparan solo con");
        assertThat(homicide.nextElementSiblings().select("table").first().select(".number"))
                .hasSize(2);
        Element robbery = page.selectFirst("#offences h3:contains(Robo a personas)");
        assertThat(robbery.nextElementSibling().text()).startsWith("Entre ambos países se compara si sube o baja");
        assertThat(robbery.nextElementSiblings().select("table").first().select(".number"))
                .isEmpty();
        assertThat(page.selectFirst("#offences li:contains(Delitos de drogas)").text())
                .contains("Las tasas de ambos países no se comparan");
    }

    @Test
    void theHomePageSaysWhatThereIsOfEachCountryAndThatItDoesNotCompare() {
        Element section = site.page("/es/").selectFirst("section:has(h2:contains(Delitos registrados))");
        assertThat(section.selectFirst("p").text()).contains("una tasa mayor en un país no quiere decir");
        assertThat(section.select("h3").eachText())
                .containsExactly("México: Incidencia delictiva", "Chile: Casos policiales");
    }

    @Test
    void everyPageStaysLight() {
        for (String address : List.of(
                "/es/lugares/mx/entidad/15",
                "/es/lugares/cl/comuna/13122",
                "/es/delitos",
                "/es/delitos/intentional_homicide",
                "/es/datos/revisiones")) {
            assertThat(site.send("GET", address, "Accept-Encoding", "gzip").bytes())
                    .as(address)
                    .isLessThan(MOST_BYTES);
        }
    }

    private static Element card(String address, String offence) {
        return site.page(address).select("#incidence article.card").stream()
                .filter(card -> card.selectFirst("h3").text().equals(offence))
                .findFirst()
                .orElseThrow();
    }
}
