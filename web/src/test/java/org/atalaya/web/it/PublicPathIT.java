package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import org.atalaya.web.shared.observatory.ObservatoryFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A site below a path of a host that is not its own, read through a proxy as the public reads it. */
class PublicPathIT {

    private static final String PREFIX = "/observatorio";
    private static final String PUBLIC = "https://municipio.example" + PREFIX;
    private static final int PAGES = 60;

    @TempDir
    private static Path folder;

    private static RunningSite site;
    private static HttpServer takingAway;
    private static HttpServer passingOn;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        Path settings = Files.writeString(
                folder.resolve("observatory.yaml"), "nombre: Observatorio\ndireccion_publica: " + PUBLIC + "\n");
        site = RunningSite.of(Releases.demo(), settings, Clock.systemUTC());
        takingAway = proxy(path -> path.substring(PREFIX.length()));
        passingOn = proxy(path -> path);
    }

    @AfterAll
    static void stop() throws Exception {
        takingAway.stop(0);
        passingOn.stop(0);
        site.close();
    }

    private interface Passing {
        String on(String path);
    }

    /** A proxy that knows nothing but what is below the path. */
    private static HttpServer proxy(Passing passing) throws IOException {
        HttpClient behind = HttpClient.newHttpClient();
        HttpServer proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.setExecutor(Executors.newFixedThreadPool(2, run -> {
            Thread thread = new Thread(run);
            thread.setDaemon(true);
            return thread;
        }));
        proxy.createContext("/", exchange -> exchange.sendResponseHeaders(404, -1));
        proxy.createContext(PREFIX, exchange -> pass(behind, exchange, passing));
        proxy.start();
        return proxy;
    }

    private static void pass(HttpClient behind, HttpExchange exchange, Passing passing) throws IOException {
        try (exchange) {
            HttpResponse<byte[]> answer = behind.send(
                    HttpRequest.newBuilder(URI.create(site.root()
                                    + passing.on(exchange.getRequestURI().toString())))
                            .build(),
                    BodyHandlers.ofByteArray());
            for (String name : List.of("Content-Type", "Location")) {
                answer.headers()
                        .firstValue(name)
                        .ifPresent(value -> exchange.getResponseHeaders().set(name, value));
            }
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<String> ask(HttpServer proxy, String address) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(
                                "http://127.0.0.1:" + proxy.getAddress().getPort() + address))
                        .build(),
                BodyHandlers.ofString());
    }

    /** From the home pages on, of addresses of one shape the first two. */
    @Test
    void everyLinkStaysBelowThePathAndAnswers() throws Exception {
        Deque<String> queue = new ArrayDeque<>(List.of(PREFIX + "/es/", PREFIX + "/en/"));
        Set<String> asked = new HashSet<>();
        Map<String, Integer> shapes = new HashMap<>();
        while (!queue.isEmpty() && asked.size() < PAGES) {
            String address = queue.remove();
            if (asked.contains(address) || shapes.merge(shape(address), 1, Integer::sum) > 2) {
                continue;
            }
            asked.add(address);
            String first = address.substring(PREFIX.length()).replaceAll("(?<=.)[/?].*", "");
            assertThatIllegalArgumentException()
                    .as("a site read below " + first)
                    .isThrownBy(() -> ObservatoryFile.address("https://municipio.example" + first));
            HttpResponse<String> answer = ask(takingAway, address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                queue.addAll(links(address, Jsoup.parse(answer.body())));
            }
        }
        assertThat(asked).hasSizeGreaterThanOrEqualTo(PAGES);
    }

    private static String shape(String address) {
        return address.replaceAll("[?].*", "").replaceAll("/[^/]*[0-9][^/]*", "/N");
    }

    private static Set<String> links(String address, Document page) {
        Set<String> links = new HashSet<>();
        for (String attribute : List.of("href", "src", "action", "data-suggest", "xlink:href")) {
            for (Element element : page.getElementsByAttribute(attribute)) {
                String link = element.attr(attribute).replaceAll("#.*", "");
                if (link.startsWith("/")) {
                    assertThat(link).as(address).startsWith(PREFIX + "/");
                    links.add(link.replace(" ", "%20").replace("|", "%7C"));
                }
            }
        }
        return links;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/es/lugares", "/en/data", "/sitemap.xml", "/oai?verb=Identify", "/api/v1/datapackage.json"})
    void aProxyMayPassThePathOnToo(String address) throws Exception {
        HttpResponse<String> answer = ask(passingOn, PREFIX + address);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(ask(takingAway, PREFIX + address).body())
                .contains(PUBLIC + "/");
    }

    @Test
    void whoIsSentElsewhereIsSentBelowThePath() throws Exception {
        HttpResponse<String> answer = ask(takingAway, PREFIX + "/");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).get().asString().startsWith(PREFIX + "/e");
    }

    @Test
    void robotsAreToldThePathsOfTheHost() throws Exception {
        assertThat(ask(takingAway, PREFIX + "/robots.txt").body().lines())
                .contains("Disallow: " + PREFIX + "/es/buscar", "Disallow: " + PREFIX + "/en/search");
    }

    @Test
    void whatIsSuggestedWhileTypingIsBelowThePath() throws Exception {
        assertThat(ask(takingAway, PREFIX + "/es/buscar.json?q=neza").body())
                .contains("\"path\":\"" + PREFIX + "/es/lugares/mx/municipio/15058\"");
    }

    @Test
    void whatIsNotFoundIsSaidOnAPageWhoseLinksStayBelowThePath() throws Exception {
        HttpResponse<String> answer = ask(takingAway, PREFIX + "/es/nada");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(links("/es/nada", Jsoup.parse(answer.body()))).isNotEmpty();
    }

    /** Two hosts: the server refuses it before any page is asked. */
    @Test
    void whatCannotBeReadIsRefusedOnAPageBelowThePath() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", URI.create(site.root()).getPort())) {
            socket.getOutputStream()
                    .write(("GET " + PREFIX + "/en/x HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400").contains("<html lang=\"en\"");
            assertThat(links("/en/x", Jsoup.parse(answer.substring(answer.indexOf("\r\n\r\n")))))
                    .isNotEmpty();
        }
    }
}
