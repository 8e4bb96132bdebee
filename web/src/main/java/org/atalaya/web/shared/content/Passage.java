package org.atalaya.web.shared.content;

import org.atalaya.web.shared.Language;

/**
 * A text of content, in the language it has.
 *
 * @param text the text
 * @param language its language
 * @param foreign whether that is not the page's
 */
public record Passage(String text, String language, boolean foreign) {

    /** A text in the page's own language. */
    public static Passage own(String text, Language page) {
        return new Passage(text, page.code(), false);
    }

    /** A text in Spanish, as sources write. */
    public static Passage spanish(String text, Language page) {
        return new Passage(text, Language.ES.code(), page == Language.EN);
    }
}
