package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How two figures go together over places, over the figures the project ships. */
class RelationIT {

    private static final RunningSite SITE = RunningSite.demo();

    /**
     * R 4.2.2: cor(x, y, method = "spearman") and "kendall" of the shares of the 74 cities in
     * data/published/computed/ensu-2024-Q3.csv that have both: 0.942806368 and 0.8037763791.
     */
    @Test
    void trustAndEffectivenessGoTogetherOverCities() {
        Document page = SITE.page("/en/indicators/relation?first=municipal_police_trusted"
                + "&second=municipal_police_effective&period=2024-Q3");
        String said = page.selectFirst("main").text();
        assertThat(said)
                .contains("Where one figure is high, the other tends to be high.")
                .contains("over 74 places: +0.94 (")
                .contains("tau-b: +0.80 (")
                .contains("Association is not cause")
                .contains("Iztapalapa");
        assertThat(page.select("figure.scatter circle")).hasSize(74);
        assertThat(page.select("figure.scatter .whisker")).hasSize(148);
        assertThat(page.select("table.rates tbody tr")).hasSize(74);
    }

    @Test
    void everyFigureHasItsRange() {
        Document page = SITE.page("/es/indicadores/relacion?first=crime_victims&second=offence:intentional_homicide");
        assertThat(page.select("table.rates tbody tr")).hasSize(32);
        for (Element cell : page.select("table.rates tbody td")) {
            assertThat(cell.text()).containsPattern("\\([\\d.,]+-[\\d.,]+\\)");
        }
        assertThat(page.selectFirst("main").text()).contains("Los delitos registrados son de 2020");
    }

    @Test
    void theAxesAreNamedBesideTheChart() {
        Document page = SITE.page("/es/indicadores/relacion?first=crime_victims&second=offence:intentional_homicide");
        assertThat(page.select("figure.scatter .axis").eachText())
                .containsExactly("↑ Delitos registrados: Homicidio doloso", "Víctimas de algún delito →");
    }

    @ParameterizedTest
    @CsvSource({
        "first=perceived_insecurity&second=crime_victims,            not of the same survey",
        "first=perceived_insecurity&second=perceived_insecurity,     the same figure twice",
        "first=perceived_insecurity&second=offence:extortion,        by municipality and ENSU publishes by city",
        "first=municipal_police_trusted&second=municipal_police_effective&period=2025-Q2, only 0 places",
    })
    void refusesInOneSentence(String question, String sentence) {
        Document page = SITE.page("/en/indicators/relation?" + question);
        assertThat(page.selectFirst("main").text()).contains(sentence);
        assertThat(page.select("figure.scatter")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"first=mood, first", "second=mood, second", "second=offence:mood, second", "period=1999-Q1, period"})
    void refusesWordsThatMeanNothing(String question, String parameter) {
        RunningSite.Answer answer = SITE.get("/en/indicators/relation?" + question);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().selectFirst("main").text()).contains(parameter);
    }
}
