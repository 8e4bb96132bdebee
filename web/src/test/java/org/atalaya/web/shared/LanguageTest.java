package org.atalaya.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.atalaya.data.territory.Country;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @Test
    void aWordOfTheAddressNamesALanguageOrNone() {
        assertThat(Language.find("es")).contains(Language.ES);
        assertThat(Language.find("en")).contains(Language.EN);
        for (String other : new String[] {"", "ES", "fr", "es-MX", "en "}) {
            assertThat(Language.find(other)).as(other).isEmpty();
        }
    }

    @Test
    void eachIsTheOthersOther() {
        assertThat(Language.ES.other()).isEqualTo(Language.EN);
        assertThat(Language.EN.other()).isEqualTo(Language.ES);
        assertThat(Language.ES.choose("uno", "one")).isEqualTo("uno");
        assertThat(Language.EN.choose("uno", "one")).isEqualTo("one");
    }

    @Test
    void pagesNameTheirLanguageAsBrowsersKnowIt() {
        assertThat(Language.ES.locale().toLanguageTag()).isEqualTo("es-MX");
        assertThat(Language.EN.locale().toLanguageTag()).isEqualTo("en");
        assertThat(Language.ES_CL.locale().toLanguageTag()).isEqualTo("es-CL");
    }

    @Test
    void spanishIsWrittenAsInTheCountryAndEnglishAsEverywhere() {
        for (Language spanish : new Language[] {Language.ES, Language.ES_CL}) {
            assertThat(spanish.in(Country.MX)).isEqualTo(Language.ES);
            assertThat(spanish.in(Country.CL)).isEqualTo(Language.ES_CL);
            assertThat(spanish.code()).isEqualTo("es");
            assertThat(spanish.other()).isEqualTo(Language.EN);
            assertThat(spanish.choose("uno", "one")).isEqualTo("uno");
        }
        for (Country country : Country.values()) {
            assertThat(Language.EN.in(country)).isEqualTo(Language.EN);
        }
        assertThat(Language.ofAddresses()).containsExactly(Language.ES, Language.EN);
    }

    /** RFC 9110, 12.5.4: the language with the greatest weight that the site has. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en                                   | EN",
                "en-GB,en;q=0.9                       | EN",
                "EN-us                                | EN",
                "es-CL                                | ES",
                "es-MX,es;q=0.9,en;q=0.8              | ES",
                "en-US,en;q=0.9,es;q=0.8              | EN",
                "es;q=0.5, en;q=0.9                   | EN",
                "fr-FR,fr;q=0.9,en;q=0.8              | EN",
                "fr,es;q=0.8,en;q=0.2                 | ES",
                "nah,es-MX;q=0.9                      | ES",
                "en;q=0                               | ES",
                "*                                    | ES",
                "fr                                   | ES",
                "enm                                  | ES",
            })
    void theReadersPreferredLanguageIsTheFirstOfTheirsTheSiteHas(String accepted, Language language) {
        assertThat(Language.preferred(accepted)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ";", "en;q=", "en;q=x", "en;q=7", "<script>", "en_US", ",,,", "\u00F1"})
    void whatIsNoListOfLanguagesPrefersSpanish(String accepted) {
        assertThat(Language.preferred(accepted)).isEqualTo(Language.ES);
    }
}
