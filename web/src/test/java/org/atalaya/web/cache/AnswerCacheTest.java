package org.atalaya.web.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cache before a real server whose answers tell how often they were made. */
class AnswerCacheTest {

    private final AtomicInteger made = new AtomicInteger();
    private volatile String foundation = "one";
    private Javalin server;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void start() {
        AnswerCache cache = new AnswerCache(
                () -> List.of(foundation),
                request -> Optional.of(request.getRequestURI() + "?" + request.getQueryString()));
        server = Javalin.create(config -> {
            config.http.generateEtags = true;
            config.startup.showJavalinBanner = false;
            cache.stand(config);
            config.routes.get("/page", context -> {
                context.header("Cache-Control", "public, max-age=60");
                context.header("X-Robots-Tag", "noindex");
                make(context);
            });
            config.routes.head("/page", context -> {
                context.header("Cache-Control", "public, max-age=60");
                context.header("X-Robots-Tag", "noindex");
                make(context);
            });
            config.routes.get("/picture", context -> {
                context.header("Cache-Control", "public, max-age=60");
                make(context);
                context.contentType("image/png");
            });
            config.routes.get("/private", this::make);
            config.routes.get("/refused", context -> {
                context.header("Cache-Control", "public, max-age=60");
                make(context);
                context.status(400);
            });
            config.routes.get("/large", context -> {
                context.header("Cache-Control", "public, max-age=60");
                made.incrementAndGet();
                context.result("á".repeat(600_000));
            });
        });
        server.start("127.0.0.1", 0);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private void make(Context context) {
        context.html("página " + made.incrementAndGet() + " de " + foundation + " ".repeat(3_000));
    }

    @Test
    void anAnswerIsMadeOnceAndSentAgainWithItsHeaders() throws Exception {
        HttpResponse<byte[]> first = get("/page");
        HttpResponse<byte[]> second = get("/page");
        assertThat(made).hasValue(1);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(new String(second.body(), StandardCharsets.UTF_8)).startsWith("página 1 de one");
        for (String header : List.of("ETag", "Content-Type", "X-Robots-Tag", "Cache-Control", "Vary")) {
            assertThat(second.headers().firstValue(header))
                    .as(header)
                    .isPresent()
                    .isEqualTo(first.headers().firstValue(header));
        }
        assertThat(second.headers().allValues("Date")).hasSizeLessThan(2);
    }

    @Test
    void whoCanReadItCompressedGetsItCompressed() throws Exception {
        byte[] plain = get("/page").body();
        HttpResponse<byte[]> small = get("/page", "Accept-Encoding", "br, gzip");
        assertThat(small.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(small.body()).hasSizeLessThan(plain.length / 10);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(small.body())).readAllBytes())
                .isEqualTo(plain);
        assertThat(made).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "br", "gzip;q=0", "br, gzip;q=0.0", "xgzip"})
    void whoCannotReadItCompressedGetsItPlain(String encodings) throws Exception {
        get("/page");
        HttpResponse<byte[]> plain = get("/page", "Accept-Encoding", encodings);
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(new String(plain.body(), StandardCharsets.UTF_8)).startsWith("página 1 de one");
    }

    @Test
    void aPictureIsSentAsItIs() throws Exception {
        get("/picture");
        HttpResponse<byte[]> again = get("/picture", "Accept-Encoding", "gzip");
        assertThat(again.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(made).hasValue(1);
    }

    @Test
    void whoHasItIsToldSo() throws Exception {
        String tag = get("/page").headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> unchanged = get("/page", "If-None-Match", tag);
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
        assertThat(get("/page", "If-None-Match", "W/\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void anotherAddressIsAnotherAnswer() throws Exception {
        get("/page?a=1");
        get("/page?a=2");
        get("/page");
        assertThat(made).hasValue(3);
    }

    @Test
    void whatChangedUnderAnAnswerChangesIt() throws Exception {
        get("/page");
        foundation = "two";
        assertThat(new String(get("/page").body(), StandardCharsets.UTF_8)).startsWith("página 2 de two");
        foundation = "one";
        assertThat(new String(get("/page").body(), StandardCharsets.UTF_8)).startsWith("página 3 de one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/private", "/refused", "/large"})
    void whatIsNotForEverybodyOrNoAnswerOrLargeIsMadeAgain(String path) throws Exception {
        get(path);
        get(path);
        assertThat(made).hasValue(2);
    }

    @Test
    void aQuestionForHeadersIsAnsweredFromThePage() throws Exception {
        get("/page");
        HttpResponse<Void> head = client.send(
                HttpRequest.newBuilder(address("/page"))
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                BodyHandlers.discarding());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("ETag")).isPresent();
        assertThat(made).hasValue(1);
    }

    @Test
    void aQuestionForHeadersThatComesFirstIsAnsweredAsThePageWillBe() throws Exception {
        HttpResponse<Void> head = client.send(
                HttpRequest.newBuilder(address("/page"))
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                BodyHandlers.discarding());
        HttpResponse<byte[]> page = get("/page");
        assertThat(head.headers().firstValue("ETag"))
                .isPresent()
                .isEqualTo(page.headers().firstValue("ETag"));
        assertThat(head.headers().firstValue("Content-Length")).contains(String.valueOf(page.body().length));
        assertThat(made).hasValue(1);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }
}
