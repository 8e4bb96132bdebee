package org.atalaya.web.it;

import io.javalin.Javalin;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.atalaya.data.store.ReleaseStore;
import org.atalaya.web.Site;
import org.atalaya.web.limit.Limits;
import org.atalaya.web.release.CurrentRelease;
import org.atalaya.web.shared.observatory.CurrentObservatory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The site on a free port of this machine, asked over HTTP as a browser asks. */
final class RunningSite implements AutoCloseable {

    /** The day tests read pages on; the same every day. */
    private static final Clock TODAY =
            Clock.fixed(Instant.parse("2026-11-22T18:00:00Z"), ZoneId.of("America/Mexico_City"));

    private static RunningSite demo;

    private final CurrentRelease current;
    private final Javalin server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private RunningSite(CurrentRelease current, CurrentObservatory observatory, Clock clock, Limits limits) {
        this.current = current;
        this.server = new Site(current, observatory, clock, limits).create().start("127.0.0.1", 0);
    }

    /** The site of the demonstration's release; all tests share it, and it ends with them. */
    static synchronized RunningSite demo() {
        if (demo == null) {
            demo = of(Releases.demo());
        }
        return demo;
    }

    /** The site of a store. */
    static RunningSite of(ReleaseStore store) {
        return of(store, Limits.usual());
    }

    /** The site of a store within limits. */
    static RunningSite of(ReleaseStore store, Limits limits) {
        try {
            return new RunningSite(
                    CurrentRelease.open(store).orElseThrow(), CurrentObservatory.unnamed(), TODAY, limits);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The site of a store and a file of settings at a time. */
    static RunningSite of(ReleaseStore store, Path settings, Clock clock) {
        try {
            CurrentRelease current = CurrentRelease.open(store).orElseThrow();
            return new RunningSite(
                    current,
                    CurrentObservatory.of(
                            settings,
                            place -> current.get().gazetteer().find(place).isPresent()),
                    clock,
                    Limits.usual());
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An answer, its body read as UTF-8; of a compressed one only the number of bytes means something. */
    record Answer(String address, int status, HttpHeaders headers, String body, int bytes) {

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        Document page() {
            return Jsoup.parse(body);
        }
    }

    /** Addresses with a handler, their parameters in braces, as the server itself knows them. */
    List<String> routes() {
        return server.unsafe.internalRouter.allHttpHandlers().stream()
                .filter(each -> each.endpoint.method.equals(HandlerType.GET))
                .map(each -> each.endpoint.path)
                .distinct()
                .toList();
    }

    int port() {
        return server.port();
    }

    /** Scheme, host and port. */
    String root() {
        return "http://127.0.0.1:" + server.port();
    }

    Answer get(String address) {
        return send("GET", address);
    }

    /** The answer to an address, asked for once however many tests look at it. */
    Answer once(String address) {
        return answers.computeIfAbsent(address, this::get);
    }

    /** The page at an address, as {@link #once}. */
    Document page(String address) {
        return once(address).page();
    }

    /** The bytes of a file at an address, asked with headers given as name, value, … */
    byte[] bytes(String address, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(root() + escaped(address))).timeout(Duration.ofSeconds(60));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build()).body();
    }

    /** Asks with headers given as name, value, name, value, … */
    Answer send(String method, String address, String... headers) {
        URI uri = URI.create(root() + escaped(address));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(60)).method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<byte[]> response = send(request.build());
        return new Answer(
                address,
                response.statusCode(),
                response.headers(),
                new String(response.body(), StandardCharsets.UTF_8),
                response.body().length);
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Signs a browser escapes when it sends an address. */
    private static String escaped(String address) {
        return Pattern.compile("[ \"<>\\\\^`{|}]")
                .matcher(address)
                .replaceAll(sign -> "%" + Integer.toHexString(sign.group().charAt(0)));
    }

    @Override
    public void close() {
        server.stop();
        try {
            current.close();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
