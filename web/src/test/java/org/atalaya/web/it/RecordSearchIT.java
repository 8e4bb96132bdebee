package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records of content are found by what they say, in either language, and narrowed down by facets. */
class RecordSearchIT {

    private static final RunningSite SITE = RunningSite.demo();

    /** What is typed, and a page that must be among the first three records. */
    @ParameterizedTest
    @CsvSource({
        "/es/buscar, proximidad social,              /es/modelos/proximidad-social",
        "/es/buscar, PROXIMIDAD SOCIALES,            /es/modelos/proximidad-social",
        "/es/buscar, proximidda socail,              /es/modelos/proximidad-social",
        "/es/buscar, asuntos internacionales,        /es/practicas/chihuahua-asuntos-internacionales",
        "/es/buscar, international affairs,          /es/practicas/chihuahua-asuntos-internacionales",
        "/en/search, international affair,           /en/practices/chihuahua-asuntos-internacionales",
        "/es/buscar, intercambio penalolen,          /es/intercambios/penalolen-nezahualcoyotl",
        "/es/buscar, promocion de derech,            /es/modelos/promocion-derechos-prevencion-social",
    })
    void findsARecordByWhatItSays(String search, String typed, String page) {
        assertThat(found(SITE.page(search + "?q=" + typed)).stream().limit(3)).contains(page);
    }

    @Test
    void saysWhereResultsOnlyResembleWhatWasTyped() {
        assertThat(SITE.page("/es/buscar?q=proximidda socail").text())
                .contains("Ninguno lo dice así; estos se parecen.");
        assertThat(SITE.page("/es/buscar?q=proximidad social").text()).doesNotContain("estos se parecen");
    }

    /** The two models are of two municipalities in two countries; the practice is of a third place. */
    @Test
    void facetsNarrowDownAndCanBeTakenBack() {
        assertThat(found(SITE.page("/es/buscar?kind=model")))
                .containsExactlyInAnyOrder(
                        "/es/modelos/proximidad-social", "/es/modelos/promocion-derechos-prevencion-social");
        assertThat(found(SITE.page("/es/buscar?kind=model&country=CL")))
                .containsExactly("/es/modelos/promocion-derechos-prevencion-social");
        assertThat(found(SITE.page("/es/buscar?kind=practice&evidence=not_evaluated")))
                .containsExactly("/es/practicas/chihuahua-asuntos-internacionales");
        Document narrowed = SITE.page("/en/search?q=police&kind=model");
        assertThat(narrowed.select(".chosen .who").text()).isEqualTo("Kind of record: Models");
        assertThat(narrowed.select(".chosen a.remove").attr("href")).isEqualTo("/en/search?q=police");
        assertThat(narrowed.select("details.facets a").eachAttr("href"))
                .isNotEmpty()
                .allMatch(path -> path.startsWith("/en/search?q=police&"));
    }

    @Test
    void everyFacetHasChoicesThatLeadSomewhere() {
        Document all = SITE.page("/es/buscar");
        assertThat(all.select("details.facets h3").eachText())
                .containsExactly(
                        "Tipo de registro",
                        "Tema",
                        "País",
                        "Lugar",
                        "Población",
                        "Etapa de la transferencia",
                        "Evidencia");
        for (String path : all.select("details.facets a").eachAttr("href")) {
            assertThat(found(SITE.page(path))).as(path).isNotEmpty();
        }
    }

    @Test
    void anUnknownValueOfAFacetIsRefusedWithWhatIsAllowed() {
        RunningSite.Answer answer = SITE.get("/es/buscar?country=AR");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("country", "AR", "CL, MX");
    }

    @Test
    void recordsAreSuggestedWherePlacesLeaveRoom() {
        assertThat(SITE.get("/es/buscar.json?q=proximidad social").body()).contains("/es/modelos/proximidad-social");
    }

    /** Typed letter by letter, as people do: the median answer of the warm site takes milliseconds. */
    @Test
    void answersInMilliseconds() {
        String typed = "seguimiento de acuerdos internacionales";
        long[] micros = IntStream.range(0, 200)
                .mapToLong(i -> {
                    long start = System.nanoTime();
                    SITE.get("/es/buscar.json?q=" + typed.substring(0, 3 + i % (typed.length() - 3)));
                    return (System.nanoTime() - start) / 1_000;
                })
                .sorted()
                .toArray();
        assertThat(micros[100]).as(Arrays.toString(micros)).isLessThan(50_000);
    }

    private static List<String> found(Document page) {
        return page.select(".found > li > a").eachAttr("href");
    }
}
