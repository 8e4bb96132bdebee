package org.atalaya.web.method;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.atalaya.web.shared.Language;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Makes the methods page from {@code methods_es.md} and {@code methods_en.md}. */
public final class MethodsPages {

    private MethodsPages() {}

    /** The page in a language. */
    public static MethodsPage page(Language language) {
        var extensions = List.of(TablesExtension.create(), HeadingAnchorExtension.create());
        Parser parser = Parser.builder().extensions(extensions).build();
        HtmlRenderer renderer =
                HtmlRenderer.builder().extensions(extensions).escapeHtml(true).build();
        return new MethodsPage(renderer.render(parser.parse(markdown(language))));
    }

    private static String markdown(Language language) {
        try (InputStream file = MethodsPages.class.getResourceAsStream("/methods_" + language.code() + ".md")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
