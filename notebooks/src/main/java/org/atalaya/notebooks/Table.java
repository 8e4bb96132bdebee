package org.atalaya.notebooks;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table in a notebook; every figure in it has its range or the reason there is none.
 *
 * @param title what it shows
 * @param head headings of its columns
 * @param rows its rows; the first cell heads each
 * @param notes how it is read, and whose figures it shows
 * @param page address of the site's page with the same view
 */
public record Table(String title, List<String> head, List<List<String>> rows, List<String> notes, String page)
        implements Shown {

    public Table {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
        notes = notes.stream().filter(note -> !note.isBlank()).toList();
    }

    @Override
    public String html() {
        return Templates.render("notebook/table.jte", Map.of("table", this));
    }

    @Override
    public String text() {
        return Stream.of(
                        Stream.of(title),
                        Stream.concat(Stream.of(head), rows.stream()).map(row -> String.join(" | ", row)),
                        notes.stream())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        return text();
    }
}
