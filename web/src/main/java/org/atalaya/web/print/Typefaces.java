package org.atalaya.web.print;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.atalaya.data.check.Require;

/** The site's typefaces as pictures draw them: from this package's files, never the machine's. */
public final class Typefaces {

    /** Text. */
    public static final String SANS = "Source Sans 3";

    /** Text that stands out. */
    public static final String SANS_BOLD = "Source Sans 3 Semibold";

    /** Names and numbers. */
    public static final String SERIF = "Source Serif 4 Semibold";

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private static final Map<String, Font> FONTS = new HashMap<>();

    static {
        FONTS.put(SANS, load("SourceSans3-Regular.ttf"));
        FONTS.put(SANS_BOLD, load("SourceSans3-Semibold.ttf"));
        FONTS.put(SERIF, load("SourceSerif4-Semibold.ttf"));
    }

    private Typefaces() {}

    /** How wide a text is in a typeface of a size. */
    public static double width(String text, String typeface, double size) {
        Require.that(FONTS.containsKey(typeface), "typeface", "be one of the site's", typeface);
        return FONTS.get(typeface)
                .deriveFont((float) size)
                .getStringBounds(text, EXACT)
                .getWidth();
    }

    /** A typeface; that of text if it is none of the site's. */
    static Font get(String typeface) {
        return FONTS.getOrDefault(typeface, FONTS.get(SANS));
    }

    private static Font load(String file) {
        try (InputStream content = Typefaces.class.getResourceAsStream(file)) {
            return Font.createFont(Font.TRUETYPE_FONT, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("file " + file + " must be a TrueType font", e);
        }
    }
}
