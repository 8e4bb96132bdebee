package org.atalaya.ingestion.own;

import java.text.Normalizer;
import java.util.Locale;

/** Headings as people write them: compared without case, accents and signs. */
final class Headings {

    private Headings() {}

    /** A heading's letters and digits in lower case without accents, words separated by one blank. */
    static String plain(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    /** A heading as a name of a column of the store. */
    static String snake(String heading) {
        return plain(heading).replace(' ', '_');
    }
}
