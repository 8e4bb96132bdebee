package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.atalaya.data.store.ReleaseStore;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** Maps: every figure of the table drawn once, with its range; areas where somebody brought shapes. */
class MapIT {

    private static final RunningSite SITE = RunningSite.demo();

    @Test
    void everyFigureOfTheTableIsADotThatSaysTheSame() {
        Document page = SITE.page("/es/indicadores/municipal_police_trusted/mapa?period=2024-Q3");
        Document list = SITE.page("/es/indicadores/municipal_police_trusted?period=2024-Q3");
        for (Element row : page.select("#map-table tbody tr:not(.total)")) {
            String place = row.selectFirst("th a").attr("href");
            List<Element> dots = page.select("svg.map a[href=" + place + "]");
            assertThat(dots).as(place).hasSize(1);
            String label = dots.get(0).attr("aria-label").replace('\u00A0', ' ');
            assertThat(label).startsWith(row.selectFirst("th a").text() + ": ");
            assertThat(list.selectFirst("tr:has(th a[href=" + place + "]) td")
                            .text()
                            .replaceAll("[()]", ""))
                    .as(place)
                    .isIn(
                            label.replaceFirst("^.*?: ", "").replaceAll("[()]", ""),
                            label.replaceFirst("^.*?: ", "")
                                    .replaceFirst("[)], .*", "")
                                    .replaceAll("[()]", ""));
        }
        assertThat(page.select("#map-table tbody tr:not(.total)")).hasSize(91);
        assertThat(page.select("svg.map a .dot.without")).hasSize(16);
    }

    /** INEGI's cuadro 1.7 of September 2024: Fresnillo 87.9 %; radius 17 times its root, 15.9. */
    @Test
    void aDotIsAsLargeAsItsFigure() {
        Document page = SITE.page("/en/indicators/perceived_insecurity/map?period=2024-Q3");
        Element fresnillo = page.selectFirst("svg.map a[href=/en/places/mx/city/54]");
        assertThat(fresnillo.attr("aria-label")).startsWith("Fresnillo: 87.9\u00A0% (");
        assertThat(fresnillo.selectFirst("circle").attr("r")).isEqualTo("15.9");
    }

    /** In 2025 figures are as printed, without precision: every dot is hollow. */
    @Test
    void aFigureWithoutPrecisionIsHollow() {
        Document page = SITE.page("/en/indicators/perceived_insecurity/map?period=2025-Q2");
        assertThat(page.select("svg.map a .dot.sure")).isEmpty();
        assertThat(page.select("svg.map a .dot.unsure")).hasSizeGreaterThan(85);
        assertThat(page.select("ul.map-key li").eachText())
                .contains("figure of low precision, or published without its precision");
    }

    @Test
    void whatIsNotThereIsRefusedWithWhatIs() {
        assertThat(SITE.get("/en/indicators/perceived_insecurity/map?period=1999")
                        .status())
                .isEqualTo(400);
        assertThat(SITE.get("/en/indicators/person_crime_victims/map?kind=state")
                        .status())
                .isEqualTo(400);
        assertThat(SITE.get("/en/indicators/none/map").status()).isEqualTo(404);
    }

    @Test
    void theIndicatorLeadsToItsMapOfTheSameEdition() {
        assertThat(SITE.page("/es/indicadores/perceived_insecurity?period=2024-Q1")
                        .select("p.actions a")
                        .eachAttr("href"))
                .contains("/es/indicadores/perceived_insecurity/mapa?period=2024-Q1");
    }

    /** The file is drawn from the page's own map: as many dots, each saying the same. */
    @Test
    void aMapIsAFileOfItsOwnToo() throws IOException {
        Document page = SITE.page("/es/indicadores/municipal_police_trusted/mapa?period=2024-Q3");
        List<String> files = page.select(".chart-files a").eachAttr("href");
        assertThat(files).hasSize(2);
        Document svg = Jsoup.parse(SITE.get(files.get(0)).body(), "", Parser.xmlParser());
        assertThat(svg.select("svg svg circle title").eachText())
                .containsExactlyElementsOf(page.select("svg.map a title").eachText());
        assertThat(svg.text())
                .contains("Confianza en la policía municipal. Ciudades de México")
                .contains("Natural Earth")
                .contains("Edición de datos ");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(SITE.bytes(files.get(1))));
        assertThat(picture.getWidth()).isEqualTo(1920);
    }

    @Test
    void aMapIsLight() throws IOException {
        for (String page : List.of(
                "/es/indicadores/perceived_insecurity/mapa",
                "/es/indicadores/person_crime_victims/mapa?period=2023&kind=comuna")) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
                zip.write(SITE.get(page).body().getBytes(StandardCharsets.UTF_8));
            }
            assertThat(packed.size()).as(page).isLessThan(60_000);
        }
    }

    /** Thirty-two squares with the codes of the states, made here: a file of shapes turns dots into areas. */
    @Test
    void shapesInTheFolderOfRawFilesBecomeAreas() throws IOException, InterruptedException {
        Path raw = Releases.fresh("map-raw");
        Path store = Releases.fresh("map");
        Path data = DataFolder.copy(
                Releases.fresh("map-data"),
                "published/computed_source.csv",
                "published/computed/envipe-2021.csv",
                "published/printed/ensu-2023.csv");
        Files.createDirectories(raw.resolve("geometry"));
        Files.writeString(raw.resolve("geometry/entidades.geojson"), squares());
        Launcher.Result told = Launcher.run("check", raw.resolve("geometry/entidades.geojson"));
        assertThat(told.output()).contains("GeoJSON, shapes of 32 places (MX state) by their \"cve_ent\"");
        Launcher.Result ingested = Launcher.run(
                "ingest", "--raw", raw, "--store", store, "--data", data, "--sources", "published,geometry");
        assertThat(ingested.exit()).as(ingested.output()).isZero();
        assertThat(ingested.output()).contains("geometry/entidades.geojson");
        try (RunningSite site = RunningSite.of(new ReleaseStore(store))) {
            Document page = site.page("/es/indicadores/crime_victims/mapa");
            assertThat(page.select("svg.map .dot")).isEmpty();
            assertThat(page.select("svg.map a .area")).hasSize(32);
            for (Element row : page.select("#map-table tbody tr:not(.total)")) {
                Element area = page.selectFirst(
                        "svg.map a[href=" + row.selectFirst("th a").attr("href") + "] .area");
                String letter = row.selectFirst("td .note").text().replace("clase ", "");
                assertThat(area.className()).isEqualTo("area class-" + letter.toLowerCase(Locale.ROOT));
            }
            assertThat(page.select("ul.map-key li").eachText())
                    .anyMatch(text -> text.matches("A de \\d+ % a menos de \\d+ %"));
        }
    }

    private static String squares() {
        return IntStream.rangeClosed(1, 32)
                .mapToObj(state -> {
                    int west = -116 + 3 * ((state - 1) % 8);
                    int south = 16 + 4 * ((state - 1) / 8);
                    return """
                            {"type": "Feature", "properties": {"cve_ent": "%02d"}, "geometry": {"type": "Polygon",
                             "coordinates": [[[%2$d, %3$d], [%4$d, %3$d], [%4$d, %5$d], [%2$d, %5$d], [%2$d, %3$d]]]}}""".formatted(state, west, south, west + 3, south + 4);
                })
                .collect(Collectors.joining(",", "{\"type\": \"FeatureCollection\", \"features\": [", "]}"));
    }
}
