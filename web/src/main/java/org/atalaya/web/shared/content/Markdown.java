package org.atalaya.web.shared.content;

import java.util.List;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;

/**
 * Long texts of content as HTML. Ingestion takes no HTML, images or other links than http and https; what is in a
 * release all the same comes out as letters: HTML escaped, images as their words, other links without their target.
 */
public final class Markdown {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new WebLinks())
            .build();
    private static final int BELOW_SECTIONS = 2;

    private Markdown() {}

    /** The HTML of a text; its headings stand below a page's sections. */
    public static String html(String commonMark) {
        Node text = PARSER.parse(commonMark);
        text.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                heading.setLevel(Math.min(6, heading.getLevel() + BELOW_SECTIONS));
                visitChildren(heading);
            }

            @Override
            public void visit(Image image) {
                List.copyOf(children(image)).forEach(image::insertBefore);
                image.unlink();
            }
        });
        return RENDERER.render(text);
    }

    private static List<Node> children(Node node) {
        return Stream.iterate(node.getFirstChild(), child -> child != null, Node::getNext)
                .toList();
    }

    /** Only ways to the web lead anywhere. */
    private static final class WebLinks implements UrlSanitizer {
        @Override
        public String sanitizeLinkUrl(String url) {
            return url.matches("https?://.+") ? url : "";
        }

        @Override
        public String sanitizeImageUrl(String url) {
            return "";
        }
    }
}
