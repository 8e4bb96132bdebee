package org.atalaya.data.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerritoryIdTest {

    @Test
    void readsItsThreePartsFromOneText() {
        assertThat(TerritoryId.parse("MX:municipality:15058"))
                .isEqualTo(new TerritoryId(Country.MX, TerritoryKind.MUNICIPALITY, "15058"));
    }

    @Test
    void writesTheTextItReads() {
        TerritoryId penalolen = new TerritoryId(Country.CL, TerritoryKind.COMUNA, "13122");

        assertThat(penalolen.text()).isEqualTo("CL:comuna:13122");
        assertThat(penalolen).hasToString("CL:comuna:13122");
    }

    @Test
    void keepsTheZerosACodeBeginsWith() {
        assertThat(TerritoryId.of("MX", "municipality", "01001").code()).isEqualTo("01001");
        assertThat(TerritoryId.of("CL", "comuna", "01101").text()).isEqualTo("CL:comuna:01101");
    }

    @ParameterizedTest
    @CsvSource({"comuna, municipality, 13122", "region, state, 13", "municipality, municipality, 13122"})
    void neverEqualsAPlaceOfTheOtherCountryWithTheSameCode(String chileanKind, String mexicanKind, String code) {
        assertThat(TerritoryId.of("CL", chileanKind, code)).isNotEqualTo(TerritoryId.of("MX", mexicanKind, code));
    }

    @Test
    void neverEqualsAPlaceOfAnotherKindWithTheSameCode() {
        assertThat(TerritoryId.of("MX", "area", "05035")).isNotEqualTo(TerritoryId.of("MX", "municipality", "05035"));
        assertThat(TerritoryId.of("MX", "city", "28")).isNotEqualTo(TerritoryId.of("MX", "state", "28"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "15058", "MX:15058", "MX:municipality:15058:1"})
    void refusesATextThatIsNotThreeParts(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TerritoryId.parse(text))
                .withMessage("place must be written like MX:municipality:15058: was "
                        + (text == null ? "null" : "\"" + text + "\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mx", "AR", "Chile", ""})
    void refusesAnUnknownCountryAndListsTheKnown(String country) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TerritoryId.of(country, "state", "15"))
                .withMessage("country must be one of MX, CL: was \"" + country + "\"");
    }

    @Test
    void refusesAnUnknownKindAndListsTheKnown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TerritoryId.parse("MX:municipio:15058"))
                .withMessage("territory kind must be one of country, state, municipality, city, area, urban-total,"
                        + " region, comuna: was \"municipio\"");
    }

    @Test
    void refusesAMissingCountry() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TerritoryId(null, TerritoryKind.STATE, "15"))
                .withMessage("country of a territory must be given: was null");
    }

    @Test
    void refusesAMissingKind() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TerritoryId(Country.MX, null, "15"))
                .withMessage("kind of a territory must be given: was null");
    }

    @Test
    void refusesACodeThatLostItsZeros() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TerritoryId.parse("MX:municipality:1001"))
                .withMessage("code of a municipality must be five digits: state and municipality, padded: was"
                        + " \"1001\"");
    }
}
