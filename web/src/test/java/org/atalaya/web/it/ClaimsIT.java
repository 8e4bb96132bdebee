package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The claims of document 001 about March 2023. The demonstration holds what INEGI printed of the total of that
 * edition, without its error, and nothing of the city: none can be settled, and each page says why.
 */
class ClaimsIT {

    private static final RunningSite SITE = RunningSite.demo();

    private static final List<String> CLAIMS = List.of(
            "efectividad-nacional-45-6",
            "neza-confianza-7-de-10",
            "neza-confianza-primera-zmvm",
            "neza-confianza-sexto-nacional",
            "neza-efectividad-6-de-10",
            "neza-efectividad-tres-zmvm");

    @Test
    void listsEveryClaimWithItsVerdict() {
        Document page = SITE.page("/es/afirmaciones");
        assertThat(page.select(".entries > li > a").eachAttr("href"))
                .containsExactlyInAnyOrderElementsOf(
                        CLAIMS.stream().map(id -> "/es/afirmaciones/" + id).toList());
        assertThat(page.select(".entries .verdict").eachText()).hasSize(6).containsOnly("No se puede contrastar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"neza-confianza-7-de-10", "neza-confianza-sexto-nacional", "neza-efectividad-6-de-10"})
    void saysThatACityHasNoFigureOfThatEditionHere(String id) {
        assertThat(SITE.page("/es/afirmaciones/" + id).text())
                .contains("no tiene la cifra de ese lugar y ese levantamiento");
        assertThat(SITE.page("/en/claims/" + id).text()).contains("has no figure of that place and edition");
    }

    /** INEGI, ENSU, March 2023, effectiveness of the municipal police in all urban areas: 45.6339 %. */
    @Test
    void showsThePrintedFigureBesideTheClaim() {
        Document page = SITE.page("/es/afirmaciones/efectividad-nacional-45-6");
        assertThat(page.select("dl.facts").text()).contains("45.6 %").contains("sin precisión");
        assertThat(page.text())
                .contains("publicada sin su error estándar")
                .contains("«45.6» se diría de 45.55 a menos de 45.65 de cada 100.");
    }

    /** INEGI, ENSU, March 2023, trust in the municipal police in all urban areas: 49.9438 %. */
    @Test
    void showsTheTotalsPrintedFigureBesideAClaimOfACity() {
        assertThat(SITE.page("/es/afirmaciones/neza-confianza-7-de-10")
                        .select("dl.facts")
                        .text())
                .contains("Total urbano ENSU 49.9 % · sin precisión");
        assertThat(SITE.page("/es/afirmaciones/neza-efectividad-tres-zmvm")
                        .select("dl.facts")
                        .text())
                .contains("Total urbano ENSU 45.6 % · sin precisión")
                .contains("las ciudades de la ENSU en la Zona Metropolitana del Valle de México");
    }

    /** Whatever the verdict there is a sentence to say; none says of a figure that it rose, fell, or is ahead. */
    @ParameterizedTest
    @CsvSource({
        "afirmaciones/efectividad-nacional-45-6,   claims/efectividad-nacional-45-6,   'Se puede decir, con la advertencia: De cada 100 ',     'It may be said, with the warning: Of every 100 '",
        "afirmaciones/neza-confianza-sexto-nacional, claims/neza-confianza-sexto-nacional, Se puede decir: aquí no hay una cifra, It may be said: there is no figure here",
        "afirmaciones/contrastar?place=MX:city:28&period=2024-Q1&figure=6 de cada 10, claims/check?place=MX:city:28&period=2024-Q1&figure=6 de cada 10, Se puede decir en su lugar: De cada 100 , It may be said instead: Of every 100 ",
        "afirmaciones/contrastar?place=MX:city:28&period=2024-Q1&figure=3 de cada 10, claims/check?place=MX:city:28&period=2024-Q1&figure=3 de cada 10, Se puede decir en su lugar: De cada 100 , It may be said instead: Of every 100 ",
        "afirmaciones/contrastar?place=MX:city:28&period=2024-Q1&figure=más de 40 por ciento, claims/check?place=MX:city:28&period=2024-Q1&figure=más de 40 por ciento, Se puede decir: De cada 100 , It may be said: Of every 100 ",
    })
    void aPressOfficeFindsASentenceForEachVerdict(String spanish, String english, String dicho, String said) {
        String es = SITE.page("/es/" + spanish).select("p.say").text();
        String en = SITE.page("/en/" + english).select("p.say").text();
        assertThat(es).startsWith(dicho.strip()).doesNotContainPattern("(?i)aument|subi|baj[óo]|disminu|mejor|líder");
        assertThat(en).startsWith(said.strip()).doesNotContainPattern("(?i)\\brose|fell|increas|decreas|best|lead");
    }

    @Test
    void aRankIsSaidAsTheRanksItMayBe() {
        assertThat(SITE.page("/es/afirmaciones/contrastar?place=MX:city:28&period=2024-Q1&rank=6")
                        .select("p.say")
                        .text())
                .contains("El lugar que puede ocupar va del 2 al 69 de 74");
    }

    @Test
    void aShareClaimedInWordsIsARange() {
        assertThat(SITE.page("/en/claims/neza-confianza-7-de-10").text())
                .contains("“7 de cada 10” would be said of 65 to below 75 of every 100.");
    }

    @Test
    void anOldAddressOfAClaimLeadsToItsPage() {
        assertThat(SITE.get("/es/registros/neza-confianza-7-de-10").status()).isIn(302, 200);
    }

    /**
     * Trust of Nezahualcóyotl's people in their police, 2024-Q1: 58.6 % (51.1-65.8) by R, and any rank from 2 to 69 of 74.
     * What rounds to 6 of every 10 begins at 55 %, within the interval; 3 of every 10 ends at 35 %, below it.
     */
    @ParameterizedTest
    @CsvSource({
        "figure=6 de cada 10,  No se distingue",
        "figure=7 de cada 10,  No se distingue",
        "figure=3 de cada 10,  No sustentada",
        "figure=más de 40 por ciento, Sustentada",
        "figure=muchas,        No se puede contrastar",
        "rank=6,               No se distingue",
        "rank=1,               No sustentada",
        "rank=70&first=yes,    Sustentada",
        "rank=3&first=yes,     No se distingue",
    })
    void aClaimSomebodyTypesIsCheckedTheSameWay(String claimed, String verdict) {
        Document page = SITE.page("/es/afirmaciones/contrastar?place=MX:city:28&indicator=municipal_police_trusted"
                + "&period=2024-Q1&" + claimed);
        assertThat(page.select(".big .verdict").text()).isEqualTo(verdict);
        assertThat(page.selectFirst("dl.facts .number").text()).isEqualTo("58.6 %");
    }

    @Test
    void aPlaceIsFoundByNameAndAMunicipalityAsksForItsCity() {
        assertThat(SITE.page("/en/claims/check?q=neza").select(".results a").eachAttr("href"))
                .contains("/en/claims/check?place=MX:municipality:15058");
        assertThat(SITE.page("/en/claims/check?place=MX:municipality:15058")
                        .select(".chosen a")
                        .eachAttr("href"))
                .contains("/en/places/mx/city/28");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"place=here", "place=MX:city:28&indicator=mood", "place=MX:city:28&period=1999-Q1", "rank=first"
            })
    void wordsThatMeanNothingAreRefused(String question) {
        assertThat(SITE.get("/es/afirmaciones/contrastar?" + question).status()).isEqualTo(400);
    }
}
