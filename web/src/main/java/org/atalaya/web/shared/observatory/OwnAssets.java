package org.atalaya.web.shared.observatory;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.atalaya.web.shared.Assets;
import org.atalaya.web.shared.Assets.Asset;

/** An observatory's own logo and colours as files a page loads. */
public final class OwnAssets {

    private OwnAssets() {}

    /** Its logo, if it has one. */
    public static Optional<Asset> logo(Observatory observatory) {
        return observatory.logo().map(logo -> Assets.of(logo.name(), logo.type(), logo.content()));
    }

    /** Its colours as a style sheet, if it has some; what is soft is mixed from them. */
    public static Optional<Asset> style(Observatory observatory) {
        return observatory
                .colours()
                .map(colours ->
                        rule(colours.light()) + "@media (prefers-color-scheme: dark) {" + rule(colours.dark()) + "}\n")
                .map(css ->
                        Assets.of("observatory.css", "text/css; charset=utf-8", css.getBytes(StandardCharsets.UTF_8)));
    }

    private static String rule(String accent) {
        return ":root { --accent: " + accent + "; --accent-soft: color-mix(in srgb, " + accent
                + " 25%, var(--paper)); }\n";
    }

    /** The file of an address. */
    public static Optional<Asset> find(Observatory observatory, String path) {
        return Stream.of(logo(observatory), style(observatory))
                .flatMap(Optional::stream)
                .filter(asset -> asset.path().equals(path))
                .findFirst();
    }
}
