package org.atalaya.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressLiteralTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, 203.0.113.9",
        "0.0.0.0, 0.0.0.0",
        "255.249.199.99, 255.249.199.99",
        "2001:db8::9, 2001:db8:0:0:0:0:0:9",
        "[::1], 0:0:0:0:0:0:0:1",
        "::ffff:203.0.113.9, 203.0.113.9"
    })
    void anAddressIsFound(String text, String address) {
        assertThat(AddressLiteral.find(text))
                .hasValueSatisfying(found -> assertThat(found.getHostAddress()).isEqualTo(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "999.1.1.1",
                "256.0.0.1",
                "1.2.3.4.5",
                "1.2.3",
                "16909060",
                "::::",
                "1:2",
                ".:a",
                "::1%nothere",
                "localhost",
                "municipio.example",
                "[1.2.3.4]",
                "1.2.3.4:80",
                "<x>"
            })
    void whatIsNoneIsNotLookedUp(String text) {
        assertThat(AddressLiteral.find(text)).isEmpty();
    }
}
