package org.atalaya.web.print;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is written on paper, whoever writes it: a page, a PDF and a Word document of one paper say the same.
 *
 * @param title its title
 * @param subject what it tells, in one sentence
 * @param unit who answers for it
 * @param language its language as a tag: {@code es-MX}
 * @param made when what it tells was made
 * @param edition the edition of data it tells from, in words, repeated on every page
 * @param cover what stands under its title: each line a name and what it says
 * @param parts its parts, in order
 */
public record Paper(
        String title,
        String subject,
        String unit,
        String language,
        Instant made,
        String edition,
        List<Line> cover,
        List<Part> parts) {

    /**
     * A line of the cover.
     *
     * @param name what it tells
     * @param words what it says
     */
    public record Line(String name, List<Words> words) {}

    /**
     * A part.
     *
     * @param id its anchor
     * @param title its heading
     * @param blocks what it says
     */
    public record Part(String id, String title, List<Block> blocks) {}

    /**
     * Words in a row.
     *
     * @param text the words
     * @param path where they lead; empty if nowhere
     * @param language their language if it is not the paper's; else empty
     */
    public record Words(String text, String path, String language) {

        /** Plain words of the paper's language. */
        public static Words of(String text) {
            return new Words(text, "", "");
        }

        /** Words that lead somewhere. */
        public static Words of(String text, String path) {
            return new Words(text, path, "");
        }
    }

    /** A block of a part. */
    public sealed interface Block permits Heading, Text, Bullets, Table {

        /** What a template asks a block. */
        default boolean isHeading() {
            return this instanceof Heading;
        }

        /** What a template asks a block. */
        default boolean isText() {
            return this instanceof Text;
        }

        /** What a template asks a block. */
        default boolean isBullets() {
            return this instanceof Bullets;
        }
    }

    /**
     * A heading within a part.
     *
     * @param text its words
     */
    public record Heading(String text) implements Block {}

    /**
     * A paragraph.
     *
     * @param words its words
     * @param note whether it only explains
     */
    public record Text(List<Words> words, boolean note) implements Block {

        /** A paragraph of plain words. */
        public static Text of(String text) {
            return new Text(List.of(Words.of(text)), false);
        }

        /** A paragraph that only explains. */
        public static Text note(String text) {
            return new Text(List.of(Words.of(text)), true);
        }
    }

    /**
     * A list.
     *
     * @param items its items
     */
    public record Bullets(List<List<Words>> items) implements Block {}

    /**
     * A table with a row of headings; the first cell of each row heads it.
     *
     * @param caption what it shows
     * @param head headings of its columns
     * @param rows its rows
     */
    public record Table(String caption, List<String> head, List<List<Cell>> rows) implements Block {}

    /**
     * A cell.
     *
     * @param words what it says; none in a cell to be filled in
     */
    public record Cell(List<Words> words) {

        /** A cell of plain words. */
        public static Cell of(String text) {
            return new Cell(List.of(Words.of(text)));
        }

        /** A cell left to whoever fills the paper in. */
        public static Cell blank() {
            return new Cell(List.of());
        }

        /** Whether it is to be filled in. */
        public boolean isBlank() {
            return words.isEmpty();
        }

        /** Its words together. */
        public String text() {
            return words.stream().map(Words::text).collect(Collectors.joining());
        }
    }
}
