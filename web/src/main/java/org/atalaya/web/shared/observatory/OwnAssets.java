package org.atalaya.web.shared.observatory;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.atalaya.web.shared.Assets;
import org.atalaya.web.shared.Assets.Asset;

/**
 * An observatory's own logo and colours as files a page loads.
 *
 * @param logo its logo, if it has one
 * @param style its colours as a style sheet, if it has some
 */
public record OwnAssets(Optional<Asset> logo, Optional<Asset> style) {

    /** Those of an observatory; what is soft is mixed from its colours. */
    static OwnAssets of(Observatory observatory) {
        return new OwnAssets(
                observatory.logo().map(logo -> Assets.of(logo.name(), logo.type(), logo.content())),
                observatory.colours().map(OwnAssets::style));
    }

    private static Asset style(Observatory.Colours colours) {
        String css = rule(colours.light()) + "@media (prefers-color-scheme: dark) {" + rule(colours.dark()) + "}\n";
        return Assets.of("observatory.css", "text/css; charset=utf-8", css.getBytes(StandardCharsets.UTF_8));
    }

    private static String rule(String accent) {
        return ":root { --accent: " + accent + "; --accent-soft: color-mix(in srgb, " + accent
                + " 25%, var(--paper)); }\n";
    }

    /** The file of an address. */
    public Optional<Asset> find(String path) {
        return Stream.of(logo, style)
                .flatMap(Optional::stream)
                .filter(asset -> asset.path().equals(path))
                .findFirst();
    }
}
