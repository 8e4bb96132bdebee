package org.atalaya.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server with the headers and nothing else; HeadersIT looks at the whole site. */
class SecurityHeadersTest {

    private static final Javalin SERVER = Javalin.create(config -> {
                config.startup.showJavalinBanner = false;
                config.routes.before(SecurityHeaders::add);
                config.routes.get("/page", context -> context.result("page"));
                config.routes.get("/broken", context -> {
                    throw new IllegalStateException("broken");
                });
                config.routes.exception(IllegalStateException.class, (broken, context) -> context.status(500));
            })
            .start("127.0.0.1", 0);

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @ParameterizedTest
    @CsvSource({"/page, 200", "/nothing, 404", "/broken, 500"})
    void everyAnswerCarriesThemWhateverItsStatus(String path, int status) throws Exception {
        HttpResponse<String> answer = answer(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        HttpHeaders headers = answer.headers();
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("strict-origin-when-cross-origin");
        assertThat(headers.firstValue("Permissions-Policy")).contains("camera=(), geolocation=(), microphone=()");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(headers.allValues("Content-Security-Policy")).hasSize(1);
    }

    /** What is not allowed by name is forbidden, and nothing allows what is written into a page to run. */
    @Test
    void aPageLoadsFromThisSiteOnlyAndNobodyFramesIt() throws Exception {
        Map<String, String> policy = Arrays.stream(answer("/page")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow()
                        .split("; "))
                .collect(Collectors.toMap(
                        directive -> directive.split(" ", 2)[0],
                        directive -> directive.split(" ", 2)[1]));
        assertThat(policy)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "default-src", "'none'",
                        "script-src", "'self'",
                        "style-src", "'self'",
                        "img-src", "'self' data:",
                        "font-src", "'self'",
                        "connect-src", "'self'",
                        "form-action", "'self'",
                        "base-uri", "'none'",
                        "frame-ancestors", "'none'"));
    }

    private static HttpResponse<String> answer(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + SERVER.port() + path))
                                .build(),
                        BodyHandlers.ofString());
    }
}
