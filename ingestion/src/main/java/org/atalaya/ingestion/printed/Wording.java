package org.atalaya.ingestion.printed;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words of a table, compared whatever their spacing and capitals and without the marks of footnotes. */
final class Wording {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u2007\\u202F]+");

    /** One or two digits, or several with commas, glued to the end of a word: Los Cabos2, Torreón1,3. */
    private static final Pattern FOOTNOTE = Pattern.compile("(?<=[\\p{L})\\].])\\d{1,2}(?:,\\s?\\d{1,2})*$");

    private Wording() {}

    /** A text on one line, as printed. */
    static String line(String text) {
        return SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** A label on one line, without its footnote's digits. */
    static String label(String text) {
        return FOOTNOTE.matcher(line(text)).replaceAll("");
    }

    /** The form two texts are compared in. */
    static String same(String text) {
        return label(text).toLowerCase(Locale.ROOT);
    }
}
