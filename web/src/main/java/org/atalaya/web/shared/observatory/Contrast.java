package org.atalaya.web.shared.observatory;

import java.util.List;
import java.util.Locale;
import org.atalaya.data.check.Require;
import org.atalaya.web.shared.StyleTokens;
import org.atalaya.web.shared.observatory.Observatory.Colours;

/** Whether text of a colour can be read on the site's paper and cards: WCAG 2.2, criterion 1.4.3. */
public final class Contrast {

    private static final double ENOUGH = 4.5;

    private static final StyleTokens TOKENS = StyleTokens.site();
    private static final List<String> LIGHT = List.of(TOKENS.light("paper"), TOKENS.light("card"));
    private static final List<String> DARK = List.of(TOKENS.dark("paper"), TOKENS.dark("card"));

    private Contrast() {}

    /** The accents of a mapping, if they can be read. */
    static Colours colours(Settings settings) {
        return new Colours(colour(settings, "light", LIGHT), colour(settings, "dark", DARK));
    }

    private static String colour(Settings settings, String key, List<String> papers) {
        String colour = settings.get(key, "be a colour like \"#0b5d66\", in quotes", text -> {
            Require.that(text.matches("#[0-9a-fA-F]{6}"), "colour", "be #rrggbb", text);
            return text.toLowerCase(Locale.ROOT);
        });
        double least =
                papers.stream().mapToDouble(paper -> ratio(colour, paper)).min().orElseThrow();
        if (least < ENOUGH) {
            throw settings.wrong(
                    key,
                    String.format(
                            Locale.ROOT,
                            "stand out from the site's paper at 4.5 to 1 (WCAG AA), and its contrast is %.2f to 1",
                            Math.floor(least * 100) / 100));
        }
        return colour;
    }

    /** How two colours contrast, 1 to 21. */
    public static double ratio(String colour, String other) {
        double one = luminance(colour);
        double two = luminance(other);
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int from) {
        double share = Integer.parseInt(colour.substring(from, from + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
