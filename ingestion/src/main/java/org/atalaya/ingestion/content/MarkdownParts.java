package org.atalaya.ingestion.content;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.atalaya.data.programme.TemplatePart;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Divides the body of a Markdown file into the parts of the template, by its headings of the first three
 * levels. A heading that only holds others, such as the title or "3. Objetivos", opens no part.
 */
final class MarkdownParts {

    private static final Pattern SAFE_LINK = Pattern.compile("(?i)https?://.+");

    private MarkdownParts() {}

    /**
     * A stretch of text below a heading.
     *
     * @param line line of the heading in the body, the first being 1
     * @param heading the heading
     * @param part the part it opens; empty if it is none of the template's
     * @param body the text below it
     */
    record Part(int line, String heading, Optional<TemplatePart> part, String body) {}

    /**
     * Markup that may not stand in a text.
     *
     * @param line its line in the text, the first being 1
     * @param what what it is
     */
    record Markup(int line, String what) implements Serializable {}

    /** The parts of a body; text before the first heading is a part without heading. */
    static List<Part> divide(String body, String language) {
        List<String> lines = body.lines().toList();
        List<Heading> headings = headings(body);
        List<Part> parts = new ArrayList<>();
        add(parts, 0, "", lines, 0, headings.isEmpty() ? lines.size() : line(headings.get(0)), language);
        for (int i = 0; i < headings.size(); i++) {
            Heading heading = headings.get(i);
            int end = i + 1 < headings.size() ? line(headings.get(i + 1)) : lines.size();
            int last = heading.getSourceSpans()
                    .get(heading.getSourceSpans().size() - 1)
                    .getLineIndex();
            add(parts, line(heading) + 1, words(heading), lines, last + 1, end, language);
        }
        return parts;
    }

    /** What a text holds that could do harm in a page: HTML, images, links that are neither http nor https. */
    static List<Markup> findUnsafe(String text) {
        List<Markup> found = new ArrayList<>();
        Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .build()
                .parse(text)
                .accept(new AbstractVisitor() {
                    @Override
                    public void visit(HtmlBlock html) {
                        found.add(new Markup(line(html) + 1, "HTML"));
                    }

                    @Override
                    public void visit(HtmlInline html) {
                        found.add(new Markup(line(html) + 1, "HTML"));
                    }

                    @Override
                    public void visit(Image image) {
                        found.add(new Markup(line(image) + 1, "an image"));
                    }

                    @Override
                    public void visit(Link link) {
                        if (!SAFE_LINK.matcher(link.getDestination()).matches()) {
                            found.add(new Markup(line(link) + 1, "a link to " + link.getDestination()));
                        }
                        visitChildren(link);
                    }
                });
        return found;
    }

    private static void add(
            List<Part> parts, int line, String heading, List<String> lines, int from, int to, String language) {
        String text = String.join("\n", lines.subList(Math.min(from, to), to)).strip();
        Optional<TemplatePart> part = TemplatePart.find(heading, language);
        if (part.isPresent() || !text.isEmpty()) {
            parts.add(new Part(line, heading, part, text));
        }
    }

    private static List<Heading> headings(String body) {
        List<Heading> headings = new ArrayList<>();
        Node text = Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .build()
                .parse(body);
        for (Node node = text.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() <= 3) {
                headings.add(heading);
            }
        }
        return headings;
    }

    private static String words(Heading heading) {
        StringBuilder words = new StringBuilder();
        heading.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }
        });
        return words.toString();
    }

    private static int line(Node node) {
        return node.getSourceSpans().isEmpty()
                ? 0
                : node.getSourceSpans().get(0).getLineIndex();
    }
}
