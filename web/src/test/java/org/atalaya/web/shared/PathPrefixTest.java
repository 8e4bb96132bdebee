package org.atalaya.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPrefixTest {

    private static final PathPrefix PREFIX = new PathPrefix("/a");

    @Test
    void addressesOfThisSiteOnAPageComeToStandBelowIt() {
        assertThat(PREFIX.ofPage(
                        "<a href=\"/es/\"><img src=\"/x.png\"><form action=\"/es/buscar\"><i data-suggest=\"/s\">"))
                .isEqualTo(
                        "<a href=\"/a/es/\"><img src=\"/a/x.png\"><form action=\"/a/es/buscar\"><i data-suggest=\"/a/s\">");
    }

    @Test
    void otherSitesPartsOfThePageAndTextAreLeft() {
        String page =
                "<a href=\"https://x.example/\"><a href=\"//x.example/\"><a href=\"#part\"><a href=\"?q=/es/\">href /es/";
        assertThat(PREFIX.ofPage(page)).isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({
        "/a, /",
        "/a/, /",
        "/a/es/lugares, /es/lugares",
        "/es/lugares, /es/lugares",
        "/ab/es, /ab/es",
        "/a/a/es, /a/es"
    })
    void whatIsAskedBelowItIsAskedWithoutIt(String asked, String within) {
        assertThat(PREFIX.within(asked)).isEqualTo(within);
    }

    @Test
    void withoutAPathNothingChanges() {
        assertThat(new PathPrefix("").within("/es/")).isEqualTo("/es/");
        assertThat(new PathPrefix("").of("/es/")).isEqualTo("/es/");
    }
}
