package org.atalaya.web.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.atalaya.analytics.question.PlaceEntry;
import org.atalaya.analytics.question.Questions.OtherName;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.data.territory.TerritoryKind;
import org.atalaya.web.release.Gazetteer.Member;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real catalogue of places; what is expected of them is known from INEGI and SUBDERE, not from the code. */
class GazetteerTest {

    private static final Gazetteer PLACES = Catalogues.gazetteer();

    @ParameterizedTest
    @CsvSource({
        "MX:country:MX, 32 ,state",
        "CL:country:CL, 16 ,region",
        "CL:region:13,  52 ,comuna",
        "MX:state:15,  125 ,municipality",
        "MX:state:20,  570 ,municipality",
        "MX:state:09,   16 ,municipality",
    })
    void aPlaceHasAsManyPlacesWithinAsTheLawSays(String id, int number, String kind) {
        assertThat(PLACES.children(TerritoryId.parse(id), TerritoryKind.of(kind)))
                .hasSize(number)
                .allMatch(place -> place.parent().orElseThrow().text().equals(id));
    }

    @Test
    void aPlaceHasNothingOfAKindThatDoesNotLieInIt() {
        assertThat(PLACES.children(TerritoryId.parse("MX:state:15"), TerritoryKind.COMUNA))
                .isEmpty();
        assertThat(PLACES.children(TerritoryId.parse("CL:comuna:13122"), TerritoryKind.COMUNA))
                .isEmpty();
    }

    /** Á stands with A, and ñ after n: as a dictionary of Spanish has them. */
    @Test
    void namesAreInTheOrderOfTheSpanishAlphabet() {
        assertThat(PLACES.children(TerritoryId.parse("MX:state:09"), TerritoryKind.MUNICIPALITY))
                .extracting(PlaceEntry::name)
                .containsExactly(
                        "Álvaro Obregón",
                        "Azcapotzalco",
                        "Benito Juárez",
                        "Coyoacán",
                        "Cuajimalpa de Morelos",
                        "Cuauhtémoc",
                        "Gustavo A. Madero",
                        "Iztacalco",
                        "Iztapalapa",
                        "La Magdalena Contreras",
                        "Miguel Hidalgo",
                        "Milpa Alta",
                        "Tláhuac",
                        "Tlalpan",
                        "Venustiano Carranza",
                        "Xochimilco");
        assertThat(PLACES.children(TerritoryId.parse("CL:country:CL"), TerritoryKind.REGION))
                .extracting(PlaceEntry::name)
                .containsSubsequence("Atacama", "Aysén", "Biobío", "Ñuble", "O'Higgins");
    }

    @Test
    void aCityKnowsTheMunicipalitiesThatFormItAndEachKnowsItsCity() {
        TerritoryId laLaguna = TerritoryId.parse("MX:city:07");
        assertThat(PLACES.members(laLaguna))
                .extracting(member -> member.municipality().name())
                .containsExactly("Gómez Palacio", "Lerdo", "Matamoros", "Torreón");
        for (Member member : PLACES.members(laLaguna)) {
            assertThat(PLACES.findCity(member.municipality().id()).orElseThrow().id())
                    .isEqualTo(laLaguna);
            assertThat(member.periods()).isNotEmpty().isSorted().doesNotHaveDuplicates();
        }
        assertThat(PLACES.members(TerritoryId.parse("MX:city:28")))
                .extracting(member -> member.municipality().id().text())
                .containsExactly("MX:municipality:15058");
    }

    /** Codes of different kinds may be equal; 28 is a city and a state, and 13122 could be in Hidalgo. */
    @Test
    void aPlaceOfAnotherKindOrCountryHasNoCityByItsCode() {
        assertThat(PLACES.findCity(TerritoryId.parse("MX:municipality:20001"))).isEmpty();
        assertThat(PLACES.findCity(TerritoryId.parse("CL:comuna:13122"))).isEmpty();
        assertThat(PLACES.find(TerritoryId.parse("MX:municipality:13122"))).isEmpty();
        assertThat(PLACES.members(TerritoryId.parse("MX:city:99"))).isEmpty();
    }

    @Test
    void aMunicipalityPrintedAsAnAreaKnowsItAndTheAreaKnowsItsCity() {
        PlaceEntry area =
                PLACES.findArea(TerritoryId.parse("MX:municipality:05035")).orElseThrow();
        assertThat(area.id()).isEqualTo(TerritoryId.parse("MX:area:05035"));
        assertThat(PLACES.findParent(area).orElseThrow().name()).isEqualTo("La Laguna");
        assertThat(PLACES.findArea(TerritoryId.parse("MX:municipality:15058"))).isEmpty();
    }

    @Test
    void aStateKnowsTheCitiesThatReachIntoIt() {
        assertThat(PLACES.citiesOfState(TerritoryId.parse("MX:state:10")))
                .extracting(PlaceEntry::name)
                .containsExactly("Durango", "La Laguna");
        assertThat(PLACES.citiesOfState(TerritoryId.parse("MX:state:01")))
                .extracting(PlaceEntry::name)
                .containsExactly("Aguascalientes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MX:municipality:15058 | Estado de México",
                "MX:municipality:23005 | Quintana Roo",
                "MX:city:38            | Quintana Roo",
                "MX:city:07            | Coahuila, Durango",
                "MX:area:05035         | La Laguna",
                "CL:comuna:13122       | Región Metropolitana",
                "MX:country:MX         | ''",
                "MX:municipality:20208 | Oaxaca, 20208",
                "MX:municipality:20209 | Oaxaca, 20209",
            })
    void whereaboutsTellAPlaceFromOthersOfItsName(String id, String whereabouts) {
        assertThat(PLACES.whereabouts(PLACES.find(TerritoryId.parse(id)).orElseThrow()))
                .isEqualTo(whereabouts);
    }

    /** Two San Juan Mixtepec in Oaxaca; the Benito Juárez of other states need no code. */
    @Test
    void onlyANamesakeInTheSameStateNeedsItsCode() {
        assertThat(PLACES.hasNamesake(
                        PLACES.find(TerritoryId.parse("MX:municipality:20208")).orElseThrow()))
                .isTrue();
        assertThat(PLACES.hasNamesake(
                        PLACES.find(TerritoryId.parse("MX:municipality:23005")).orElseThrow()))
                .isFalse();
        assertThat(PLACES.hasNamesake(
                        PLACES.find(TerritoryId.parse("MX:country:MX")).orElseThrow()))
                .isFalse();
    }

    @Test
    void noTwoPlacesOfAKindHaveTheSameNameAndWhereabouts() {
        assertThat(PLACES.list())
                .extracting(place -> List.of(place.id().kind(), place.name(), PLACES.whereabouts(place)))
                .doesNotHaveDuplicates();
    }

    @Test
    void aPlaceHasTheOtherNamesPeopleUse() {
        assertThat(PLACES.otherNames(TerritoryId.parse("MX:municipality:15058")))
                .extracting(OtherName::name)
                .contains("Neza", "Ciudad Nezahualcóyotl");
        assertThat(PLACES.otherNames(TerritoryId.parse("MX:municipality:20001")))
                .isEmpty();
    }

    @Test
    void theCitiesAreThoseOfTheSurveyAndThoseItHad() {
        assertThat(PLACES.cities()).allMatch(city -> city.id().kind() == TerritoryKind.CITY);
        assertThat(PLACES.cities().stream().filter(city -> city.validTo().isEmpty()))
                .as("INEGI's 91 areas of interest since 2021-Q3 are these and Torreón")
                .hasSize(90);
        assertThat(PLACES.cities().stream().filter(city -> city.validTo().isPresent()))
                .extracting(PlaceEntry::name)
                .contains("CDMX Norte", "CDMX Oriente", "CDMX Poniente", "CDMX Sur");
    }
}
