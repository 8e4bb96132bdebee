package org.atalaya.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.atalaya.web.shared.Assets.Asset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {

    private static final Assets ASSETS = new Assets();
    private static final Pattern URL = Pattern.compile("url\\(([^)#]*)\\)");

    @ParameterizedTest
    @CsvSource({
        "site.css,             text/css; charset=utf-8",
        "site.js,              text/javascript; charset=utf-8",
        "charts.js,            text/javascript; charset=utf-8",
        "echarts.js,           text/javascript; charset=utf-8",
        "favicon.svg,          image/svg+xml",
        "source-sans-3.woff2,  font/woff2",
        "source-serif-4.woff2, font/woff2",
    })
    void aFileIsFoundAtAnAddressThatChangesWithItsContent(String name, String type) throws Exception {
        Asset asset = ASSETS.find(ASSETS.path(name)).orElseThrow();
        assertThat(asset.type()).isEqualTo(type);
        assertThat(asset.content()).isNotEmpty();
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(asset.content()));
        assertThat(ASSETS.path(name)).isEqualTo("/assets/" + sha256.substring(0, 12) + "/" + name);
        assertThat(new Assets().path(name)).as("again").isEqualTo(ASSETS.path(name));
    }

    @Test
    void theStyleSheetNamesItsFontsByAddressesThatAreThere() {
        List<String> fonts = URL.matcher(text("site.css"))
                .results()
                .map(found -> URI.create(ASSETS.path("site.css"))
                        .resolve(found.group(1))
                        .getPath())
                .toList();
        assertThat(fonts).hasSize(2).allMatch(font -> ASSETS.find(font).isPresent());
    }

    @Test
    void whatPagesLoadNamesNoOtherSite() {
        for (String own : List.of("site.css", "site.js", "charts.js")) {
            assertThat(text(own))
                    .as(own)
                    .doesNotContain("http:")
                    .doesNotContain("https:")
                    .doesNotContain("url(//");
        }
        assertThat(text("favicon.svg").replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http")
                .doesNotContain("script");
    }

    /** Files are found by the addresses this site made, so there is no path to walk up. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/assets/",
                "/assets/000000000000/site.css",
                "/assets/../messages_es.properties",
                "/assets/x/../../messages_es.properties",
                "/assets/%2e%2e/site.css",
                "/assets/..%2f..%2fetc/passwd",
                "/assets/x/../../../../../../etc/passwd",
                "/assets/x/OFL.txt",
                "/public/site.css",
                "site.css",
                "\u0000",
            })
    void anythingElseIsNotThere(String path) {
        assertThat(ASSETS.find(path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/../site.css", "//site.css", "/.", "?v=1", "#x"})
    void anAddressIsWholeOrNone(String more) {
        assertThat(ASSETS.find(ASSETS.path("site.css") + more)).isEmpty();
    }

    @Test
    void aNameThatIsNoFileIsRefusedAndTheFilesListed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ASSETS.path("../site.css"))
                .withMessageStartingWith("asset must be one of ")
                .withMessageContaining("site.css")
                .withMessageEndingWith("was \"../site.css\"");
    }

    private static String text(String name) {
        return new String(ASSETS.find(ASSETS.path(name)).orElseThrow().content(), StandardCharsets.UTF_8);
    }
}
