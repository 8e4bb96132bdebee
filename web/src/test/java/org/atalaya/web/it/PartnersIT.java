package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Possible counterparts in the documents: Nezahualcóyotl takes over Peñalolén's model, and Peñalolén Nezahualcóyotl's. */
class PartnersIT {

    private static final RunningSite SITE = RunningSite.demo();
    private static final String PAGE = "/es/transferencia/contrapartes";

    @Test
    void bothMunicipalitiesOfTheExchangeFindEachOther() {
        Element model = SITE.page(PAGE + "?place=MX:municipality:15058")
                .selectFirst("article.partner:has(h3 a[href=/es/modelos/promocion-derechos-prevencion-social])");
        assertThat(model.select("p.note a").eachAttr("href")).containsExactly("/es/lugares/cl/comuna/13122");
        assertThat(model.select("li").eachText())
                .anySatisfy(why -> assertThat(why).startsWith("En común:").contains("Prevención social"))
                .anySatisfy(why -> assertThat(why).startsWith("Ya los une Primer convenio de cooperación"));
        assertThat(SITE.page("/en/transfer/partners?place=CL:comuna:13122")
                        .select("article.partner h3 a")
                        .eachAttr("href"))
                .contains("/en/models/proximidad-social");
    }

    @Test
    void everySuggestionSaysWhyWithALinkAndNothingIsScored() {
        Document page = SITE.page(PAGE + "?place=MX:municipality:15058");
        assertThat(page.select("article.partner")).isNotEmpty().allSatisfy(each -> {
            assertThat(each.select("li")).isNotEmpty();
            assertThat(each.select("li:not(:has(a))")).isEmpty();
        });
        assertThat(page.select("article.partner").text()).doesNotContainPattern("\\d+[.,]\\d|\\d ?%|puntaje");
    }

    /** The city of the survey and its municipality are one here. */
    @Test
    void theCityFindsWhatItsMunicipalityFinds() {
        assertThat(SITE.page(PAGE + "?place=MX:city:28")
                        .select("article.partner h3 a")
                        .eachAttr("href"))
                .contains("/es/modelos/promocion-derechos-prevencion-social");
    }

    @Test
    void aPlaceNobodyTellsOfIsToldWhatIsMissingAndHowToHandItIn() {
        String page = SITE.page(PAGE + "?place=CL:comuna:01101").text();
        assertThat(page)
                .contains("Ningún registro de esta edición dice qué busca Iquique.")
                .contains("./atalaya template necesidad")
                .contains("docs/CONTENT.md");
    }

    @Test
    void aThemeFindsWhoSpeaksOfIt() {
        Document page = SITE.page(PAGE + "?place=CL:comuna:01101&theme=police-proximity");
        assertThat(page.select("article.partner h3 a").eachAttr("href")).contains("/es/modelos/proximidad-social");
        assertThat(page.select("article.partner li").text()).contains("Trata el tema elegido: Proximidad policial");
    }

    @Test
    void aPlaceIsFoundByItsName() {
        assertThat(SITE.page(PAGE + "?q=penalolen").select(".results a").eachAttr("href"))
                .contains(PAGE + "?place=CL:comuna:13122");
    }

    @ParameterizedTest
    @ValueSource(strings = {"place=here", "place=MX:city:28&theme=mood", "place=MX:city:28&theme=continuity"})
    void wordsThatMeanNothingAreRefused(String question) {
        assertThat(SITE.get(PAGE + "?" + question).status()).isEqualTo(400);
    }
}
