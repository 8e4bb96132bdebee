package org.atalaya.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.apptasticsoftware.rssreader.Item;
import com.apptasticsoftware.rssreader.RssReader;
import com.redfin.sitemapgenerator.SitemapValidator;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import de.undercouch.citeproc.ris.RISParser;
import de.undercouch.citeproc.ris.RISReference;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.atalaya.web.it.PageTypes.Address;
import org.atalaya.web.opendata.Publication;
import org.atalaya.web.opendata.Sitemap;
import org.atalaya.web.release.CurrentRelease;
import org.atalaya.web.shared.observatory.Observatory;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What search engines, those who find holes, and those who cite are told, read by libraries made to read it. */
class FindableIT {

    private static final RunningSite SITE = RunningSite.demo();

    @TempDir
    private Path folder;

    @Test
    void theSitemapIsOneAndNamesEveryTypeOfPage() throws Exception {
        byte[] bytes = SITE.bytes("/sitemap.xml");
        sitemapSchema("sitemap").newValidator().validate(new StreamSource(new ByteArrayInputStream(bytes)));
        SiteMap map = (SiteMap) new SiteMapParser(true)
                .parseSiteMap(bytes, URI.create(SITE.root() + "/sitemap.xml").toURL());
        Set<String> paths = map.getSiteMapUrls().stream()
                .map(SiteMapURL::getUrl)
                .map(address -> address.toString().substring(SITE.root().length()))
                .collect(Collectors.toSet());
        assertThat(paths).hasSameSizeAs(map.getSiteMapUrls()).hasSizeGreaterThan(5_000);
        assertThat(PageTypes.all()
                        .map(Address::path)
                        .filter(path -> !path.contains("?") && !path.matches("/(es/buscar|en/search).*"))
                        .filter(path -> !path.matches(".*/(ficha|sheet)") && !paths.contains(path)))
                .isEmpty();
        assertThat(map.getSiteMapUrls())
                .allSatisfy(url -> assertThat(url.getLastModified()).isNotNull());
        List<String> some = new ArrayList<>(paths).subList(0, 20);
        assertThat(some)
                .allSatisfy(
                        path -> assertThat(SITE.once(path).status()).as(path).isEqualTo(200));
    }

    @Test
    void moreAddressesThanOneFileMayHaveAreGivenInParts() throws Exception {
        try (CurrentRelease current = CurrentRelease.open(Releases.demo()).orElseThrow()) {
            Sitemap sitemap = new Sitemap(
                    new Publication(current.get(), Observatory.UNNAMED, "https://example.org"), List.of(), 2_000);
            int ofTheObservatory = 6 * 2; // pages of its own, in two languages
            byte[] index = sitemap.first();
            sitemapSchema("siteindex").newValidator().validate(new StreamSource(new ByteArrayInputStream(index)));
            SiteMapIndex parts = (SiteMapIndex) new SiteMapParser(true)
                    .parseSiteMap(
                            index, URI.create("https://example.org/sitemap.xml").toURL());
            int addresses = 0;
            for (int i = 1; i <= parts.getSitemaps().size(); i++) {
                SiteMap part = (SiteMap) new SiteMapParser(true)
                        .parseSiteMap(
                                sitemap.part(i).orElseThrow(),
                                URI.create("https://example.org/sitemap-" + i + ".xml")
                                        .toURL());
                assertThat(part.getSiteMapUrls()).hasSizeLessThanOrEqualTo(2_000);
                addresses += part.getSiteMapUrls().size();
            }
            assertThat(sitemap.part(parts.getSitemaps().size() + 1)).isEmpty();
            assertThat(addresses + ofTheObservatory)
                    .isEqualTo(((SiteMap) new SiteMapParser(true)
                                    .parseSiteMap(
                                            SITE.bytes("/sitemap.xml"),
                                            URI.create(SITE.root() + "/sitemap.xml")
                                                    .toURL()))
                            .getSiteMapUrls()
                            .size());
        }
        assertThat(SITE.get("/sitemap-1.xml").status()).isEqualTo(404);
    }

    @Test
    void robotsMayReadEverythingButOldReleasesAndSearches() {
        SimpleRobotRules rules = new SimpleRobotRulesParser()
                .parseContent(
                        SITE.root() + "/robots.txt",
                        SITE.once("/robots.txt").body().getBytes(StandardCharsets.UTF_8),
                        "text/plain",
                        Set.of("anybot"));
        assertThat(rules.getSitemaps()).containsExactly(SITE.root() + "/sitemap.xml");
        for (String path :
                List.of("/", "/es/datos", "/en/places/mx/city/28", "/api/v1/catalog.ttl", "/oai?verb=Identify")) {
            assertThat(rules.isAllowed(SITE.root() + path)).as(path).isTrue();
        }
        for (String path : List.of(
                "/es/datos?release=2026-11-22.1",
                "/es/comparar?place=MX:city:28&release=2026-11-22.1",
                "/es/buscar?q=Neza",
                "/en/search")) {
            assertThat(rules.isAllowed(SITE.root() + path)).as(path).isFalse();
        }
    }

    @Test
    void securityTxtNamesTheMailboxOfTheSettings() throws Exception {
        assertThat(SITE.get("/.well-known/security.txt").status()).isEqualTo(404);
        Path settings = folder.resolve("observatory.yaml");
        Files.writeString(
                settings,
                "nombre: Observatorio de prueba\ncorreo: seguridad@example.org\n"
                        + "direccion_publica: https://observatorio.example.org\n");
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T18:00:00Z"), ZoneOffset.UTC);
        try (RunningSite site = RunningSite.of(Releases.demo(), settings, clock)) {
            Map<String, String> fields = new HashMap<>();
            for (String line : site.get("/.well-known/security.txt").body().split("\n")) {
                fields.put(line.split(": ", 2)[0], line.split(": ", 2)[1]);
            }
            assertThat(fields)
                    .containsEntry("Contact", "mailto:seguridad@example.org")
                    .containsEntry("Canonical", "https://observatorio.example.org/.well-known/security.txt")
                    .containsEntry("Preferred-Languages", "es, en");
            String madeAt = site.page("/es/datos").selectFirst("p.cite code").text();
            int year = Integer.parseInt(madeAt.replaceAll(".*release=(\\d{4}).*", "$1"));
            assertThat(Instant.parse(fields.get("Expires"))
                            .atOffset(ZoneOffset.UTC)
                            .getYear())
                    .isEqualTo(year + 1);
            assertThat(site.get("/oai?verb=Identify").body())
                    .contains("<adminEmail>seguridad@example.org</adminEmail>");
            assertThat(site.get("/robots.txt").body()).contains("https://observatorio.example.org/sitemap.xml");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/es/datos, Atalaya",
        "/en/data, Atalaya",
        "/es/indicadores/municipal_police_trusted, Atalaya",
        "/en/indicators/perceived_insecurity?period=2025-Q2, Atalaya",
        "/es/practicas/chihuahua-asuntos-internacionales, Chihuahua",
        "/es/modelos/proximidad-social, Nezahualcóyotl"
    })
    void aPageOffersItsCitationInThreeForms(String path, String author) throws Exception {
        Element cite = SITE.page(path).selectFirst("p.cite");
        String address = cite.selectFirst("code").text();
        List<String> links = cite.select("a").eachAttr("href");
        assertThat(links).hasSize(3);
        assertThat(address).contains("release=");

        assertThat(SITE.once(links.get(0)).body()).contains(author).endsWith(". " + address + "\n");

        BibTeXDatabase database = new BibTeXParser()
                .parse(new StringReader(SITE.once(links.get(1)).body()));
        assertThat(database.getEntries()).hasSize(1);
        BibTeXEntry entry = database.getEntries().values().iterator().next();
        assertThat(entry.getField(BibTeXEntry.KEY_URL).toUserString()).isEqualTo(address);
        assertThat(entry.getField(BibTeXEntry.KEY_AUTHOR).toUserString()).contains(author);
        assertThat(entry.getField(BibTeXEntry.KEY_TITLE).toUserString()).isNotBlank();
        assertThat(entry.getField(BibTeXEntry.KEY_YEAR).toUserString()).matches("\\d{4}");
        assertThat(entry.getField(new Key("note")).toUserString()).contains(address.replaceAll(".*release=", ""));

        List<RISReference> references = new RISParser()
                .parse(new StringReader(SITE.once(links.get(2)).body()))
                .getReferences();
        assertThat(references).singleElement().satisfies(reference -> {
            assertThat(reference.getURL()).isEqualTo(address);
            assertThat(reference.getAuthors()).singleElement().asString().contains(author);
            assertThat(reference.getTitle())
                    .isEqualTo(
                            entry.getField(BibTeXEntry.KEY_TITLE).toUserString().replaceAll("[{}]", ""));
            assertThat(reference.getYear())
                    .startsWith(entry.getField(BibTeXEntry.KEY_YEAR).toUserString());
            assertThat(reference.getPublisher()).isNotBlank();
            assertThat(reference.getEdition()).contains(address.replaceAll(".*release=", ""));
        });
    }

    @Test
    void practicesOfAThemeAreAFeed() {
        List<Item> all = feed("/es/practicas.atom");
        assertThat(all).hasSize(3);
        assertThat(all)
                .extracting(item -> item.getLink().orElseThrow())
                .contains(SITE.root() + "/es/practicas/chihuahua-asuntos-internacionales");
        assertThat(feed("/en/practices.atom?theme=police-proximity"))
                .extracting(item -> item.getTitle().orElseThrow())
                .isNotEmpty()
                .hasSizeLessThan(3);
        assertThat(SITE.get("/es/practicas.atom?theme=nada").status()).isEqualTo(400);
    }

    /** The demonstration's store holds one release, whose editions are all new. */
    @Test
    void newReleasesAreAFeedThatEveryPageNames() {
        assertThat(feed("/es/datos.atom")).singleElement().satisfies(item -> {
            assertThat(item.getTitle().orElseThrow()).startsWith("Edición de datos 20");
            assertThat(item.getLink().orElseThrow()).startsWith(SITE.root() + "/es/datos?release=");
        });
        assertThat(feed("/en/data.atom").get(0).getTitle().orElseThrow()).startsWith("Data release 20");
        for (String page : List.of("/es/", "/en/places/mx/city/28")) {
            List<String> feeds =
                    SITE.page(page).select("link[type=application/atom+xml]").eachAttr("href");
            assertThat(feeds)
                    .hasSize(3)
                    .allSatisfy(path -> assertThat(SITE.get(path).status()).isEqualTo(200));
        }
    }

    private static List<Item> feed(String path) {
        return new RssReader()
                .read(new ByteArrayInputStream(SITE.once(path).body().getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    /** The protocol's own schema, as a library carries it, with the link of XHTML it leaves to others. */
    private static Schema sitemapSchema(String name) throws Exception {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(new Source[] {
            new StreamSource(
                    FindableIT.class.getResource("/opendata/xhtml-link.xsd").toString()),
            new StreamSource(SitemapValidator.class.getResource(name + ".xsd").toString())
        });
    }
}
