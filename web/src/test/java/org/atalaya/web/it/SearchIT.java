package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.web.it.RunningSite.Answer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Places are found by the names people type, and told apart. */
class SearchIT {

    private static final RunningSite SITE = RunningSite.demo();

    /** What is typed, and a page that must be among the first three results. */
    @ParameterizedTest
    @CsvSource({
        "Neza,               /es/lugares/mx/municipio/15058",
        "neza,               /es/lugares/mx/ciudad/28",
        "nezahualcoyotl,     /es/lugares/mx/municipio/15058",
        "cancun,             /es/lugares/mx/ciudad/38",
        "Cancún,             /es/lugares/mx/municipio/23005",
        "penalolen,          /es/lugares/cl/comuna/13122",
        "PEÑALOLÉN,          /es/lugares/cl/comuna/13122",
        "estado de mex,      /es/lugares/mx/entidad/15",
        "tlalnepantla,       /es/lugares/mx/municipio/15104",
        "nezahualcoyolt,     /es/lugares/mx/municipio/15058",
        "fresnilo,           /es/lugares/mx/ciudad/54",
    })
    void findsAPlaceByTheNamePeopleType(String typed, String page) {
        assertThat(results(SITE.page("/es/buscar?q=" + typed)).stream().limit(3))
                .contains(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Benito Juárez", "Guadalupe", "Morelos", "San Juan", "Zaragoza"})
    void placesOfOneNameAreToldApart(String name) {
        List<String> lines = SITE.page("/es/buscar?q=" + name).select(".results li").stream()
                .map(Element::text)
                .toList();
        assertThat(lines).hasSizeGreaterThan(3).doesNotHaveDuplicates();
        assertThat(lines).allMatch(line -> line.contains("·") || line.matches(".* (Entidad federativa|Región|País)"));
    }

    @Test
    void benitoJuarezOfQuintanaRooSaysWhereItIs() {
        Element line = SITE.page("/es/buscar?q=Benito Juárez")
                .selectFirst(".results li:has(a[href=/es/lugares/mx/municipio/23005])");
        assertThat(line.text()).startsWith("Benito Juárez Municipio · Quintana Roo");
    }

    /** The form is one any browser sends, scripts or not: a GET of an address that can be kept. */
    @Test
    void theFormWorksWithoutScripts() {
        for (String home : List.of("/es/", "/en/")) {
            for (Element form : SITE.page(home).select("form[role=search]")) {
                assertThat(form.attr("method")).isEqualTo("get");
                String field = form.selectFirst("input[type=search]").attr("name");
                assertThat(form.selectFirst(
                                        "label[for=" + form.selectFirst("input").id() + "]")
                                .text())
                        .isNotBlank();
                assertThat(results(SITE.page(form.attr("action") + "?" + field + "=Neza")))
                        .hasSizeGreaterThan(1);
            }
        }
    }

    @Test
    void suggestionsAreTheSamePlacesAsData() throws JsonProcessingException {
        Answer answer = SITE.get("/es/buscar.json?q=neza");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        List<String> paths = new ArrayList<>();
        for (JsonNode place : new ObjectMapper().readTree(answer.body())) {
            assertThat(place.fieldNames()).toIterable().containsExactlyInAnyOrder("id", "name", "context", "path");
            assertThat(SITE.get(place.get("path").asText()).status()).isEqualTo(200);
            paths.add(place.get("path").asText());
        }
        assertThat(paths).contains("/es/lugares/mx/municipio/15058", "/es/lugares/mx/ciudad/28");
        assertThat(SITE.get("/en/search.json?q=neza").body()).contains("/en/places/mx/municipality/15058");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%20", "***", "AND OR NOT", "a:b~^2", "%22", "%00", "\\", "ñ"})
    void oddTextIsSearchedForLikeAnyOther(String typed) {
        assertThat(SITE.get("/es/buscar?q=" + typed).status()).isEqualTo(200);
        assertThat(SITE.get("/es/buscar.json?q=" + typed).body()).startsWith("[");
    }

    @Test
    void aTextOfAnyLengthIsCutNotRefused() {
        for (String longText :
                List.of("neza ".repeat(400).strip(), "a ".repeat(1_500).strip(), "x".repeat(6_000))) {
            assertThat(SITE.get("/es/buscar?q=" + longText).status()).isEqualTo(200);
            assertThat(SITE.get("/es/buscar.json?q=" + longText).status()).isEqualTo(200);
            assertThat(SITE.get("/es/comparar?place=MX:city:28&q=" + longText).status())
                    .isEqualTo(200);
        }
    }

    /** A place may be added to a comparison without scripts: the search's results are links that add it. */
    @Test
    void placesAreAddedToAComparisonWithoutScripts() {
        Document page = SITE.page("/es/comparar?place=MX:city:28&q=fresnillo");
        assertThat(page.select(".results a").eachAttr("href"))
                .contains("/es/comparar?place=MX:city:28&place=MX:city:54");
    }

    private static List<String> results(Document page) {
        return page.select(".results a").eachAttr("href");
    }
}
