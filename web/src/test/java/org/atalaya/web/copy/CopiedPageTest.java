package org.atalaya.web.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.web.shared.PathPrefix;
import org.atalaya.web.shared.Section;
import org.atalaya.web.shared.Sharing;
import org.junit.jupiter.api.Test;

class CopiedPageTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static String copied(String html, Optional<URI> site) {
        CopyScope scope =
                new CopyScope("2026-11-22.1", new PathPrefix(""), place -> true, EnumSet.allOf(Section.class));
        return new CopiedPage(scope, Map.of("/es/metodos", "es/metodos/index.html"), site, DAY)
                .of(html, "es/index.html");
    }

    @Test
    void leadsFromFileToFileAndWhatIsNotCopiedToTheSiteOrNowhere() {
        String html = "<a href=\"/es/metodos#x\">m</a><a href=\"/es/buscar?q=a\">b</a>";

        assertThat(copied(html, Optional.empty())).isEqualTo("<a href=\"../es/metodos/index.html#x\">m</a><a>b</a>");
        assertThat(copied(html, Optional.of(URI.create("https://example.org"))))
                .endsWith("<a href=\"https://example.org/es/buscar?q=a\">b</a>");
    }

    @Test
    void offersNoCodeForAPageThatIsNotThere() {
        String code = new Sharing("", "", "", "", Optional.of("https://example.org/es/incrustar/metodos"))
                .frame()
                .orElseThrow()
                .replace("<", "&lt;");

        for (Optional<URI> site : List.of(Optional.<URI>empty(), Optional.of(URI.create("https://example.org")))) {
            assertThat(copied(
                            "<h1>a</h1>\n<p class=\"cite\">Para insertarla: <code>" + code + "</code></p>\n<p>b</p>",
                            site))
                    .isEqualTo("<h1>a</h1>\n<p>b</p>");
        }
    }
}
