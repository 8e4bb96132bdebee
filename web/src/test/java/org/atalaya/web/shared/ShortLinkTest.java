package org.atalaya.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShortLinkTest {

    @ParameterizedTest
    @CsvSource({
        "ES, /es/lugares/mx/ciudad/28?release=2026-11-22.1, /v/es/mx-city-28?r=2026-11-22.1",
        "EN, /en/places/mx/city/28?release=2026-11-22.1, /v/en/mx-city-28?r=2026-11-22.1",
        "ES, /es/lugares/mx/total-urbano/00?release=2026-11-22.1, /v/es/mx-urban-total-00?r=2026-11-22.1",
        "ES, /es/lugares/cl/comuna/13122?release=2026-11-22.1, /v/es/cl-comuna-13122?r=2026-11-22.1",
        "ES, /es/lugares/mx/ciudad/28/ficha?release=2026-11-22.1, /v/es/lugares/mx/ciudad/28/ficha?r=2026-11-22.1",
        "ES, /es/indicadores/safe?period=2024-Q1&release=2026-11-22.1, /v/es/i/safe?period=2024-Q1&r=2026-11-22.1",
        "EN, /en/offences/all_offences?release=2026-11-22.1, /v/en/o/all_offences?r=2026-11-22.1",
        "ES, /es/comparar?place=MX:city:28&release=2026-11-22.1, /v/es/comparar?place=MX:city:28&r=2026-11-22.1",
        "ES, /es/?release=2026-11-22.1, /v/es/?r=2026-11-22.1",
        "ES, /es?release=2026-11-22.1, /v/es?r=2026-11-22.1",
    })
    void saysTheSameInFewerWords(Language language, String address, String brief) {
        assertThat(ShortLink.of(language, address)).isEqualTo(brief);
        String[] parts = brief.substring(("/v/" + language.code()).length()).split("[?]", 2);
        assertThat(ShortLink.expand(language, parts[0].replaceFirst("^/", ""), parts[1]))
                .isEqualTo(address.replace("/es/?", "/es?"));
    }

    /** What looks like a place and is none stays what it says. */
    @ParameterizedTest
    @ValueSource(strings = {"mx-city-x", "mx-nada-28", "zz-city-28", "a-b"})
    void makesNoPlaceOfWhatIsNone(String rest) {
        assertThat(ShortLink.expand(Language.ES, rest, "")).isEqualTo("/es/" + rest);
    }
}
