package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A copy of the demonstration's site, of one municipality, below a host that knows nothing but files. */
class ExportSiteIT {

    private static final String COPY_AT = "https://municipio.example/observatorio";
    private static final String PLACE = "es/lugares/mx/municipio/15058/index.html";

    private static Path copy;
    private static Launcher.Result export;
    private static HttpServer host;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void copy() throws Exception {
        copy = Releases.fresh("exported").resolve("site");
        export = export(copy);
        host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        host.createContext("/", ExportSiteIT::give);
        host.start();
    }

    @AfterAll
    static void stop() {
        host.stop(0);
    }

    private static Launcher.Result export(Path folder) throws Exception {
        return Launcher.run(
                "export-site",
                folder,
                "--store",
                Releases.demo().root(),
                "--public-url",
                COPY_AT,
                "--within",
                "MX:municipality:15058",
                "--sections",
                "places,methods");
    }

    private static void give(HttpExchange exchange) throws IOException {
        try (exchange) {
            Path file = copy.resolve(exchange.getRequestURI().getPath().substring(1));
            if (Files.isRegularFile(file)) {
                exchange.sendResponseHeaders(200, Files.size(file));
                Files.copy(file, exchange.getResponseBody());
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private static Document page(String file) throws IOException {
        return Jsoup.parse(Files.readString(copy.resolve(file)));
    }

    @Test
    void everyLinkOfTheCopyLeadsToAFileOfIt() throws Exception {
        URI root = URI.create("http://127.0.0.1:" + host.getAddress().getPort() + "/");
        Deque<URI> queue = new ArrayDeque<>(List.of(root.resolve("index.html")));
        Set<URI> asked = new HashSet<>(queue);
        while (!queue.isEmpty()) {
            URI address = queue.remove();
            HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(address.toString()).isEqualTo(200);
            if (address.getPath().endsWith(".html")) {
                links(answer.body()).map(address::resolve).filter(asked::add).forEach(queue::add);
            }
        }
        assertThat(asked)
                .hasSizeGreaterThan(20)
                .contains(root.resolve(PLACE))
                .anyMatch(address -> address.getPath().endsWith("/charts.js"))
                .anyMatch(address -> address.getPath().endsWith("/echarts.js"))
                .anyMatch(address -> address.getPath().endsWith("/perceived_insecurity.svg"));
    }

    /** Addresses that are not of another host: each is relative, so that the copy may stand anywhere. */
    private static Stream<URI> links(String html) {
        return Stream.of("href", "src", "action", "data-suggest", "xlink:href")
                .flatMap(name ->
                        Jsoup.parse(html).getElementsByAttribute(name).stream().map(each -> each.attr(name)))
                .map(link -> link.replaceAll("#.*", ""))
                .filter(link -> !link.isEmpty() && !link.matches("(https?|mailto|tel|data):.*"))
                .peek(link -> assertThat(link).doesNotStartWith("/"))
                .map(URI::create);
    }

    @Test
    void noFileNamesTheSiteItWasMadeFrom() throws IOException {
        try (Stream<Path> files = Files.walk(copy)) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.(html|xml|svg|txt|css)"))
                    .toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain("127.0.0.1");
            }
        }
    }

    @Test
    void aPlaceShowsWhatTheSiteShowsOfItAndSaysThatItIsACopy() throws IOException {
        Document copied = page(PLACE);
        Document served = RunningSite.demo().page("/es/lugares/mx/municipio/15058");

        assertThat(copied.select("table td").eachText())
                .isNotEmpty()
                .isEqualTo(served.select("table td").eachText());
        assertThat(copied.select("p.standing").text()).startsWith("Esta es una copia del sitio hecha el");
        assertThat(copied.select("form, [data-suggest]")).isEmpty();
        assertThat(copied.select("link[rel=canonical]").attr("href"))
                .startsWith(COPY_AT + "/es/lugares/mx/municipio/15058");
        assertThat(page("en/places/mx/municipality/15058/index.html")
                        .select("p.standing")
                        .text())
                .startsWith("This is a copy of the site made on");
    }

    @Test
    void whatIsNotCopiedHasNoLink() throws IOException {
        Element compare = page(PLACE).select("nav a").stream()
                .filter(link -> link.text().equals("Comparar"))
                .findFirst()
                .orElseThrow();

        assertThat(compare.hasAttr("href")).isFalse();
        assertThat(copy.resolve("es/comparar")).doesNotExist();
    }

    @Test
    void whereItHasNoFileAHostShowsAPageInBothLanguagesThatLeadsOnFromAnyAddress() throws IOException {
        Document missing = page("404.html");

        assertThat(missing.select("main h1").text()).isEqualTo("No hay nada en esta dirección");
        assertThat(missing.select("main [lang=en] h2").text()).isEqualTo("There is nothing at this address");
        assertThat(missing.select("form, [data-suggest]")).isEmpty();
        assertThat(missing.select("main a[href]").eachAttr("href"))
                .containsExactly("/observatorio/es/index.html", "/observatorio/en/index.html");
        assertThat(missing.select("link[rel=stylesheet], header a[href], script[src]"))
                .hasSizeGreaterThan(4)
                .allSatisfy(each -> {
                    String address = each.attr(each.hasAttr("src") ? "src" : "href");
                    assertThat(address).startsWith("/observatorio/");
                    assertThat(copy.resolve(address.substring("/observatorio/".length())))
                            .isRegularFile();
                });
    }

    @Test
    void itsChartsSayWhatTheSitesSay() throws IOException {
        String chart = "grafica/perceived_insecurity.svg";

        assertThat(page("es/lugares/mx/municipio/15058/" + chart).select("text").eachText())
                .hasSizeGreaterThan(5)
                .filteredOn(text -> !text.contains("/v/"))
                .isEqualTo(RunningSite.demo().page("/es/lugares/mx/municipio/15058/" + chart).select("text").stream()
                        .map(Element::text)
                        .filter(text -> !text.contains("/v/"))
                        .toList());
    }

    /** A copy goes onto a USB stick, a store is kept on Windows too. */
    @Test
    void everyNameInACopyAndInAStoreIsOneThatWindowsTakes() throws IOException {
        assertThat(Stream.of("aux", "NUL.txt", "a:b", "what?", "end.", "end ").filter(WindowsNames::isRefused))
                .hasSize(6);
        assertThat(Stream.of("auxiliary", "index.html", "part-0.parquet", ".nojekyll")
                        .filter(WindowsNames::isRefused))
                .isEmpty();
        assertThat(WindowsNames.refused(copy)).isEmpty();
        assertThat(WindowsNames.refused(Releases.demo().root())).isEmpty();
    }

    @Test
    void itsSiteMapNamesOnlyPagesItHas() throws IOException {
        List<String> named = Pattern.compile("<loc>" + COPY_AT + "/([^<]*)</loc>")
                .matcher(Files.readString(copy.resolve("sitemap.xml")))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(named)
                .contains("es/lugares/mx/municipio/15058")
                .allSatisfy(address ->
                        assertThat(copy.resolve(address).resolve("index.html")).exists());
    }

    @Test
    void aCopyIsMadeWholeAndNeverOverAnother() throws Exception {
        assertThat(export.exit()).as(export.toString()).isZero();
        assertThat(copy.resolveSibling("site.staging")).doesNotExist();
        assertThat(Files.readString(copy.resolve("export-site.json")))
                .contains("\"release\"", "\"made_at\"", "\"pages\"");

        Launcher.Result again = export(copy);

        assertThat(again.exit()).isNotZero();
        assertThat(again.output()).contains("DIR must be a new or empty folder");
    }
}
