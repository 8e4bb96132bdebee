package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What may be asked of the page that compares places, sensibly or not. */
class CompareIT {

    private static final RunningSite SITE = RunningSite.demo();
    private static final String NEZA = "place=MX:city:28";

    @Test
    void aMunicipalityThatIsPrintedAsAnAreaIsComparedByItsOwnFigure() {
        Document page = SITE.page("/es/comparar?place=MX:municipality:05035&indicator=perceived_insecurity");
        assertThat(page.selectFirst(".cannot li").text())
                .isEqualTo("Torreón: INEGI publica este municipio como área propia, además de su ciudad; se muestra"
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
}
