package org.atalaya.web.it;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds what tells a reader a place's position without the ranks its figure allows. */
final class BareRanks {

    /** Rows whose values happen to be in order are few; six of them by the alphabet are so once in 360 times. */
    private static final int ROWS_THAT_SHOW_AN_ORDER = 6;

    private static final String LINKS_TO_PLACES = "a[href~=^/(es/lugares|en/places)/.]";

    /** A position in words or signs. */
    private static final Pattern POSITION =
            Pattern.compile("(?i)\\b(?:lugar|puesto|posición|rank|ranked|place|position)\\s+(?:n\\.?º\\s*|#)?\\d+"
                    + "|\\b\\d+\\s?\\.?(?:º|°|ª)"
                    + "|\\b\\d*(?:1st|2nd|3rd|\\dth)\\b"
                    + "|(?:^|\\s)#\\d+");

    /** All the ranks a place may have, and with how many it is tied. */
    private static final Pattern RANGE =
            Pattern.compile("(?i)\\b(?:lugar|rank) [\\d,]+(?: (?:a|to) [\\d,]+)? (?:de|of) [\\d,]+"
                    + "[,\\s]+(?:sin empates|no se distingue|no ties|not distinguishable)");

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");

    private BareRanks() {}

    /** What is wrong on a page, each with the words it is found in. */
    static List<String> on(Document page) {
        List<String> found = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            if (POSITION.matcher(element.ownText()).find()
                    && POSITION.matcher(RANGE.matcher(statement(element)).replaceAll(""))
                            .find()) {
                found.add("bare position: " + statement(element));
            }
        }
        for (Element list : page.select("ol:not(.steps):has(" + LINKS_TO_PLACES + ")")) {
            found.add("numbered places: " + list.text());
        }
        for (Element table : page.select("table:has(tbody th " + LINKS_TO_PLACES + ")")) {
            List<Element> rows = table.select("tbody tr:not(.total)");
            addOrdered(found, "table", rows);
            addNumbered(found, rows);
        }
        for (Element list : page.select("ul:has(> li " + LINKS_TO_PLACES + ")")) {
            addOrdered(found, "list", list.select("> li"));
        }
        return found;
    }

    /** What a reader takes in at once. */
    private static String statement(Element element) {
        Element whole = element.closest("td, th, dd, li, p, h1, h2, h3, figcaption, title");
        return (whole == null ? element : whole).text();
    }

    /** Rows in the order of their values, one of which does not say its ranks. */
    private static void addOrdered(List<String> found, String what, List<Element> rows) {
        List<Element> valued =
                rows.stream().filter(row -> !values(row).isEmpty()).toList();
        boolean allRanked =
                valued.stream().allMatch(row -> RANGE.matcher(row.text()).find());
        List<Double> values = valued.stream().map(row -> values(row).get(0)).toList();
        long distinct = values.stream().distinct().count();
        if (distinct >= ROWS_THAT_SHOW_AN_ORDER && !allRanked && (isSorted(values, 1) || isSorted(values, -1))) {
            found.add(what + " in the order of its values: " + valued.get(0).text());
        }
    }

    private static boolean isSorted(List<Double> values, int sign) {
        return IntStream.range(1, values.size())
                .allMatch(i -> sign * values.get(i - 1).compareTo(values.get(i)) <= 0);
    }

    /** A column that counts its rows. */
    private static void addNumbered(List<String> found, List<Element> rows) {
        int columns = rows.stream().mapToInt(row -> row.childrenSize()).min().orElse(0);
        for (int column = 0; column < columns; column++) {
            int cell = column;
            boolean counts = rows.size() > 2
                    && IntStream.range(0, rows.size())
                            .allMatch(row -> rows.get(row).child(cell).text().matches((row + 1) + "\\.?"));
            if (counts) {
                found.add("numbered rows: " + rows.get(0).text());
            }
        }
    }

    /** Words of an element whose numbers have a point for decimals, as Chile's pages do not. */
    private static String withPoint(Element number) {
        boolean chilean = number.ownerDocument().select("html[lang=es-CL]").size() == 1;
        return chilean ? number.text().replace(".", "").replace(',', '.') : number.text();
    }

    /** The numbers of a row, its place's name left out. */
    private static List<Double> values(Element row) {
        List<Double> values = new ArrayList<>();
        for (Element number : row.select(".number, td")) {
            Matcher matcher = NUMBER.matcher(withPoint(number));
            if (matcher.lookingAt()) {
                values.add(Double.valueOf(matcher.group().replace(",", "")));
            }
        }
        return values;
    }
}
