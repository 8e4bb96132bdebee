package org.atalaya.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OperationsRoutesTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @Test
    @Timeout(30)
    void answersTheRequestItHasBegunBeforeItStops() throws Exception {
        Javalin site = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    OperationsRoutes.endRequestsBeforeStopping(config);
                    config.routes.get("/slow", context -> {
                        begun.countDown();
                        mayEnd.await();
                        context.result("whole");
                    });
                })
                .start("127.0.0.1", 0);
        HttpRequest slow = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.port() + "/slow"))
                .build();
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(slow, BodyHandlers.ofString());
        begun.await();

        CompletableFuture<Void> stopped = CompletableFuture.runAsync(site::stop);
        assertThatThrownBy(() -> stopped.get(500, TimeUnit.MILLISECONDS))
                .as("it waits for the answer")
                .isInstanceOf(TimeoutException.class);
        assertThatThrownBy(() -> HttpClient.newHttpClient().send(slow, BodyHandlers.ofString()))
                .as("nobody new is let in")
                .isInstanceOf(IOException.class);
        mayEnd.countDown();

        assertThat(answer.get().body()).isEqualTo("whole");
        stopped.get();
    }
}
