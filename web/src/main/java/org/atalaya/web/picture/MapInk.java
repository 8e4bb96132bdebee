package org.atalaya.web.picture;

import java.util.Set;
import org.atalaya.web.shared.StyleTokens;

/** Colours of a map in a file of its own, which has no style sheet: those of the site in the light. */
public final class MapInk {

    private static final StyleTokens TOKENS = StyleTokens.site();
    private static final Set<String> DARK = Set.of("class-d", "class-e");

    private MapInk() {}

    /** A colour of the site. */
    public static String colour(String token) {
        return TOKENS.light(token);
    }

    /** What a place is filled with, by how it is drawn. */
    public static String fill(String style) {
        return switch (style) {
            case "sure", "place" -> colour("accent");
            case "unsure" -> colour("card");
            case "without", "not-sampled" -> "url(#" + style + ")";
            default -> colour(style);
        };
    }

    /** The line around a dot. */
    public static String edge(String style) {
        return switch (style) {
            case "unsure" -> colour("accent");
            case "without", "not-sampled" -> colour("grey");
            default -> colour("paper");
        };
    }

    /** The letter of a class on its own colour. */
    public static String letter(String style) {
        return colour(DARK.contains(style) ? "paper" : "ink");
    }
}
