package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.atalaya.web.it.PageTypes.Address;
import org.atalaya.web.it.RunningSite.Answer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is passed on of a page says what the page says, with range, source and release, and leads back to it. */
class SharingIT {

    private static final RunningSite SITE = RunningSite.demo();
    private static final int MOST_BYTES = 300_000;

    static Stream<Address> pages() {
        return PageTypes.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageHasAPictureAndAShortAddressThatAnswer(Address address) throws IOException {
        Document page = SITE.page(address.path());
        assertThat(property(page, "og:title")).isNotEmpty().isEqualTo(name(page, "twitter:title"));
        assertThat(property(page, "og:description")).isNotEmpty();
        assertThat(property(page, "og:site_name")).isEqualTo("Atalaya");
        assertThat(property(page, "og:locale")).isEqualTo(address.spanish() ? "es_MX" : "en_US");
        assertThat(property(page, "og:url")).startsWith(SITE.root() + "/" + address.language());
        assertThat(name(page, "twitter:card")).isEqualTo("summary_large_image");
        assertThat(property(page, "og:image"))
                .startsWith(SITE.root())
                .contains("release=")
                .isEqualTo(name(page, "twitter:image"));
        if (address.spanish()) {
            assertPicture(path(property(page, "og:image")));
        }
        String brief = page.selectFirst("#brief").text();
        Answer lead = SITE.get(path(brief));
        assertThat(lead.status()).as(brief).isEqualTo(302);
        assertThat(lead.header("Location")).contains("release=");
        assertThat(SITE.get(path(lead.header("Location"))).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/es/lugares/mx/ciudad/28, /v/es/mx-city-28?r=",
        "/en/places/mx/urban-total/00, /v/en/mx-urban-total-00?r=",
        "/es/indicadores/municipal_police_trusted?period=2024-Q1, /v/es/i/municipal_police_trusted?period=2024-Q1&r=",
    })
    void theShortAddressLeadsToTheCitedOne(String address, String brief) {
        Document page = SITE.page(address);
        assertThat(page.selectFirst("#brief").text()).startsWith(SITE.root() + brief);
        assertThat(SITE.root()
                        + SITE.get(path(page.selectFirst("#brief").text())).header("Location"))
                .isEqualTo(page.selectFirst(".cite code").text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/es/lugares/mx/ciudad/28",
                "/es/lugares/mx/municipio/15058",
                "/es/lugares/mx/ciudad/15",
                "/en/places/mx/urban-total/00"
            })
    void thePictureSaysTheNumberOfThePageWithItsRange(String address) {
        Document page = SITE.page(address);
        String says = property(page, "og:image:alt");
        Element figure = page.selectFirst(".card .big");
        Element range = figure.selectFirst("span.range");
        assertThat(says.replace('\u00a0', ' '))
                .contains(figure.selectFirst(".number").text().replace('\u00a0', ' '))
                .contains(range == null ? "sin precisión" : range.text());
        String words = URLDecoder.decode(
                page.selectFirst("a[href^=https://wa.me/?text=]").attr("href"), StandardCharsets.UTF_8);
        assertThat(words).contains(says, page.selectFirst("#brief").text());
    }

    @Test
    void aPictureOfAnotherIndicatorIsAskedForByName() throws IOException {
        assertPicture("/es/lugares/mx/ciudad/28/tarjeta.png?indicator=perceived_insecurity");
        assertThat(SITE.get("/es/lugares/mx/ciudad/28/tarjeta.png?indicator=nothing")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/es/lugares/mx/ciudad/28",
                "/en/places/mx/municipality/15058",
                "/es/indicadores/municipal_police_trusted",
                "/es/comparar?place=MX:city:28&place=MX:urban-total:00",
                "/es/modelos/proximidad-social",
                "/es/lugares/cl/comuna/13122",
                "/es/delitos/intentional_homicide",
                "/en/indicators/relation"
            })
    void everyFileOfAChartSaysWhoseItIs(String address) throws IOException {
        Document page = SITE.page(address);
        assertThat(page.select(".chart-files a")).isNotEmpty();
        for (Element link : page.select(".chart-files a")) {
            String path = link.attr("href");
            assertThat(path).contains("release=");
            if (path.contains(".png")) {
                assertThat(ImageIO.read(new ByteArrayInputStream(SITE.bytes(path)))
                                .getWidth())
                        .isEqualTo(1920);
            } else {
                Answer svg = SITE.get(path);
                assertThat(svg.header("Content-Type")).startsWith("image/svg+xml");
                String text = Jsoup.parse(svg.body(), Parser.xmlParser()).text();
                assertThat(text.replace(" ", ""))
                        .contains(page.selectFirst("#brief").text().replace(" ", ""));
                assertThat(text)
                        .contains(
                                "Atalaya",
                                SITE.page(address).selectFirst("#brief").text().split("r=")[1]);
            }
        }
    }

    @Test
    void aPlaceAndAnIndicatorHaveFilesOfTheirCharts() {
        assertThat(SITE.page("/es/lugares/mx/ciudad/28").select(".chart-files")).hasSizeGreaterThan(2);
        assertThat(SITE.page("/es/indicadores/municipal_police_trusted").select(".chart-files"))
                .hasSize(1);
        assertThat(SITE.get("/es/lugares/mx/ciudad/28/grafica/nothing.svg").status())
                .isEqualTo(404);
    }

    @Test
    void nobodyMayShowAPageWithinTheirsUnlessTheSettingsSaySo() {
        Answer bare = SITE.get("/es/incrustar/lugares/mx/ciudad/28");
        assertThat(bare.status()).isEqualTo(200);
        assertThat(bare.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(SITE.once("/es/lugares/mx/ciudad/28").body()).doesNotContain("iframe");
    }

    @Test
    void thoseTheSettingsNameMayShowTheBareVersionOnly(@TempDir Path folder) throws IOException {
        Path settings = folder.resolve("observatorio.yaml");
        Files.writeString(settings, """
                nombre: Observatorio
                direccion_publica: "https://observatorio.example"
                incrustar_desde: ["https://municipio.example", "http://127.0.0.1:8080"]
                """);
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T18:00:00Z"), ZoneId.of("America/Mexico_City"));
        try (RunningSite site = RunningSite.of(Releases.demo(), settings, clock)) {
            for (String path : new String[] {"lugares/mx/ciudad/28", "indicadores/municipal_police_trusted"}) {
                Answer page = site.get("/es/" + path);
                assertThat(page.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
                assertThat(page.page().text())
                        .contains("<iframe src=\"https://observatorio.example/es/incrustar/" + path + "\"");
                Answer bare = site.get("/es/incrustar/" + path);
                assertThat(bare.header("Content-Security-Policy"))
                        .endsWith("frame-ancestors https://municipio.example http://127.0.0.1:8080")
                        .contains("default-src 'none'");
                assertThat(bare.page().select(".card span.range")).hasSize(1);
                assertThat(bare.page().select("script, form, [style]")).isEmpty();
                assertThat(site.get(bare.page().selectFirst("img").attr("src")).status())
                        .isEqualTo(200);
            }
            assertThat(site.get("/es/metodos").body()).doesNotContain("iframe");
            assertThat(site.get("/es/incrustar/metodos").status()).isEqualTo(404);
            assertThat(property(site.page("/es/metodos"), "og:url"))
                    .isEqualTo("https://observatorio.example/es/metodos");
        }
    }

    private static void assertPicture(String path) throws IOException {
        Answer answer = SITE.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("image/png");
        assertThat(answer.header("ETag")).isNotEmpty();
        byte[] bytes = SITE.bytes(path);
        assertThat(bytes.length).as(path).isLessThan(MOST_BYTES);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bytes));
        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isEqualTo(630);
    }

    private static String path(String address) {
        return address.startsWith(SITE.root()) ? address.substring(SITE.root().length()) : address;
    }

    private static String property(Document page, String property) {
        return page.select("meta[property=\"" + property + "\"]").attr("content");
    }

    private static String name(Document page, String name) {
        return page.select("meta[name=\"" + name + "\"]").attr("content");
    }
}
