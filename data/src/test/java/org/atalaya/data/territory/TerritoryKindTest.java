package org.atalaya.data.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerritoryKindTest {

    @ParameterizedTest
    @CsvSource({
        "country, CL",
        "state, 09",
        "municipality, 15058",
        "city, 28",
        "area, 05035",
        "urban-total, 00",
        "region, 13",
        "comuna, 13122"
    })
    void takesAPaddedCodeOfItsOwnForm(String kind, String code) {
        assertThat(new TerritoryId(Country.MX, TerritoryKind.of(kind), code).code())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "country | mx | an ISO country code",
                "state | 9 | two digits",
                "state | 15058 | two digits",
                "municipality | 015058 | five digits: state and municipality",
                "municipality | 1505a | five digits: state and municipality",
                "city | 3 | two digits: the survey's own city code",
                "area | 35 | five digits: the municipality the publisher prints within a city",
                "urban-total | 01 | 00",
                "region | XIII | two digits",
                "comuna | 1101 | five digits: region, province and comuna"
            })
    void refusesACodeOfAnotherForm(String kind, String code, String rule) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TerritoryId(Country.MX, TerritoryKind.of(kind), code))
                .withMessage("code of a " + kind + " must be " + rule + ", padded: was \"" + code + "\"");
    }

    @Test
    void refusesAMissingCode() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TerritoryId(Country.MX, TerritoryKind.STATE, null))
                .withMessage("code of a state must be two digits, padded: was null");
    }

    @Test
    void isWrittenInTablesByOneWord() {
        assertThat(TerritoryKind.URBAN_TOTAL.id()).isEqualTo("urban-total");
        assertThat(TerritoryKind.of("urban-total")).isSameAs(TerritoryKind.URBAN_TOTAL);
    }
}
