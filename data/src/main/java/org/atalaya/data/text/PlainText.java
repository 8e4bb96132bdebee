package org.atalaya.data.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as they are compared where accents and capitals do not matter. */
public final class PlainText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private PlainText() {}

    /** A text in lower case, without accents; ñ is n. */
    public static String of(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** Its letters and digits as {@link #of} gives them, words separated by one blank. */
    public static String words(String text) {
        return of(text).replaceAll("[^a-z0-9]+", " ").strip();
    }
}
