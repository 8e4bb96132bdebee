package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables on request, over the made survey, whose figures R computed, and over a release without microdata. */
class CrossTabIT {

    private static RunningSite site;

    @BeforeAll
    static void serve() {
        site = RunningSite.of(Releases.synthetic());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    /** The same share as an indicator's, of women and of men: one answer is what the indicator counts. */
    @Test
    void aCellIsWhatRComputed() throws IOException {
        int compared = 0;
        for (NamedCsvRecord expected :
                Expected.rows(Releases.SYNTHETIC.resolve("expected").resolve("estimates.csv"))) {
            if (expected.getField("indicator").equals("perceived_insecurity")
                    && expected.getField("measure").equals("share")
                    && expected.getField("territory_kind").equals("urban-total")
                    && !expected.getField("domain").startsWith("age")) {
                String by = expected.getField("domain").equals("all") ? "all" : "sex";
                Document page = site.page("/en/data/table?edition=ensu:" + expected.getField("period")
                        + "&item=perceived_safety&by=" + by);
                String group = switch (expected.getField("domain")) {
                    case "sex=female" -> "Women";
                    case "sex=male" -> "Men";
                    default -> "Everyone";
                };
                assertThat(cell(page, group, "Unsafe"))
                        .startsWith(String.format(
                                Locale.ROOT,
                                "%.1f %% (%.1f-%.1f)",
                                percent(expected, "value"),
                                percent(expected, "lower"),
                                percent(expected, "upper")));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(9);
    }

    /** R's share of everybody, to the last place: a view has numbers, not only words. */
    @Test
    void programsGetTheNumbersOfTheCells() throws IOException {
        NamedCsvRecord expected =
                Expected.rows(Releases.SYNTHETIC.resolve("expected").resolve("estimates.csv")).stream()
                        .filter(row -> row.getField("indicator").equals("perceived_insecurity")
                                && row.getField("measure").equals("share")
                                && row.getField("territory_kind").equals("urban-total")
                                && row.getField("domain").equals("all"))
                        .findFirst()
                        .orElseThrow();
        JsonNode table = new ObjectMapper()
                .readTree(site.get("/api/v1/views/cross-table?lang=en&edition=ensu:" + expected.getField("period")
                                + "&item=perceived_safety&by=sex")
                        .body())
                .get("content")
                .get("table");
        List<String> answers = new ArrayList<>();
        table.get("answers").forEach(answer -> answers.add(answer.asText()));
        JsonNode everyone = table.get("rows").get(0);
        assertThat(everyone.get("total").asBoolean()).isTrue();
        JsonNode figure = everyone.get("cells").get(answers.indexOf("Unsafe")).get("figure");
        for (String part : List.of("value", "lower", "upper")) {
            assertThat(figure.get(part).asDouble())
                    .isCloseTo(Double.parseDouble(expected.getField(part)), within(1e-9));
        }
    }

    /** The same cell in the file the page offers; a group that is withheld has its reason and no number. */
    @Test
    void theFileHasTheCellsOfTheTableWithTheirPrecisionAndWithheldGroupsWithTheirReason() throws IOException {
        NamedCsvRecord expected =
                Expected.rows(Releases.SYNTHETIC.resolve("expected").resolve("estimates.csv")).stream()
                        .filter(row -> row.getField("indicator").equals("perceived_insecurity")
                                && row.getField("measure").equals("share")
                                && row.getField("territory_kind").equals("urban-total")
                                && row.getField("domain").equals("sex=female"))
                        .findFirst()
                        .orElseThrow();
        Document page = site.page(
                "/en/data/table?edition=ensu:" + expected.getField("period") + "&item=perceived_safety&by=sex");
        NamedCsvRecord women = file(page.selectFirst("a:matchesOwn(^This table as CSV$)")
                        .attr("href"))
                .filter(row -> row.getField("group_name").equals("Women")
                        && row.getField("answer").equals("unsafe"))
                .findFirst()
                .orElseThrow();
        for (String part : List.of("value", "lower", "upper", "standard_error", "cv")) {
            assertThat(Double.parseDouble(women.getField(part)))
                    .as(part)
                    .isCloseTo(Double.parseDouble(expected.getField(part)), within(1e-9));
        }
        assertThat(Double.parseDouble(expected.getField("cv"))).isLessThan(0.15); // which INEGI calls high
        assertThat(women.getField("precision_inegi")).isEqualTo("high");
        assertThat(women.getField("withheld_reason")).isEmpty();

        List<NamedCsvRecord> withheld = file("/es/datos/cuadro.csv?item=perceived_safety&by=age&place=MX:city:04")
                .filter(row -> row.getField("answer").isEmpty())
                .toList();
        assertThat(withheld).isNotEmpty();
        assertThat(withheld)
                .allSatisfy(row -> assertThat(row.getField("withheld_reason"))
                        .isIn("under_10_interviews", "protects_another_group"))
                .allSatisfy(row -> assertThat(
                                List.of("value", "lower", "upper", "standard_error", "cv", "df", "n_domain"))
                        .allSatisfy(column -> assertThat(row.getField(column)).isEmpty()));
    }

    @Test
    void theFileIsWrittenForSpreadsheetsThatWantCommasInNumbersAndRefusesOtherSeparators() {
        assertThat(site.get("/es/datos/cuadro.csv?item=perceived_safety&separator=semicolon")
                        .body())
                .startsWith("\uFEFFsurvey;period;")
                .containsPattern(";0,\\d+;");
        assertThat(site.get("/es/datos/cuadro.csv?item=perceived_safety&separator=tab")
                        .status())
                .isEqualTo(400);
    }

    private static Stream<NamedCsvRecord> file(String path) {
        return CsvReader.builder().ofNamedCsvRecord(site.get(path).body().replace("\uFEFF", "")).stream();
    }

    private static double percent(NamedCsvRecord row, String column) {
        return 100 * Double.parseDouble(row.getField(column));
    }

    private static String cell(Document page, String group, String answer) {
        Element row = page.select("table.rates tr").stream()
                .filter(one -> one.selectFirst("th[scope=row]") != null
                        && one.selectFirst("th[scope=row]").text().equals(group))
                .findFirst()
                .orElseThrow();
        return row.selectFirst("td[data-label=" + answer + "]").text().replace('\u00A0', ' ');
    }

    @Test
    void smallGroupsAreWithheldWithTheReasonAndNoNumberStandsBare() {
        Document page = site.page("/es/datos/cuadro?item=perceived_safety&by=age&place=MX:city:04");
        assertThat(page.select("table.rates .withheld").eachText())
                .contains("No se muestra: hay menos de 10 casos en la muestra")
                .allSatisfy(reason -> assertThat(reason).matches("(No se muestra: hay|Sin cifra: ningún caso) .+"));
        for (Element number : page.select("table.rates .number")) {
            assertThat(number.closest("td").text()).containsPattern("\\(\\d+\\.\\d-\\d+\\.\\d\\)|sin intervalo");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "edition=xx,                     edition, ensu:2024-Q",
        "edition=ensu:1999-Q1,           edition, ensu:2024-Q",
        "place=here,                     place,   MX:city:28",
        "item=mood,                      item,    perceived_safety",
        "by=mood,                        by,      sex",
    })
    void refusesWordsThatMeanNothing(String question, String parameter, String allowed) {
        RunningSite.Answer answer = site.get("/en/data/table?" + question);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().selectFirst("main").text()).contains(parameter).contains(allowed);
    }

    /** Each of what it cannot answer, with the nearest that it can. */
    @ParameterizedTest
    @CsvSource({
        "edition=ensu:2019-Q1,                                  does not hold the microdata of ENSU",
        "place=CL:comuna:13122&item=perceived_safety,           does not represent Peñalolén",
        "item=suffered_fraud&edition=ensu:2024-Q2,              did not ask the question",
        "item=perceived_safety&by=perceived_safety,             not divided by itself",
    })
    void saysInOneSentenceWhatItCannotAnswer(String question, String sentence) {
        Document page = site.page("/en/data/table?" + question);
        assertThat(page.select("section.cannot li").eachText())
                .hasSize(1)
                .allSatisfy(reason -> assertThat(reason).contains(sentence));
        assertThat(page.select("table.rates")).isEmpty();
        Element nearest = page.selectFirst("section.cannot a");
        if (nearest != null) {
            assertThat(site.page(nearest.attr("href")).select("table.rates")).hasSize(1);
        }
    }

    @Test
    void aReleaseWithoutMicrodataSaysWhatIsNeeded() {
        Document page = RunningSite.demo().page("/es/datos/cuadro?place=MX:city:28&item=municipal_police_trust");
        assertThat(page.selectFirst("main").text())
                .contains("no contiene microdatos de encuestas")
                .contains("ENSU: ediciones de 2015-T1 a 2025-T2")
                .contains("ENVIPE: edición 2021");
        assertThat(page.select("main a[href=/es/indicadores]")).hasSize(1);
    }

    @Test
    void placesIndicatorsAndDataLeadToIt() {
        for (String path : List.of("/es/lugares/mx/ciudad/28", "/es/indicadores/perceived_insecurity", "/es/datos")) {
            assertThat(RunningSite.demo().page(path).select("main a[href^=/es/datos/cuadro]"))
                    .as(path)
                    .hasSize(1);
        }
    }
}
