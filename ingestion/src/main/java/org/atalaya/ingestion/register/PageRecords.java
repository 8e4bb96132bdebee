package org.atalaya.ingestion.register;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.atalaya.ingestion.raw.RawContainer;
import org.atalaya.ingestion.raw.RawTable.RawRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * The rows of a table of a web page as records. What the page says of the whole table in hidden fields
 * stands in each record; the first column is the row's label below its headings, which the page
 * shows by indenting.
 */
final class PageRecords {

    private static final int INDENT = '\u2003';

    private final List<String> header;
    private final List<RawRecord> records;
    private final List<Integer> depths;

    /** Reads a page. */
    PageRecords(RawContainer container, String entry) throws IOException {
        Document page;
        try (InputStream content = container.open(entry)) {
            page = Jsoup.parse(content, "UTF-8", "");
        }
        Elements fields = page.select("input[type=hidden][id]");
        Elements heads = page.select("table thead tr");
        List<String> names = new ArrayList<>(fields.eachAttr("id"));
        names.addAll(heads.isEmpty() ? List.of() : heads.last().select("th").eachText());
        header = List.copyOf(names);
        records = new ArrayList<>();
        depths = new ArrayList<>();
        Deque<Heading> headings = new ArrayDeque<>();
        for (Element row : page.select("table tbody tr")) {
            List<Element> cells = row.select("td");
            if (!cells.isEmpty()) {
                Heading heading = Heading.of(cells.get(0).wholeText());
                while (!headings.isEmpty() && headings.getLast().indent() >= heading.indent()) {
                    headings.removeLast();
                }
                headings.addLast(heading);
                depths.add(headings.size());
                records.add(new RawRecord(
                        records.size() + 2L,
                        Stream.of(
                                        fields.eachAttr("value").stream(),
                                        Stream.of(path(headings)),
                                        cells.stream().skip(1).map(Element::text))
                                .flatMap(values -> values)
                                .toList()));
            }
        }
    }

    /** A label with how far it is indented. */
    private record Heading(int indent, String label) {
        static Heading of(String text) {
            return new Heading((int) text.chars().filter(c -> c == INDENT).count(), text.strip());
        }
    }

    private static String path(Deque<Heading> headings) {
        return String.join(" > ", headings.stream().map(Heading::label).toList());
    }

    /** The hidden fields' ids, then the names of the table's columns. */
    List<String> header() {
        return header;
    }

    /** The rows. */
    List<RawRecord> records() {
        return records;
    }

    /** How many headings deep a row is, itself included. */
    int depth(int row) {
        return depths.get(row);
    }
}
