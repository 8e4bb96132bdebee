package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.atalaya.web.it.PageTypes.Address;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of Chilean places say it as Chile does, numbers included, those of Mexican places as Mexico does. */
class TermsIT {

    private static final RunningSite SITE = RunningSite.demo();

    /** Said in Mexico and not in Chile. */
    private static final Pattern MEXICAN = Pattern.compile(
            "estadísticamente significativ|entidad(?:es)? federativa|\\bentidad\\b|precisión (?:alta|moderada|baja)"
                    + "|incidencia delictiva|entrega-recepción|cabildo|president[ae] municipal|\\bcolonias?\\b"
                    + "|borrador de una propuesta|quien presenta la propuesta|policía municipal|gobierno municipal de Pe",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Said in Chile and not in Mexico. */
    private static final Pattern CHILEAN = Pattern.compile(
            "\\b(?:poco |no )?fiable\\b|sin diferencia significativa|casos policiales|(?<!y )traspaso de gestión|postulación"
                    + "|concejo municipal|administración municipal",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern MEXICAN_SHARE = Pattern.compile("\\d\\.\\d[ \u00A0]%");
    private static final Pattern CHILEAN_SHARE = Pattern.compile("\\d,\\d[ \u00A0]%");

    static Stream<String> chilean() {
        return Stream.concat(
                pages(address -> address.path().contains("/cl/")),
                Stream.of(
                        "/es/transferencia/entrega-recepcion?place=CL:comuna:13122",
                        "/es/transferencia/contrapartes?place=CL:comuna:13122"));
    }

    static Stream<String> mexican() {
        return pages(address ->
                        address.path().contains("/mx/") || address.path().contains("place=MX:municipality"))
                .filter(path -> !path.contains("CL:"));
    }

    private static Stream<String> pages(Predicate<Address> which) {
        return PageTypes.all().filter(Address::spanish).filter(which).map(Address::path);
    }

    @ParameterizedTest
    @MethodSource("chilean")
    void aPageOfAChileanPlaceIsWrittenAsInChile(String path) {
        Document page = SITE.page(path);
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("es-CL");
        assertThat(found(MEXICAN, said(page))).isEmpty();
        assertThat(found(MEXICAN_SHARE, said(page))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mexican")
    void aPageOfAMexicanPlaceIsWrittenAsInMexico(String path) {
        Document page = SITE.page(path);
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("es-MX");
        assertThat(found(CHILEAN, said(page))).isEmpty();
        assertThat(found(CHILEAN_SHARE, said(page))).isEmpty();
    }

    /** What a question or a record names decides too, where all of it is of one country. */
    @ParameterizedTest
    @CsvSource({
        "/es/comparar?place=CL:comuna:13122&place=CL:region:13, es-CL",
        "/es/comparar?place=CL:comuna:13122&place=MX:city:28, es-MX",
        "/es/delitos/street_robbery?kind=comuna&within=13, es-CL",
        "/es/delitos/street_robbery?kind=state, es-MX",
        "/es/indicadores/household_crime_victims, es-CL",
        "/es/indicadores/perceived_insecurity, es-MX",
        "/es/modelos/promocion-derechos-prevencion-social, es-CL",
        "/es/modelos/proximidad-social, es-MX",
    })
    void theCountryAskedAboutDecides(String path, String written) {
        assertThat(SITE.page(path).selectFirst("html").attr("lang")).isEqualTo(written);
    }

    /** Guards the tests above: INE's and INEGI's words are there. */
    @Test
    void theTermsLookedForAreThoseOfThePages() {
        assertThat(said(SITE.page("/es/lugares/cl/comuna/13122")))
                .contains("sin diferencia significativa", "fiable")
                .containsPattern(CHILEAN_SHARE);
        assertThat(said(SITE.page("/es/lugares/mx/ciudad/28")))
                .contains("sin cambio estadísticamente significativo", "precisión alta")
                .containsPattern(MEXICAN_SHARE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/places/cl/comuna/13122", "/en/places/cl/comuna/13122/sheet"})
    void englishHasPointsEverywhere(String path) {
        assertThat(said(SITE.page(path))).containsPattern(MEXICAN_SHARE);
        assertThat(found(CHILEAN_SHARE, said(SITE.page(path)))).isEmpty();
    }

    /** What tells of both countries, or of none, is written as at the observatory's home. */
    @Test
    void otherPagesAreWrittenAsAtHome(@TempDir Path folder) throws Exception {
        Path settings = Files.writeString(folder.resolve("observatorio.yaml"), """
                nombre: Observatorio de Peñalolén
                lugar_sede: "CL:comuna:13122"
                """);
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T18:00:00Z"), ZoneOffset.UTC);
        try (RunningSite chilean = RunningSite.of(Releases.demo(), settings, clock)) {
            for (String path : List.of("/es", "/es/delitos", "/es/comparar", "/es/nada")) {
                assertThat(chilean.page(path).selectFirst("html").attr("lang"))
                        .as(path)
                        .isEqualTo("es-CL");
                assertThat(SITE.page(path).selectFirst("html").attr("lang"))
                        .as(path)
                        .isEqualTo("es-MX");
            }
            assertThat(chilean.page("/es/lugares").select("main h2 + .names").eachText())
                    .satisfies(lists -> assertThat(lists.get(0)).startsWith("Chile"))
                    .satisfies(lists -> assertThat(lists.get(1)).startsWith("Antofagasta"));
            assertThat(SITE.page("/es/lugares").selectFirst("main h2 + .names").text())
                    .startsWith("México");
            assertThat(chilean.page("/es").selectFirst(".reading").text()).containsPattern(CHILEAN_SHARE);
            assertThat(chilean.page("/es/lugares/mx/ciudad/28")
                            .selectFirst("html")
                            .attr("lang"))
                    .isEqualTo("es-MX");
        }
    }

    /** Chile's words change no file: programs read points in every country. */
    @Test
    void filesForProgramsHaveNoLocale() {
        String rows = SITE.get(
                        "/api/v1/tables/survey_estimate.csv?country=CL&territory_code=13122&territory_kind=comuna")
                .body();
        assertThat(rows).containsPattern("0\\.\\d{4}");
    }

    /** What a page says in its own words: names of other countries' rules and of records stand as they are. */
    private static String said(Document page) {
        Document own = page.clone();
        own.select("[lang], script, nav, footer, aside, .similar, #similar, .kind, .facts, article.partner, details")
                .not("html")
                .remove();
        Element main = own.selectFirst("main");
        return main.text();
    }

    private static List<String> found(Pattern terms, String text) {
        return terms.matcher(text)
                .results()
                .map(hit -> text.substring(Math.max(0, hit.start() - 60), Math.min(text.length(), hit.end() + 40)))
                .toList();
    }
}
