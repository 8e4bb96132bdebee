package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.atalaya.web.it.RunningSite.Answer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked for and cannot be had: a page that says so in a sentence, in the reader's language. */
class RefusalsIT {

    private static final RunningSite SITE = RunningSite.demo();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/es/nada                           | es-MX | No hay nada en esta dirección",
                "/en/nothing                        | en    | There is nothing at this address",
                "/es/lugares/mx/municipio/99999     | es-MX | No hay nada en esta dirección",
                "/en/places/mx/municipality/99999   | en    | There is nothing at this address",
                "/es/lugares/mx/municipio/150       | es-MX | No hay nada en esta dirección",
                "/es/lugares/cl/municipio/13122     | es-MX | No hay nada en esta dirección",
                "/es/lugares/fr/comuna/75056        | es-MX | No hay nada en esta dirección",
                "/es/indicadores/unknown            | es-MX | No hay nada en esta dirección",
                "/en/indicators/unknown             | en    | There is nothing at this address",
                "/fr/                               | es-MX | No hay nada en esta dirección",
            })
    void anUnknownAddressIsA404PageInItsLanguage(String address, String language, String title) {
        assertPage(SITE.get(address), 404, language, title);
        assertThat(SITE.get(address).page().selectFirst("p.lede").text()).contains(address);
    }

    @Test
    void anUnknownAddressWithoutLanguageIsAnsweredInTheReaders() {
        assertPage(
                SITE.send("GET", "/nothing", "Accept-Language", "en-GB"),
                404,
                "en",
                "There is nothing at this address");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/es/comparar?place=MX:city:99                         | place     | MX:city:99",
                "/es/comparar?place=Neza                               | place     | Neza",
                "/es/comparar?place=                                   | place     | ''",
                "/es/comparar?place=MX:city:28&indicator=unknown       | indicator | unknown",
                "/es/comparar?place=MX:city:28&period=2099-Q1          | period    | 2099-Q1",
                "/es/comparar?place=MX:city:28&period=yesterday        | period    | yesterday",
                "/es/indicadores/perceived_insecurity?period=2022-Q1   | period    | 2022-Q1",
                "/es/indicadores/perceived_insecurity?period=2024      | period    | 2024",
            })
    void aWrongParameterIsA400PageThatNamesItItsValueAndWhatIsAllowed(String address, String name, String value) {
        Answer answer = SITE.get(address);
        assertPage(answer, 400, "es-MX", "La dirección pide algo que no existe");
        assertThat(answer.page().selectFirst("p.lede").text())
                .startsWith("El parámetro " + name + " vale «" + value + "»; se admite: ")
                .endsWith(".")
                .doesNotContain("  ");
    }

    @Test
    void ninePlacesAreTooMany() {
        String nine = String.join("&", Collections.nCopies(9, "place=MX:city:28"));
        Answer answer = SITE.get("/en/compare?" + nine);
        assertPage(answer, 400, "en", "The address asks for something that does not exist");
        assertThat(answer.page().selectFirst("p.lede").text())
                .isEqualTo("Parameter place is “9 ×”; allowed: up to 8 places.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void aMethodThatWritesIsA405Page(String method) {
        Answer answer = SITE.send(method, "/es/buscar");
        assertPage(answer, 405, "es-MX", "Este sitio es solo de consulta");
        assertThat(answer.header("Allow")).contains("GET").doesNotContain(method);
        assertPage(SITE.send(method, "/en/search"), 405, "en", "This site is for reading only");
    }

    @Test
    void headersAloneAreThoseOfThePage() {
        assertThat(SITE.send("HEAD", "/es/lugares/mx/ciudad/28").status()).isEqualTo(200);
        assertThat(SITE.send("HEAD", "/es/lugares/mx/ciudad/28").header("Content-Type"))
                .isEqualToIgnoringCase("text/html;charset=utf-8");
        assertThat(SITE.send("HEAD", "/es/lugares/mx/ciudad/99").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/es/buscar?q=<script>alert(1)</script>",
                "/es/buscar?q=\" autofocus onfocus=\"alert(1)",
                "/es/comparar?q=<script>alert(1)</script>",
                "/es/comparar?q=\" autofocus onfocus=\"alert(1)",
                "/es/comparar?place=<script>alert(1)</script>",
                "/es/comparar?place=MX:city:28&period=<script>alert(1)</script>",
                "/es/indicadores/perceived_insecurity?period=<script>alert(1)</script>",
                "/es/<script>alert(1)</script>",
                "/es/buscar?q=x&\"><script>alert(1)</script>",
            })
    void whatIsTypedIsShownAndNeverRun(String address) {
        Answer answer = SITE.get(address);
        assertThat(answer.status()).isBetween(200, 404);
        assertThat(answer.page().select("script:not([src])")).isEmpty();
        assertThat(answer.page().select("[onfocus], [autofocus]")).isEmpty();
        assertThat(answer.body()).doesNotContain("<script>alert");
    }

    @Test
    void textTypedIsShownAsTyped() {
        assertThat(SITE.page("/es/buscar?q=<b>Neza</b>").selectFirst("h2").text())
                .isEqualTo("Resultados para «<b>Neza</b>»");
        assertThat(SITE.page("/es/buscar?q={0}%20'{1}'").selectFirst("h2").text())
                .isEqualTo("Resultados para «{0} '{1}'»");
    }

    private static void assertPage(Answer answer, int status, String language, String title) {
        assertThat(answer.status()).as(answer.address()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        Document page = answer.page();
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language);
        assertThat(page.select("h1").eachText()).containsExactly(title);
        assertThat(page.selectFirst("p.lede").text()).isNotBlank();
        assertThat(page.select("main form[role=search]")).as("a way on").hasSize(1);
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("\tat ");
    }
}
