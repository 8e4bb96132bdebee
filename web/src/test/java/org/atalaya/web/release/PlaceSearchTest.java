package org.atalaya.web.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.atalaya.web.release.PlaceSearch.Hit;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Messages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Search over the real catalogue of places. */
class PlaceSearchTest {

    private static PlaceSearch search;

    @BeforeAll
    static void index() throws IOException {
        search = PlaceSearch.of(Catalogues.gazetteer());
    }

    @AfterAll
    static void close() throws IOException {
        search.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Peñalolén",
                "peñalolén",
                "PENALOLEN",
                "penalolen",
                " peñalolén ",
                "Pen\u0303alole\u0301n",
                "peñalo",
                "penalolem",
                "peñaloeln",
            })
    void accentsCapitalsBeginningsAndSlipsAreForgiven(String typed) throws IOException {
        assertThat(ids(typed)).first().isEqualTo("CL:comuna:13122");
    }

    /** Pénjamo, Penco and Pencahue begin alike but for the ñ. */
    @ParameterizedTest
    @ValueSource(strings = {"peñ", "Peñ", "Pen\u0303"})
    void whoTypesAnAccentFindsTheNamesWrittenWithItFirst(String typed) throws IOException {
        List<String> names =
                search.find(typed, 20).stream().map(hit -> hit.place().name()).toList();
        assertThat(names.subList(0, 4))
                .containsExactlyInAnyOrder("Peñalolén", "Peñaflor", "Peñamiller", "Peñón Blanco");
        assertThat(names.indexOf("Puerto Peñasco")).isLessThan(names.indexOf("Penco"));
        assertThat(names).contains("Penco", "Pénjamo");
    }

    @ParameterizedTest
    @CsvSource({
        "Neza,    MX:city:28, MX:municipality:15058",
        "Cancún,  MX:city:38, MX:municipality:23005",
        "cancun,  MX:city:38, MX:municipality:23005",
        "Torreón, MX:area:05035, MX:municipality:05035",
        "Toluca,  MX:city:26, MX:municipality:15106",
    })
    void popularNamesFindThePlaceWithFiguresAndThenItsMunicipality(String typed, String city, String municipality)
            throws IOException {
        assertThat(ids(typed)).startsWith(city, municipality);
    }

    @ParameterizedTest
    @CsvSource({"CDMX, MX:state:09", "Edomex, MX:state:15", "Valpo, CL:comuna:05101", "Antofa, CL:comuna:02101"})
    void shortNamesFindTheWholePlace(String typed, String place) throws IOException {
        assertThat(ids(typed)).first().isEqualTo(place);
    }

    /** A city with figures, then the state, then the municipality; the order of the map is not that of its weights. */
    @ParameterizedTest
    @CsvSource({
        "Guanajuato,     MX:city:57, MX:state:11, MX:municipality:11015",
        "Aguascalientes, MX:city:01, MX:state:01, MX:municipality:01001",
        "Puebla,         MX:city:36, MX:state:21, MX:municipality:21114",
    })
    void amongPlacesOfOneNameTheOneWithFiguresComesFirst(String typed, String city, String state, String municipality)
            throws IOException {
        assertThat(ids(typed)).startsWith(city, state, municipality);
    }

    /** Two letters are enough to be offered places: those whose names begin so, before those that hold such a word. */
    @ParameterizedTest
    @CsvSource({"Ne, Ne", "co, Co", "TL, Tl", "Qu, Qu"})
    void twoLettersOfferNamesThatBeginWithThem(String typed, String beginning) throws IOException {
        assertThat(search.find(typed, 8)).hasSize(8);
        assertThat(search.find(typed, 3))
                .allMatch(hit -> Stream.of(Optional.of(hit.place().name()), hit.matched())
                        .flatMap(Optional::stream)
                        .anyMatch(name -> name.startsWith(beginning) || name.startsWith("Ciudad " + beginning)));
    }

    @Test
    void aNameThatIsTheWholeOneComesBeforeNamesThatHoldIt() throws IOException {
        assertThat(names("Juárez").subList(0, 6)).containsOnly("Juárez");
        assertThat(names("Guadalupe").subList(0, 5)).containsOnly("Guadalupe");
        assertThat(names("Guadalupe").subList(5, 8)).allMatch(name -> name.startsWith("Guadalupe "));
        assertThat(ids("Santiago")).startsWith("CL:comuna:13101");
    }

    @Test
    void sharedNamesAreToldApartByTheirState() throws IOException {
        assertThat(search.find("Benito Juárez", 50).stream()
                        .filter(hit -> hit.place().name().equals("Benito Juárez"))
                        .map(Hit::whereabouts))
                .containsExactlyInAnyOrder(
                        "Ciudad de México",
                        "Ciudad de México",
                        "Guerrero",
                        "Quintana Roo",
                        "Sonora",
                        "Tlaxcala",
                        "Veracruz",
                        "Zacatecas");
        assertThat(search.find("San Juan Mixtepec", 50).stream().map(hit -> hit.context(Messages.of(Language.ES))))
                .startsWith("Municipio · Oaxaca, 20208", "Municipio · Oaxaca, 20209");
    }

    @Test
    void aNameFoundThatIsNotThePlacesOwnIsSaid() throws IOException {
        Hit cancun = search.find("Cancún", 5).get(1);
        assertThat(cancun.place().name()).isEqualTo("Benito Juárez");
        assertThat(cancun.matched()).contains("Cancún");
        assertThat(cancun.context(Messages.of(Language.ES))).isEqualTo("Municipio · Quintana Roo · Cancún");
        assertThat(cancun.context(Messages.of(Language.EN))).isEqualTo("Municipality · Quintana Roo · Cancún");
        assertThat(search.find("Cancún", 5).get(0).matched()).isEmpty();
    }

    @Test
    void anAlcaldiaIsCalledOne() throws IOException {
        assertThat(search.find("Iztapalapa", 5).get(1).context(Messages.of(Language.ES)))
                .isEqualTo("Alcaldía · Ciudad de México");
    }

    @Test
    void everyWordTypedIsLookedForInAnyOrder() throws IOException {
        assertThat(ids("morelos ecatepec")).contains("MX:city:27", "MX:municipality:15033");
        assertThat(names("ecatepec morelos")).allMatch(name -> name.equals("Ecatepec de Morelos"));
        assertThat(ids("neza peñalolén")).isEmpty();
    }

    @Test
    void aPlaceIsFoundOnceHoweverManyOfItsNamesAre() throws IOException {
        assertThat(search.find("nezahualcoyotl", 50).stream()
                        .map(hit -> hit.place().id()))
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void noMoreAreFoundThanAskedFor() throws IOException {
        assertThat(search.find("san", 8)).hasSize(8);
        assertThat(search.find("san", 50)).hasSize(50);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\t\n", "***", "\"", "()[]{}", "?", "·", "--", "\u0000", "\uD83D", "xqzw", "&&||!"})
    void whatNamesNothingFindsNothing(String typed) throws IOException {
        assertThat(search.find(typed, 8)).isEmpty();
    }

    /** Signs that mean something to other searches mean nothing here. */
    @ParameterizedTest
    @ValueSource(strings = {"neza*", "+neza", "\"neza\"", "neza~2", "neza^9", "(neza)", "neza\\", "neza!", "neza/"})
    void signsAreNotReadAsCommands(String typed) throws IOException {
        assertThat(ids(typed.replaceAll("[29]", ""))).startsWith("MX:city:28");
        assertThat(search.find(typed, 8)).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void aTextOfAnyLengthIsSearchedFor() throws IOException {
        assertThat(search.find("neza ".repeat(5_000), 8)).isNotEmpty();
        assertThat(search.find("a b c d ".repeat(5_000), 8)).isNotNull();
        assertThat(search.find("x".repeat(100_000), 8)).isEmpty();
        assertThat(search.find("\uD83D\uDE00".repeat(10_000), 8)).isEmpty();
    }

    /** A sign of two code units is kept or cut whole. */
    @Test
    void aLongTextIsCutToAHundredSigns() {
        assertThat(PlaceSearch.cut("neza")).isEqualTo("neza");
        assertThat(PlaceSearch.cut("ñ".repeat(100))).isEqualTo("ñ".repeat(100));
        assertThat(PlaceSearch.cut("ñ".repeat(101))).isEqualTo("ñ".repeat(100));
        assertThat(PlaceSearch.cut("a" + "\uD83D\uDE00".repeat(200))).isEqualTo("a" + "\uD83D\uDE00".repeat(99));
    }

    private static List<String> ids(String typed) throws IOException {
        return search.find(typed, 8).stream()
                .map(hit -> hit.place().id().text())
                .toList();
    }

    private static List<String> names(String typed) throws IOException {
        return search.find(typed, 8).stream().map(hit -> hit.place().name()).toList();
    }
}
