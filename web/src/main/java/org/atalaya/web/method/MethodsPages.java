package org.atalaya.web.method;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atalaya.data.check.Require;
import org.atalaya.web.shared.Language;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Makes the methods page from {@code methods_es.md} and {@code methods_en.md}. A heading ends with its id,
 * {@code ## The survey {#survey}}: the same in both languages, so that a link leads to it in either.
 */
public final class MethodsPages {

    private static final Pattern WITH_ID = Pattern.compile("(.+) \\{#([a-z-]+)}");

    private MethodsPages() {}

    /** The page in a language. */
    public static MethodsPage page(Language language) {
        var extensions = List.of(TablesExtension.create());
        Node text = Parser.builder().extensions(extensions).build().parse(markdown(language));
        Map<Node, String> ids = takeIds(text);
        HtmlRenderer renderer = HtmlRenderer.builder()
                .extensions(extensions)
                .escapeHtml(true)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (ids.containsKey(node)) {
                        attributes.put("id", ids.get(node));
                    }
                })
                .build();
        return new MethodsPage(renderer.render(text));
    }

    /** The ids of headings, which are taken out of what is read. */
    private static Map<Node, String> takeIds(Node text) {
        Map<Node, String> ids = new IdentityHashMap<>();
        text.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                String words = heading.getLastChild() instanceof Text last ? last.getLiteral() : "";
                Matcher parts = WITH_ID.matcher(words);
                Require.that(parts.matches(), "heading of the methods page", "end with its id", words);
                ((Text) heading.getLastChild()).setLiteral(parts.group(1));
                ids.put(heading, parts.group(2));
            }
        });
        return ids;
    }

    private static String markdown(Language language) {
        try (InputStream file = MethodsPages.class.getResourceAsStream("/methods_" + language.code() + ".md")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
