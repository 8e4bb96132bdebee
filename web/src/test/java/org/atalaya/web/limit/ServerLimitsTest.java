package org.atalaya.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server whose limits are small, and clients that take their time. */
@Timeout(60)
class ServerLimitsTest {

    private static final Limits SMALL = new Limits(
            1_024, 40, 12, Duration.ofSeconds(1), 1_000, 4, Duration.ofSeconds(1), Duration.ofSeconds(1), 0.1, true);
    private static final byte[] LARGE = new byte[64 * 1024 * 1024];
    private static final String ASKED = "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";

    private Javalin server;

    @BeforeEach
    void start() {
        server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    ServerLimits.set(
                            config.jetty,
                            SMALL,
                            (status, path, languages) -> new Refusals.Refusal(
                                    "text/plain", (status + " is said in words.").getBytes(StandardCharsets.UTF_8)));
                    config.routes.get("/", context -> context.result("whole"));
                    config.routes.get("/large", context -> context.result(LARGE));
                })
                .start("127.0.0.1", 0);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void whatIsTooLongOrCannotBeReadIsRefusedInWordsWithTheHeadersOfEveryAnswer() throws IOException {
        for (String request : List.of(
                "GET /" + "a".repeat(2_000) + " HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(2_000) + "\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET /%2e%2e/%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "\u0016\u0003\u0001\u0002\r\n\r\n")) {
            String answer = ask(request);
            assertThat(answer).matches("(?s)HTTP/1.1 4(00|14|31) .*is said in words\\.");
            assertThat(answer).contains("Content-Security-Policy: default-src 'none'", "Cache-Control: no-store");
        }
    }

    @Test
    void headersThatTrickleInAreNotWaitedForBeyondPatience() throws Exception {
        try (Socket slow = connect()) {
            send(slow, "GET / HTTP/1.1\r\nHost: a\r\nX: ");
            assertThat(secondsUntilEnded(slow, "a")).isBetween(0, 5);
        }
    }

    @Test
    void aBodyIsNotWaitedFor() throws Exception {
        try (Socket slow = connect()) {
            send(slow, "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n");
            assertThat(secondsUntilEnded(slow, "b")).isBetween(0, 5);
        }
    }

    /** More connections than the server has threads, each waiting or reading next to nothing: others are answered. */
    @Test
    void thoseWhoAreSlowDoNotKeepOthersWaiting() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 15; i++) {
                slow.add(connect());
                send(slow.get(slow.size() - 1), "GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
                slow.add(connect());
                send(slow.get(slow.size() - 1), "GET / HTTP/1.1\r\nHo");
            }
            long start = System.nanoTime();
            for (int i = 0; i < 5; i++) {
                assertThat(ask(ASKED)).endsWith("whole");
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        } finally {
            for (Socket each : slow) {
                each.close();
            }
        }
    }

    /** More connections than there may be at once: those that do nothing are ended, and others are let in. */
    @Test
    void thoseWhoOnlyConnectDoNotKeepOthersOut() throws Exception {
        List<Socket> idle = new ArrayList<>();
        try {
            for (int i = 0; i < 60; i++) {
                idle.add(connect());
            }
            assertThat(ask(ASKED)).endsWith("whole");
        } finally {
            for (Socket each : idle) {
                each.close();
            }
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress("127.0.0.1", server.port()));
        socket.setSoTimeout(30_000);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private String ask(String request) throws IOException {
        try (Socket socket = connect()) {
            send(socket, request);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** Sends a little again and again, until the other side has ended the connection. */
    private static int secondsUntilEnded(Socket socket, String little) throws Exception {
        long start = System.nanoTime();
        InputStream in = socket.getInputStream();
        try {
            while (Duration.ofNanos(System.nanoTime() - start).toSeconds() < 20) {
                send(socket, little);
                Thread.sleep(100);
                while (in.available() > 0) {
                    in.skip(in.available());
                }
            }
        } catch (SocketException ended) {
            // as it should
        }
        return (int) Duration.ofNanos(System.nanoTime() - start).toSeconds();
    }
}
