package org.atalaya.web.shared.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long texts keep their form, and nothing in them becomes part of the page's code. */
class MarkdownTest {

    @Test
    void aTextKeepsListsEmphasisAndLinksToTheWeb() {
        Document html = Jsoup.parse(Markdown.html("* **Uno** y [dos](https://example.org/a?b=1)\n* tres\n\n# Cuatro"));
        assertThat(html.select("li")).hasSize(2);
        assertThat(html.selectFirst("strong").text()).isEqualTo("Uno");
        assertThat(html.selectFirst("a").attr("href")).isEqualTo("https://example.org/a?b=1");
        assertThat(html.selectFirst("h3").text()).isEqualTo("Cuatro");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "text <img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](  javascript:alert(1))",
                "[x](java&#115;cript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:msgbox)",
                "[x](/es/salir \"onmouseover=alert(1)\")",
                "![x](https://example.org/x.png)",
                "![x](javascript:alert(1))",
                "<javascript:alert(1)>",
                "[x]\n\n[x]: javascript:alert(1)",
                "<svg onload=alert(1)>",
                "<iframe src=https://example.org></iframe>",
                "```html\n<script>alert(1)</script>\n```",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "**<style>*{}</style>**",
            })
    void nothingHostileComesThrough(String text) {
        Document html = Jsoup.parseBodyFragment(Markdown.html(text));
        assertThat(html.body().select("script, img, iframe, svg, style, object, form"))
                .isEmpty();
        for (Element element : html.body().getAllElements()) {
            assertThat(element.attributes().asList())
                    .extracting(attribute -> attribute.getKey())
                    .isSubsetOf("href", "rel", "title", "class", "start");
            assertThat(element.attr("href")).matches("|https?://.+");
        }
        assertThat(html.body().text()).isNotBlank();
    }
}
