package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.atalaya.web.it.PageTypes.Address;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No page tells a place's position without all the ranks its figure allows. */
class RanksIT {

    private static final RunningSite SITE = RunningSite.demo();

    static Stream<Address> pages() {
        return PageTypes.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noPositionStandsBare(Address address) {
        assertThat(BareRanks.on(SITE.page(address.path()))).isEmpty();
    }

    /** The test above can fail: each of these tells a position. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Ocupa el lugar 13 de confianza.</p>",
                "<p>Es la 6° ciudad a nivel nacional.</p>",
                "<td>1.º</td>",
                "<p>It is ranked 13 of 74 cities.</p>",
                "<p>It comes 3rd.</p>",
                "<td>lugar 2 de 74</td>",
                "<dd>rank 2 to 69 of 74</dd>",
                "<h2>#1 in trust</h2>",
                "<ol><li><a href='/es/lugares/mx/ciudad/28'>Nezahualcóyotl</a></li></ol>",
            })
    void aBarePositionIsFound(String snippet) {
        assertThat(BareRanks.on(inAPage(snippet))).hasSize(1);
    }

    @Test
    void aTableInTheOrderOfItsValuesIsFound() {
        assertThat(BareRanks.on(table(false, 88, 77, 76, 69, 68, 67))).hasSize(1);
        assertThat(BareRanks.on(table(false, 21, 22, 23, 24, 25, 26))).hasSize(1);
        assertThat(BareRanks.on(table(false, 88, 77, 76, 69, 68, 70))).isEmpty();
        assertThat(BareRanks.on(table(true, 88, 77, 76, 69, 68, 67))).isEmpty();
        assertThat(BareRanks.on(inAPage("<ul>"
                        + IntStream.range(20, 26)
                                .mapToObj(
                                        value -> "<li>" + link() + " <span class=number>" + value + ".0 %</span></li>")
                                .collect(Collectors.joining())
                        + "</ul>")))
                .hasSize(1);
    }

    @Test
    void aColumnThatNumbersPlacesIsFound() {
        Document table = inAPage("<table><tbody>"
                + IntStream.rangeClosed(1, 3)
                        .mapToObj(row -> "<tr><td>" + row + "</td><th>" + link() + "</th></tr>")
                        .collect(Collectors.joining())
                + "</tbody></table>");
        assertThat(BareRanks.on(table)).containsExactly("numbered rows: 1 Place");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<td>lugar 2 a 69 de 74 <details><summary>no se distingue de 67 ciudades</summary>…</details></td>",
                "<td>lugar 1 de 32 <span>sin empates</span></td>",
                "<dd>rank 2 to 69 of 74, not distinguishable from 67 cities: Apodaca</dd>",
                "<p>En el tercer trimestre de 2024</p>",
                "<ol class='steps'><li><a href='/es/lugares/mx/ciudad/28'>Nezahualcóyotl</a></li></ol>",
            })
    void whatSaysItsRanksPasses(String snippet) {
        assertThat(BareRanks.on(inAPage(snippet))).isEmpty();
    }

    /**
     * Ranks of Ciudad Nezahualcóyotl by trust in its municipal police, from survey_rank of the release; 74 cities
     * have a figure, 16 have no municipal police, and Torreón counts in La Laguna.
     */
    @ParameterizedTest
    @CsvSource({"2024-Q1, 2, 69", "2024-Q2, 1, 57", "2024-Q3, 1, 60"})
    void aRankingShowsRangesAndTiedPlaces(String period, int lower, int upper) {
        Document page = SITE.page("/es/indicadores/municipal_police_trusted?period=" + period);
        Element row = page.selectFirst("tr:has(th a[href=/es/lugares/mx/ciudad/28])");
        assertThat(row.selectFirst("span.rank").text()).isEqualTo("lugar " + lower + " a " + upper + " de 74");
        assertThat(row.selectFirst("details.tied summary").text())
                .isEqualTo("no se distingue de " + (upper - lower) + " ciudades");
        assertThat(row.selectFirst("details.tied").ownText().split(", ")).hasSize(upper - lower);
        assertThat(page.select("span.rank")).hasSize(74);
        assertThat(page.select("ul.without li").eachText())
                .hasSize(2)
                .anyMatch(reason -> reason.startsWith("Álvaro Obregón, ") && reason.contains("(16): No aplica"))
                .anyMatch(reason -> reason.startsWith("Torreón (1)"));
    }

    @Test
    void rowsStandInTheOrderOfTheirRanges() {
        List<Integer> lower =
                SITE
                        .page("/en/indicators/municipal_police_trusted?period=2024-Q1")
                        .select("span.rank")
                        .eachText()
                        .stream()
                        .map(rank -> Integer.valueOf(rank.split(" ")[1]))
                        .toList();
        assertThat(lower).isSorted().hasSize(74);
    }

    /** 16 regions and 136 comunas of 2023, each kind in a list of its own; 32 states; 125 municipalities, none named. */
    @Test
    void placesAreRankedAmongTheirKind() {
        Document surveys = SITE.page("/es/indicadores/person_crime_victims?period=2023");
        assertThat(surveys.select("h3 ~ .scroll table, table").stream()
                        .map(table -> table.select("span.rank").eachText().stream()
                                .map(rank -> rank.replaceFirst(".* de ", "de "))
                                .distinct()
                                .toList())
                        .filter(sizes -> !sizes.isEmpty())
                        .toList())
                .containsExactly(List.of("de 16"), List.of("de 136"));
        Document states = SITE.page("/es/delitos/intentional_homicide?kind=state&order=rank");
        assertThat(states.select("#places span.rank"))
                .hasSize(32)
                .allMatch(rank -> rank.text().endsWith(" de 32"));
        assertThat(states.select("#places details.tied")).isNotEmpty();
        Document municipalities = SITE.page("/es/delitos/intentional_homicide?kind=municipality&within=15");
        assertThat(municipalities.select("#places span.rank")).hasSize(125);
        assertThat(municipalities.select("#places details.tied")).isEmpty();
    }

    private static String link() {
        return "<a href='/en/places/mx/city/28'>Place</a>";
    }

    private static Document table(boolean ranked, int... values) {
        return inAPage("<table><tbody>"
                + IntStream.of(values)
                        .mapToObj(value ->
                                "<tr><th>" + link() + "</th><td><span class=number>" + value + ".0 %</span></td>"
                                        + (ranked ? "<td>rank 1 to 6 of 6 not distinguishable from 5 cities</td>" : "")
                                        + "</tr>")
                        .collect(Collectors.joining())
                + "</tbody></table>");
    }

    private static Document inAPage(String snippet) {
        return Jsoup.parse(snippet.startsWith("<td") ? "<table><tr>" + snippet + "</tr></table>" : snippet);
    }
}
