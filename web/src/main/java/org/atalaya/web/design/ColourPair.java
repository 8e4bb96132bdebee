package org.atalaya.web.design;

import java.util.List;
import org.atalaya.web.shared.StyleTokens;
import org.atalaya.web.shared.observatory.Contrast;

/**
 * Two colours that meet on pages.
 *
 * @param front the token of what is read or seen
 * @param back the token of what it stands on
 * @param least the contrast it needs: 4.5 for text, 3 for what is seen without being read (WCAG 2.2, 1.4.3, 1.4.11)
 */
public record ColourPair(String front, String back, double least) {

    private static final double TEXT = 4.5;
    private static final double SIGN = 3;

    /** Every pair pages have. */
    public static List<ColourPair> all() {
        return List.of(
                new ColourPair("ink", "paper", TEXT),
                new ColourPair("ink", "card", TEXT),
                new ColourPair("ink", "accent-soft", TEXT),
                new ColourPair("ink", "warm-soft", TEXT),
                new ColourPair("mute", "paper", TEXT),
                new ColourPair("mute", "card", TEXT),
                new ColourPair("mute", "accent-soft", TEXT),
                new ColourPair("mute", "warm-soft", TEXT),
                new ColourPair("accent", "paper", TEXT),
                new ColourPair("accent", "card", TEXT),
                new ColourPair("accent", "warm-soft", TEXT),
                new ColourPair("paper", "accent", TEXT),
                new ColourPair("warm", "paper", TEXT),
                new ColourPair("warm", "card", TEXT),
                new ColourPair("warm", "warm-soft", TEXT),
                new ColourPair("paper", "warm", TEXT),
                new ColourPair("ink", "class-a", TEXT),
                new ColourPair("ink", "class-b", TEXT),
                new ColourPair("ink", "class-c", TEXT),
                new ColourPair("paper", "class-d", TEXT),
                new ColourPair("paper", "class-e", TEXT),
                new ColourPair("accent", "accent-soft", SIGN),
                new ColourPair("grey", "paper", SIGN),
                new ColourPair("grey", "card", SIGN),
                new ColourPair("line-3", "paper", SIGN),
                new ColourPair("line-4", "paper", SIGN),
                new ColourPair("line-5", "paper", SIGN),
                new ColourPair("line-6", "paper", SIGN),
                new ColourPair("line-7", "paper", SIGN));
    }

    /** Whether it is read. */
    public boolean isText() {
        return least == TEXT;
    }

    /** Its contrast in the light. */
    public double light() {
        StyleTokens tokens = StyleTokens.site();
        return Contrast.ratio(tokens.light(front), tokens.light(back));
    }

    /** Its contrast in the dark. */
    public double dark() {
        StyleTokens tokens = StyleTokens.site();
        return Contrast.ratio(tokens.dark(front), tokens.dark(back));
    }
}
