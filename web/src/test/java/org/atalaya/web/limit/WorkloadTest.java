package org.atalaya.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.atalaya.web.cache.AnswerCache;
import org.atalaya.web.shared.Busy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkloadTest {

    private static final Limits SMALL = new Limits(
            8_192, 40, 12, Duration.ofSeconds(30), 1, 2, Duration.ofMillis(300), Duration.ofMillis(500), 0.01, true);

    private final HttpClient client = HttpClient.newHttpClient();
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final CountDownLatch bothBegun = new CountDownLatch(2);
    private final AtomicInteger made = new AtomicInteger();
    private Javalin server;

    @BeforeEach
    void start() {
        server = site(SMALL).start("127.0.0.1", 0);
    }

    private Javalin site(Limits limits) {
        Workload work = new Workload(limits);
        AnswerCache cache = new AnswerCache(List::of, request -> Optional.of(request.getRequestURI()));
        return Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.http.generateEtags = true;
            cache.stand(config);
            config.routes.before(work::begin);
            config.routes.after(work::end);
            config.routes.get("/kept", context -> {
                context.header("Cache-Control", "public, max-age=60");
                context.result("kept " + made.incrementAndGet());
            });
            config.routes.get("/cheap", context -> context.result("cheap"));
            config.routes.get("/dear", context -> use(Duration.ofMillis(600)));
            config.routes.get("/fails", context -> {
                throw new IllegalStateException("as it should");
            });
            config.routes.get("/long", context -> {
                bothBegun.countDown();
                mayEnd.await();
            });
            config.routes.exception(IllegalStateException.class, (failed, context) -> context.status(500));
            config.routes.exception(Busy.class, (busy, context) -> {
                context.status(busy.status());
                context.header("Retry-After", Long.toString(busy.seconds()));
            });
        });
    }

    @AfterEach
    void stop() {
        mayEnd.countDown();
        server.stop();
    }

    @Test
    void whoHadHisShareWaitsButIsGivenWhatIsKept() throws Exception {
        assertThat(ask("/kept").body()).isEqualTo("kept 1");
        assertThat(ask("/dear").statusCode()).isEqualTo(200);
        HttpResponse<String> refused = ask("/cheap");
        assertThat(refused.statusCode()).isEqualTo(429);
        // 600 ms of 500 were used: at 10 ms a second the next is there after ten seconds
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(5, 60);
        assertThat(ask("/kept").body()).isEqualTo("kept 1");
    }

    @Test
    void aPlaceIsFreeAgainAfterAFailure() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(ask("/fails").statusCode()).isEqualTo(500);
        }
        assertThat(ask("/cheap").statusCode()).isEqualTo(200);
    }

    @Test
    void whereAllPlacesAreTakenOthersAreToldWhenToComeAgainAndAreGivenWhatIsKept() throws Exception {
        assertThat(ask("/kept").body()).isEqualTo("kept 1");
        CompletableFuture<HttpResponse<String>> first = begin("/long");
        CompletableFuture<HttpResponse<String>> second = begin("/long");
        bothBegun.await();
        HttpResponse<String> refused = ask("/cheap");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(ask("/kept").body()).isEqualTo("kept 1");
        mayEnd.countDown();
        assertThat(first.get().statusCode()).isEqualTo(200);
        assertThat(second.get().statusCode()).isEqualTo(200);
        assertThat(ask("/cheap").statusCode()).isEqualTo(200);
    }

    @Test
    void thisMachineIsNotLimitedUnlessItIsSaidSo() throws Exception {
        server.stop();
        server = site(Limits.usual()).start("127.0.0.1", 0);
        for (int i = 0; i < 3; i++) {
            assertThat(ask("/dear").statusCode()).isEqualTo(200);
        }
    }

    private HttpResponse<String> ask(String path) throws Exception {
        return begin(path).get();
    }

    private CompletableFuture<HttpResponse<String>> begin(String path) {
        return client.sendAsync(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Uses a processor for a time. */
    private static void use(Duration time) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        while (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start < time.toNanos()) {
            Thread.onSpinWait();
        }
    }
}
