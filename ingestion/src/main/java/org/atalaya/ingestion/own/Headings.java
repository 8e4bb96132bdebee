package org.atalaya.ingestion.own;

import org.atalaya.data.text.PlainText;

/** Headings as people write them: compared without case, accents and signs. */
final class Headings {

    private Headings() {}

    /** A heading's letters and digits in lower case without accents, words separated by one blank. */
    static String plain(String heading) {
        return PlainText.words(heading);
    }

    /** A heading as a name of a column of the store. */
    static String snake(String heading) {
        return plain(heading).replace(' ', '_');
    }
}
