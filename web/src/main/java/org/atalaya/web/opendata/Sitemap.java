package org.atalaya.web.opendata;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.atalaya.web.shared.Language;

/** Where search engines find every page, in both languages (https://www.sitemaps.org/protocol.html). */
public final class Sitemap {

    /** Addresses of one file at most, as the protocol has it. */
    public static final int MOST_ADDRESSES = 50_000;

    /** Its address. */
    public static final String PATH = "/sitemap.xml";

    private static final String SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private final Publication publication;
    private final List<Function<Language, String>> pages;
    private final int pagesOfAPart;

    /**
     * The sitemap of a release.
     *
     * @param publication the release
     * @param others pages that are not of the release
     * @param mostAddresses of one file
     */
    public Sitemap(Publication publication, List<Function<Language, String>> others, int mostAddresses) {
        this.publication = publication;
        this.pages = Stream.concat(others.stream(), SitePages.of(publication.release()).stream())
                .toList();
        this.pagesOfAPart = mostAddresses / Language.ofAddresses().size();
    }

    /** The first file: all addresses, or else where the parts are. */
    public byte[] first() throws XMLStreamException {
        return pages.size() <= pagesOfAPart ? addresses(pages) : index();
    }

    /** A part, from 1; empty if there is none of that number. */
    public Optional<byte[]> part(int number) throws XMLStreamException {
        if (number < 1 || number > parts() || parts() == 1) {
            return Optional.empty();
        }
        int end = Math.min(pages.size(), number * pagesOfAPart);
        return Optional.of(addresses(pages.subList((number - 1) * pagesOfAPart, end)));
    }

    private int parts() {
        return (pages.size() + pagesOfAPart - 1) / pagesOfAPart;
    }

    private byte[] index() throws XMLStreamException {
        Xml xml = new Xml();
        xml.open("sitemapindex", SITEMAPS);
        for (int i = 1; i <= parts(); i++) {
            xml.open("sitemap");
            xml.leaf("loc", publication.address("/sitemap-" + i + ".xml"));
            xml.leaf("lastmod", publication.madeOn().toString());
            xml.close();
        }
        return xml.end();
    }

    private byte[] addresses(List<Function<Language, String>> some) throws XMLStreamException {
        Xml xml = new Xml();
        xml.open("urlset", SITEMAPS, "xhtml", XHTML);
        for (Function<Language, String> page : some) {
            for (Language language : Language.ofAddresses()) {
                xml.open("url");
                xml.leaf("loc", publication.address(page.apply(language)));
                xml.leaf("lastmod", publication.madeOn().toString());
                for (Language other : Language.ofAddresses()) {
                    link(xml, other.code(), page.apply(other));
                }
                link(xml, "x-default", page.apply(Language.ES));
                xml.close();
            }
        }
        return xml.end();
    }

    private void link(Xml xml, String language, String path) throws XMLStreamException {
        xml.empty("xhtml", XHTML, "link", "rel", "alternate", "hreflang", language, "href", publication.address(path));
    }
}
