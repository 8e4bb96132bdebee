package org.atalaya.notebooks.it;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.atalaya.notebooks.Chart;
import org.atalaya.notebooks.Prose;
import org.atalaya.notebooks.Shown;
import org.atalaya.notebooks.Table;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Looks on the site for what a notebook shows: every number of a row in one element with what heads the row. */
final class SameOnTheSite {

    private static final Pattern ID = Pattern.compile("[A-Z]{2}:[a-z-]+:\\w+");
    private static final Pattern DRAWN = Pattern.compile("<g .*</g>", Pattern.DOTALL);

    private final SitePages site;

    SameOnTheSite(SitePages site) {
        this.site = site;
    }

    /** What a notebook shows and the page it names does not; none if they say the same. */
    List<String> missing(Shown shown) throws IOException, InterruptedException {
        if (shown instanceof Chart chart) {
            return missing(chart);
        }
        Document page = Jsoup.parse(site.get(shown.page()));
        if (shown instanceof Prose prose) {
            // A notebook has no host; the site begins the addresses it prints with its own.
            String all = plain(page.text()).replaceAll("https?://[^/\\s]+", "");
            return prose.sentences().stream()
                    .flatMap(sentence -> parts(sentence).stream())
                    .filter(part -> !all.contains(part))
                    .toList();
        }
        return missing((Table) shown, page);
    }

    private List<String> missing(Table table, Document page) {
        List<String> elements = page.select("tr, article, li, dl > div").stream()
                .map(Element::text)
                .map(SameOnTheSite::plain)
                .toList();
        List<String> missing = new ArrayList<>();
        for (List<String> row : table.rows()) {
            List<String> parts = Stream.concat(
                            Stream.of(plain(row.get(0))), row.stream().skip(1).flatMap(cell -> parts(cell).stream()))
                    .toList();
            if (parts.size() > 1
                    && elements.stream().noneMatch(element -> parts.stream().allMatch(element::contains))) {
                missing.add(table.title() + ": " + String.join(" | ", row));
            }
        }
        return missing;
    }

    /** The drawing of the file the site gives out, point by point. */
    private List<String> missing(Chart chart) throws IOException, InterruptedException {
        String[] address = chart.page().split("[?]", 2);
        String file = site.get(address[0] + "/grafica/" + chart.drawing().id() + ".svg?" + address[1]);
        return drawn(file).equals(drawn(chart.svg()))
                ? List.of()
                : List.of(chart.drawing().title());
    }

    private static String drawn(String svg) {
        Matcher drawn = DRAWN.matcher(svg);
        if (!drawn.find()) {
            throw new IllegalArgumentException("no drawing in " + svg);
        }
        return drawn.group();
    }

    /** The parts of a cell that hold a number: what is in parentheses apart from what is not. */
    private static List<String> parts(String cell) {
        return ID.matcher(cell).matches()
                ? List.of()
                : Stream.of(plain(cell).split("[()]"))
                        .map(String::strip)
                        .filter(part -> part.matches(".*\\d.*"))
                        .toList();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    }
}
