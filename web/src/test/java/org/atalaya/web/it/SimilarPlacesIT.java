package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Similar places of the figures the project ships. Who is near was also computed apart from the project, by a script in
 * R over the same files; densities, populations and counts are those of data/published, divided by hand.
 */
class SimilarPlacesIT {

    private static final RunningSite SITE = RunningSite.demo();

    private static final String NEZA = "/es/lugares/mx/municipio/15058";
    private static final String PENALOLEN = "/es/lugares/cl/comuna/13122";

    @Test
    void nezahualcoyotlIsLikeTheDenseMunicipalitiesAroundIt() {
        assertThat(names(group(NEZA, "En México")))
                .containsExactly(
                        "Álvaro Obregón", "Azcapotzalco", "Tlalnepantla de Baz", "Ecatepec de Morelos", "Chimalhuacán");
        assertThat(names(group(NEZA, "En Chile")))
                .containsExactly("Puente Alto", "La Florida", "Maipú", "Peñalolén", "Recoleta");
    }

    @Test
    void penalolenIsLikeOtherComunasOfSantiago() {
        Document page = SITE.page(PENALOLEN);
        assertThat(page.selectFirst("#similar h2").text()).isEqualTo("Comunas similares");
        assertThat(names(group(PENALOLEN, "En Chile"))).contains("Macul", "Maipú", "La Florida", "Puente Alto");
        assertThat(names(group(PENALOLEN, "En México"))).contains("Cuajimalpa de Morelos", "Oaxaca de Juárez");
    }

    /** 1,102,721 people on 62.2 km² and 442,812: 17,729 people per km², told to three digits. */
    @Test
    void itSaysWhatMakesPlacesNearAndWhatSetsThemApartWithBothValues() {
        assertThat(near(NEZA, "Azcapotzalco").text())
                .contains("Parecido alto")
                .contains("en 5 variables")
                .contains(
                        "Se parecen en: homicidio doloso, tasas modeladas: 6.8 (5.3-8.4) y 6.0 (3.9-8.5) por cada 100 mil"
                                + " habitantes")
                .contains("Se diferencian en: población (1,102,721 y 442,812 habitantes)");
        assertThat(near(NEZA, "Álvaro Obregón").text()).contains("densidad (17,700 y");
    }

    @Test
    void thatAPlaceDoesNotCountAnotherIsSaid() {
        assertThat(near(NEZA, "Peñalolén").text())
                .endsWith("Peñalolén no cuenta a Nezahualcóyotl entre sus más parecidos.");
        assertThat(near(NEZA, "Puente Alto").text()).doesNotContain("no cuenta");
    }

    @Test
    void theCountriesMeetOnlyOnComparableOffencesAndTheRestIsNamed() {
        Element chile = group(PENALOLEN, "En México");
        assertThat(chile.select("tbody th").eachText())
                .containsExactly(
                        "Población, 2024/2025: habitantes",
                        "Crecimiento de la población, cinco años hasta 2024/2025: por cada mil habitantes al año",
                        "Densidad, 2024/2025: habitantes por km²",
                        "Homicidio doloso, 2024/2025: por cada 100 mil habitantes");
        assertThat(chile.text())
                .contains("México y Chile los registran de maneras que no se comparan: robo a negocio")
                .contains(
                        "Esta edición de datos no tiene, para comparar lugares como este: proporción de hombres y mujeres");
    }

    @Test
    void noVariableIsASurveys() {
        assertThat(group(NEZA, "En México").select("tbody th").eachText())
                .noneMatch(variable -> variable.matches("(?i).*(confianza|inseguridad|percepción).*"));
    }

    @Test
    void aCityIsLikeCitiesAndSaysWhereTheCountriesMeet() {
        Document page = SITE.page("/en/places/mx/city/28");
        assertThat(page.selectFirst("#similar h2").text()).isEqualTo("Similar cities");
        assertThat(page.select("#similar h3").eachText()).containsExactly("In Mexico");
        assertThat(page.selectFirst("#similar .sub").text())
                .contains("Between countries municipalities and comunas are compared, not ENSU cities");
        assertThat(page.select("#similar .similar .who a").eachText()).contains("Ecatepec de Morelos");
    }

    @Test
    void aComunaOfWhichTooLittleIsKnownHasNoneAndSaysWhy() {
        Element section = SITE.page("/es/lugares/cl/comuna/12202").getElementById("similar");
        assertThat(section.select(".similar")).isEmpty();
        assertThat(section.text())
                .contains("De Antártica se conocen menos de tres variables")
                .contains("De Antártica no se conoce: densidad, homicidio doloso");
    }

    @Test
    void aPlaceUnlikeAllOthersIsToldSo() {
        assertThat(group("/es/lugares/cl/comuna/13114", "En Chile").text())
                .contains("Ningún lugar se parece de verdad a Las Condes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/es/lugares/mx/entidad/15", "/es/lugares/mx/total-urbano/00", "/es/lugares/mx/pais/MX"})
    void otherKindsOfPlacesHaveNoSuchSection(String address) {
        assertThat(SITE.page(address).getElementById("similar")).isNull();
    }

    @Test
    void aComparisonBeginsWithThePlaceAndItsNearest() {
        String path = group(NEZA, "En Chile").selectFirst(".actions a").attr("href");
        assertThat(path)
                .isEqualTo("/es/comparar?place=MX:municipality:15058&place=CL:comuna:13201&place=CL:comuna:13110"
                        + "&place=CL:comuna:13119&place=CL:comuna:13122&place=CL:comuna:13127");
        assertThat(SITE.page(path).text()).contains("Peñalolén");
    }

    @Test
    void theComparisonOfOnePlaceOffersItsSimilarOnes() {
        Document page = SITE.page("/en/compare?place=CL:comuna:13122");
        assertThat(page.select("main a[href^=/en/compare?place=CL:comuna:13122&]")
                        .eachText())
                .contains("Compare with similar places in Chile", "Compare with similar places in Mexico");
        assertThat(SITE.page("/en/compare").text()).doesNotContain("similar places");
    }

    private static Element group(String address, String country) {
        Document page = SITE.page(address);
        Element heading = page.select("#similar h3").stream()
                .filter(one -> one.text().equals(country))
                .findFirst()
                .orElseThrow();
        Element group = new Element("div");
        for (Element part = heading.nextElementSibling();
                part != null && !part.is("h3");
                part = part.nextElementSibling()) {
            group.appendChild(part.clone());
        }
        return group;
    }

    private static List<String> names(Element group) {
        return group.select(".similar .who a").eachText();
    }

    private static Element near(String address, String name) {
        return SITE.page(address).select("#similar .similar li").stream()
                .filter(place -> place.selectFirst(".who a").text().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
