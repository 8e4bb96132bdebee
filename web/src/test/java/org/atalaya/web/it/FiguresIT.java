package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.atalaya.web.it.PageTypes.Address;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The figures of the pages: as INEGI printed them, and never without saying how precise they are. */
class FiguresIT {

    private static final RunningSite SITE = RunningSite.demo();

    /** An estimate on a page: a percentage with one decimal, after a point or as in Chile a comma; limits of tests and scales have none. */
    private static final Pattern ESTIMATE = Pattern.compile("\\d[.,]\\d[ \u00A0]%");

    /** A range after its number, of a share or of a change; or why there is none. */
    private static final Pattern PRECISION = Pattern.compile("\\(\\d+[.,]\\d-\\d+[.,]\\d\\)"
            + "|, (?:de )?[−+]\\d+[.,]\\d (?:a|to) [−+][\\d.,]+[.,]\\d\\)"
            + "|sin precisión|sin su precisión|sin intervalo"
            + "|no precision|without its precision|no range");

    /** Parts of the methods page whose percentages are limits and errors of tests, of no place. */
    private static final Set<String> OF_TESTS = Set.of("registered", "alerts", "comparison");

    static Stream<Address> pages() {
        return PageTypes.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noNumberStandsBare(Address address) {
        Document page = SITE.page(address.path());
        assertThat(estimates(page)).filteredOn(FiguresIT::isBare).isEmpty();
        String description = page.selectFirst("meta[name=description]").attr("content");
        assertThat(count(ESTIMATE, description)).isLessThanOrEqualTo(count(PRECISION, description));
    }

    /** Guards the test above: the pages it looks at do hold numbers. */
    @Test
    void thereAreNumbersToLookAt() {
        long numbers = pages().mapToLong(
                        address -> estimates(SITE.page(address.path())).size())
                .sum();
        assertThat(numbers).isGreaterThan(3_000);
    }

    /**
     * Percentages printed by INEGI in the basic tables of ENSU, September 2024 (cuadros 8.7, 8.6 and 1.7) and
     * June 2025, read by hand from data/published/printed/ensu-2024.csv and ensu-2025.csv and rounded to one decimal:
     * 29.7030 28.8901 87.9216 and 25.5824 23.2401 86.7216 of Fresnillo, and so on.
     */
    @ParameterizedTest
    @CsvSource({
        "54, municipal_police_trusted,   29.7, 25.6",
        "54, municipal_police_effective, 28.9, 23.2",
        "54, perceived_insecurity,       87.9, 86.7",
        "38, municipal_police_trusted,   43.7, 40.1",
        "38, municipal_police_effective, 30.3, 32.1",
        "38, perceived_insecurity,       73.2, 78.8",
    })
    void headlinesAreWhatInegiPrinted(String city, String indicator, String september2024, String june2025) {
        for (String language : List.of("es", "en")) {
            Document page =
                    SITE.page(language.equals("es") ? "/es/lugares/mx/ciudad/" + city : "/en/places/mx/city/" + city);
            Element card = page.selectFirst("article.card:has(h3 a[href$=/" + indicator + "])");
            assertThat(card.selectFirst(".when").text())
                    .isEqualTo(language.equals("es") ? "tercer trimestre de 2024" : "third quarter of 2024");
            assertThat(card.selectFirst(".big .number").text()).isEqualTo(september2024 + " %");
            assertThat(card.selectFirst(".foot:contains(2025)").text())
                    .contains(june2025 + " %")
                    .contains(language.equals("es") ? "2025-T2" : "2025-Q2");
        }
    }

    /**
     * R 4.2 from the frozen estimate of Fresnillo, 2024-Q3 (data/published/computed/ensu-2024-Q3.csv):
     * {@code plogis(qlogis(v) + c(-1, 1) * qt(.975, 56) * se / (v * (1 - v)))} with v = 0.8792161509022351 and
     * se = 0.024716484850609968 gives 0.82036 and 0.92065; for trust 0.23661 and 0.36549.
     */
    @Test
    void rangesAreWhatRComputes() {
        Document page = SITE.page("/es/lugares/mx/ciudad/54");
        assertThat(page.selectFirst("article.card:has(h3 a[href$=/perceived_insecurity]) .big .range")
                        .text())
                .isEqualTo("(82.0-92.1)");
        assertThat(page.selectFirst("article.card:has(h3 a[href$=/municipal_police_trusted]) .big .range")
                        .text())
                .isEqualTo("(23.7-36.5)");
        assertThat(page.selectFirst("p.lede").text()).contains("29.7 %").contains("(23.7-36.5)");
    }

    /** The same figure on every page that shows it: INEGI printed 61.3008 for Ciudad Nezahualcóyotl, cuadro 1.7. */
    @Test
    void aFigureIsTheSameOnEveryPage() {
        String printed = "61.3 %";
        assertThat(row(SITE.page("/es/indicadores/perceived_insecurity"), "/es/lugares/mx/ciudad/28"))
                .contains(printed);
        assertThat(row(
                        SITE.page(
                                "/es/comparar?place=MX:city:28&place=MX:urban-total:00&indicator=perceived_insecurity"),
                        "/es/lugares/mx/ciudad/28"))
                .contains(printed);
        assertThat(SITE.page("/es/lugares/mx/ciudad/28")
                        .selectFirst("article.card:has(h3 a[href$=/perceived_insecurity]) .big")
                        .text())
                .contains(printed);
        assertThat(SITE.page("/en/places/mx/municipality/15058")
                        .selectFirst("article.card:has(h3 a[href$=/perceived_insecurity]) .big")
                        .text())
                .contains(printed);
    }

    @Test
    void figuresOfAPoliceThatDoesNotExistAreWithheldInWords() {
        Document page = SITE.page("/es/lugares/mx/ciudad/76");
        Element card = page.selectFirst("article.card:has(h3 a[href$=/municipal_police_trusted])");
        assertThat(card.selectFirst(".big").text())
                .isEqualTo("No aplica a este lugar: por ejemplo, donde no hay policía municipal");
        assertThat(ESTIMATE.matcher(card.selectFirst(".big").text()).find()).isFalse();
    }

    /** Where INEGI suspended ENSU, in the second quarter of 2020, the table says so in place of numbers. */
    @Test
    void aQuarterWithoutSurveySaysWhy() {
        Element gap = SITE.page("/es/lugares/mx/ciudad/28").selectFirst("tr.gap[data-period=2020-T2]");
        assertThat(gap.text()).contains("suspendió el levantamiento");
        assertThat(gap.select(".number")).isEmpty();
    }

    /** Elements whose own words hold an estimate. */
    private static List<Element> estimates(Document page) {
        return page.selectFirst("main").getAllElements().stream()
                .filter(element -> ESTIMATE.matcher(element.ownText()).find())
                .filter(element -> !isOfTests(element))
                .toList();
    }

    private static boolean isOfTests(Element element) {
        Element part = element;
        while (part.parent() != null && !part.parent().hasClass("prose")) {
            part = part.parent();
        }
        return part.parent() != null
                && part.previousElementSiblings().stream()
                        .filter(sibling -> sibling.is("h2"))
                        .findFirst()
                        .filter(heading -> OF_TESTS.contains(heading.id()))
                        .isPresent();
    }

    private static boolean isBare(Element estimate) {
        String statement = statement(estimate);
        return count(PRECISION, statement) < count(ESTIMATE, statement);
    }

    /**
     * What a reader takes in together with the estimate: its cell, or its row if precision has a column of its own; of
     * a point of a drawing what it says when pointed at.
     */
    private static String statement(Element estimate) {
        if (estimate.is("title")) {
            return estimate.text();
        }
        Element big = estimate.closest("p.big");
        if (big != null) {
            return big.text() + " "
                    + big.closest("article").selectFirst("p.foot").text();
        }
        Element cell = estimate.closest("td");
        if (cell != null) {
            boolean inOneCell = PRECISION.matcher(cell.text()).find();
            return inOneCell ? cell.text() : estimate.closest("tr").text();
        }
        return estimate.closest("p, li, dd, h1, h2, h3, figcaption").text();
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }

    private static String row(Document page, String place) {
        return page.selectFirst("tr:has(th a[href=" + place + "])").text();
    }
}
