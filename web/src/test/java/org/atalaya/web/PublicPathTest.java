package org.atalaya.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.atalaya.web.limit.Refusals;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written to a request no handler sees is below the path as every page is. */
class PublicPathTest {

    @ParameterizedTest
    @CsvSource({
        "https://a.example/observatorio, /observatorio/es/x, text/html; charset=utf-8, 400 /es/x <a href=\"/observatorio/es/\">",
        "https://a.example/observatorio, /es/x, text/html, 400 /es/x <a href=\"/observatorio/es/\">",
        "https://a.example/observatorio, /observatorio/api/v1, application/problem+json, 400 /api/v1 <a href=\"/es/\">",
        "https://a.example, /observatorio/es/x, text/html, 400 /observatorio/es/x <a href=\"/es/\">",
    })
    void aRefusalKnowsThePathAndStaysBelowIt(String address, String path, String type, String written) {
        Refusals below = new PublicPath(() -> Optional.of(URI.create(address)))
                .below((status, asked, languages) -> new Refusals.Refusal(
                        type, (status + " " + asked + " <a href=\"/es/\">").getBytes(StandardCharsets.UTF_8)));
        assertThat(new String(below.of(400, path, "").bytes(), StandardCharsets.UTF_8))
                .isEqualTo(written);
    }
}
