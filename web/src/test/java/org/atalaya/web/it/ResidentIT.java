package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who lives in a place and asks how safe people feel there is told what is known, and what is not known of it. */
class ResidentIT {

    private static final RunningSite SITE = RunningSite.demo();

    /**
     * INE's base of ENUSC 2024 tells no comuna. Of Región Metropolitana, by {@code fact_pers_reg}: of those who walk alone
     * after dark 77.68 % answer 1 or 2 to {@code emper_p_inseg_oscuro_1}; to {@code pergen_p_aumento_com} 70.94 % answer 1.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Inseguridad al caminar de noche por el barrio | 77,7 % (76,",
                "Percepción de aumento de la delincuencia en la comuna | 70,9 % (69,4-",
            })
    void aComunaShowsItsRegionsFiguresOfWhatNoSurveySaysOfItself(String indicator, String figure) {
        Document page = SITE.page("/es/lugares/cl/comuna/13122");
        assertThat(page.select("#wider tr:contains(" + indicator + ")").text()).contains(figure);
        assertThat(page.select("#wider .sub").text())
                .contains("da estas cifras de Peñalolén")
                .contains("son de Región Metropolitana")
                .contains("No son de Peñalolén");
        assertThat(page.select("#wider").text()).doesNotContain("Hogares víctimas de algún delito");
    }

    /** Of INEGI's tables of ENVIPE 2021, by {@code FAC_ELE}: 16.59 % of Oaxaca's adults told of a crime other than vandalism. */
    @Test
    void aMunicipalityNoSurveySpeaksForShowsItsStates() {
        assertThat(SITE.page("/en/places/mx/municipality/20001")
                        .select("#wider tr:contains(Victims of crime)")
                        .text())
                .contains("16.6 % (14.9-18.4)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/es/lugares/mx/municipio/15058",
                "/es/lugares/mx/ciudad/28",
                "/es/lugares/mx/entidad/15",
                "/es/lugares/cl/pais/CL"
            })
    void aPlaceWithFiguresOfItsOwnShowsNobodyElses(String path) {
        assertThat(SITE.page(path).select("#wider")).isEmpty();
    }

    @Test
    void ageGroupsGoFromTheYoungestToTheOldest() {
        assertThat(SITE.page("/es/lugares/cl/pais/CL")
                        .select("table:has(th:containsOwn(Grupo)) tbody th")
                        .eachText())
                .containsExactly(
                        "Mujeres",
                        "Hombres",
                        "15 a 19 años",
                        "20 a 29 años",
                        "30 a 39 años",
                        "40 a 49 años",
                        "50 a 59 años",
                        "60 años y más");
    }

    /** In SESNSP's file Estado de México has no threat in any month from 2015 to 2024: 138,330 are the other states'. */
    @Test
    void aZeroThatChanceDoesNotExplainIsNotALowRate() {
        assertThat(SITE.page("/es/lugares/mx/entidad/15")
                        .select("#incidence tr:contains(Amenazas)")
                        .text())
                .contains("quizá aquí este delito se registra con otro nombre");
        assertThat(SITE.page("/es/delitos/threats?kind=state")
                        .select("tr:contains(Estado de México)")
                        .text())
                .contains("cero casos: quizá se registra con otro nombre")
                .doesNotContain("más baja");
        assertThat(SITE.page("/es/delitos/kidnapping?kind=state").text()).doesNotContain("otro nombre");
    }

    /** The municipal file begins in January 2024: of the twelve months before the last twelve six are not in it. */
    @Test
    void aChangeThatCannotBeTestedSaysWhy() {
        assertThat(SITE.page("/es/lugares/mx/municipio/15058")
                        .select("article:contains(Homicidio doloso)")
                        .text())
                .contains("Sin prueba de cambio: los doce meses anteriores no tienen cifra completa.");
    }

    @Test
    void whyFiguresAreMissingIsSaidOnceBelowChartsThatMissTheSame() {
        assertThat(SITE.page("/es/lugares/mx/ciudad/28").select(".gaps")).hasSize(1);
    }

    @Test
    void aCountryHasNoTerritorialCode() {
        assertThat(SITE.page("/es/lugares/cl/pais/CL").select(".title .meta").text())
                .isEqualTo("País");
    }
}
