package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.atalaya.web.it.PageTypes.Address;
import org.atalaya.web.it.RunningSite.Answer;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What answers tell a browser: what a page may load and run, and how long it may be kept. */
class HeadersIT {

    private static final RunningSite SITE = RunningSite.demo();

    static Stream<Address> pages() {
        return PageTypes.all();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/es/",
                "/es/lugares/mx/ciudad/28",
                "/es/nada",
                "/es/comparar?place=foo",
                "/es/buscar.json?q=neza",
                "/assets/none/site.css"
            })
    void everyAnswerBindsTheBrowser(String address) {
        assertBound(SITE.get(address));
    }

    @Test
    void refusedMethodsAndStyleSheetsBindTheBrowserToo() {
        assertBound(SITE.send("POST", "/es/"));
        assertBound(SITE.get(asset("link[rel=stylesheet]", "href")));
    }

    /** With scripts and styles from this site's files only, what is written into a page can never run. */
    @ParameterizedTest
    @MethodSource("pages")
    void noPageCarriesScriptOrStyleOfItsOwn(Address address) {
        Document page = SITE.page(address.path());
        assertThat(page.select("script:not([src])")).allMatch(HeadersIT::isData);
        assertThat(page.select("style")).isEmpty();
        assertThat(page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .map(Attribute::getKey)
                        .filter(name -> name.equals("style") || name.startsWith("on")))
                .isEmpty();
        assertThat(page.select("[src]").eachAttr("src")).allMatch(file -> file.startsWith("/assets/"));
        assertThat(page.select("link:not([rel=alternate]):not([rel=canonical])").eachAttr("href"))
                .allMatch(file -> file.startsWith("/assets/"));
        assertThat(page.select("[href^=javascript:], iframe, object, embed")).isEmpty();
    }

    /** A block of data is no script: no browser runs it, and it cannot end its element. */
    private static boolean isData(Element block) {
        return block.attr("type").equals("application/ld+json")
                && block.attributes().size() == 1
                && !block.data().contains("<");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsKeptForAMinute(Address address) {
        assertThat(SITE.once(address.path()).header("Cache-Control")).isEqualTo("public, max-age=60");
    }

    @Test
    void filesOfThePageAreKeptForEver() {
        assertAsset(asset("link[rel=stylesheet]", "href"), "text/css;charset=utf-8");
        assertAsset(asset("link[rel=icon]", "href"), "image/svg+xml");
        assertAsset(asset("link[rel=preload]", "href"), "font/woff2");
        assertAsset(asset("script[src$=/site.js]", "src"), "text/javascript;charset=utf-8");
        assertAsset(asset("script[src$=/charts.js]", "src"), "text/javascript;charset=utf-8");
        assertAsset(asset("script[src$=/echarts.js]", "src"), "text/javascript;charset=utf-8");
    }

    @Test
    void theStyleSheetNamesFontsOfThisSiteThatAreThere() {
        assertThat(fonts()).hasSize(2).allSatisfy(font -> assertAsset(font, "font/woff2"));
    }

    /** An old address of a file answers 404 rather than other content that would be kept for ever. */
    @Test
    void aFileWithAnotherDigestIsNotThere() {
        assertThat(SITE.get("/assets/000000000000/site.css").status()).isEqualTo(404);
        assertThat(SITE.get("/assets/000000000000/site.css").header("Cache-Control"))
                .isEqualTo("no-store");
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        for (String address : List.of("/es/lugares/mx/ciudad/28", asset("link[rel=stylesheet]", "href"))) {
            String tag = SITE.get(address).header("ETag");
            Answer again = SITE.send("GET", address, "If-None-Match", tag);
            assertThat(again.status()).as(address).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
    }

    /** Pages, files, feeds and rows alike: whoever asks again is told in few bytes that nothing changed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/es/",
                "/es/datos/diseno",
                "/es/buscar.json?q=neza",
                "/es/lugares/mx/municipio/15058/ficha.pdf",
                "/es/lugares/mx/ciudad/28/tarjeta.png",
                "/es/acuerdos.atom",
                "/api/v1/openapi.json",
                "/api/v1/catalog.ttl",
                "/api/v1/tables/survey_estimate.csv?territory_code=28",
                "/api/v1/tables/survey_estimate.json?territory_code=28",
                "/api/v1/tables/survey_estimate.xlsx?territory_code=28",
                "/sitemap.xml",
                "/robots.txt"
            })
    void everyAnswerHasATagAndIsNotSentAgain(String address) {
        Answer answer = SITE.get(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        assertThat(answer.header("ETag")).as(address).isNotEmpty();
        Answer again = SITE.send("GET", address, "If-None-Match", answer.header("ETag"));
        assertThat(again.status()).as(address).isEqualTo(304);
        assertThat(again.bytes()).isZero();
    }

    /** What is compressed beforehand is what it is, to those who take it so and to those who do not. */
    @Test
    void filesOfThePageAreCompressedBeforehand() throws IOException {
        for (String address :
                List.of(asset("link[rel=stylesheet]", "href"), asset("script[src$=/site.js]", "src"), echarts())) {
            Answer plain = SITE.get(address);
            Answer small = SITE.send("GET", address, "Accept-Encoding", "br, gzip;q=0.8");
            assertThat(plain.header("Content-Encoding")).as(address).isEmpty();
            assertThat(small.header("Content-Encoding")).as(address).isEqualTo("gzip");
            assertThat(small.header("Vary")).contains("Accept-Encoding");
            assertThat(small.bytes()).isLessThan(plain.bytes() / 2);
            try (InputStream content =
                    new GZIPInputStream(new ByteArrayInputStream(SITE.bytes(address, "Accept-Encoding", "gzip")))) {
                assertThat(content.readAllBytes()).isEqualTo(SITE.bytes(address));
            }
            assertThat(SITE.send("GET", address, "Accept-Encoding", "gzip;q=0").header("Content-Encoding"))
                    .isEmpty();
        }
    }

    static Stream<Address> placePages() {
        return PageTypes.all().filter(address -> address.path().matches("/e[sn]/(lugares|places)/.*"));
    }

    /** The bar of a place page on first load, compressed: 150 kB, and 500 kB with the library of its charts. */
    @ParameterizedTest
    @MethodSource("placePages")
    void aPlacePageIsLightOnFirstLoad(Address address) {
        Document page = SITE.page(address.path());
        List<String> files = Stream.of(
                        page.select("link[rel=stylesheet], link[rel=icon]").eachAttr("href").stream(),
                        page.select("script[src], img[src]").eachAttr("src").stream(),
                        fonts().stream())
                .flatMap(addresses -> addresses)
                .distinct()
                .filter(file -> !file.endsWith("/echarts.js"))
                .toList();
        int bytes = compressed(address.path())
                + files.stream().mapToInt(HeadersIT::compressed).sum();
        assertThat(files).hasSizeGreaterThanOrEqualTo(5);
        assertThat(bytes).isLessThan(150_000);
        assertThat(bytes + compressed(echarts())).isLessThan(500_000);
    }

    private static String echarts() {
        return asset("script[src$=/echarts.js]", "src");
    }

    private static int compressed(String address) {
        Answer answer = SITE.send("GET", address, "Accept-Encoding", "gzip");
        assertThat(answer.status()).as(address).isEqualTo(200);
        return answer.bytes();
    }

    /** Addresses of the fonts as the style sheet gives them. */
    private static List<String> fonts() {
        String style = asset("link[rel=stylesheet]", "href");
        return Pattern.compile("url\\(([^)#]*)\\)")
                .matcher(SITE.get(style).body())
                .results()
                .map(found -> URI.create(style).resolve(found.group(1)).getPath())
                .toList();
    }

    private static void assertBound(Answer answer) {
        String policy = answer.header("Content-Security-Policy");
        assertThat(policy.split("; "))
                .as(answer.address())
                .contains(
                        "default-src 'none'",
                        "script-src 'self'",
                        "style-src 'self'",
                        "base-uri 'none'",
                        "form-action 'self'",
                        "frame-ancestors 'none'");
        assertThat(policy).doesNotContain("unsafe").doesNotContain("*").doesNotContain("http");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
        assertThat(answer.header("Permissions-Policy")).contains("geolocation=()");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Server")).as("names no software").isEmpty();
    }

    private static void assertAsset(String address, String type) {
        Answer answer = SITE.get(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        assertThat(answer.header("Content-Type").replace(" ", "")).isEqualToIgnoringCase(type);
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(answer.body()).isNotEmpty();
    }

    /** Address of a file as a place page gives it. */
    private static String asset(String element, String attribute) {
        return SITE.page("/es/lugares/mx/ciudad/28").selectFirst(element).attr(attribute);
    }
}
