package org.atalaya.web.observatory;

import java.util.Locale;
import org.atalaya.web.shared.Language;
import org.atalaya.web.shared.Section;

/** What an observatory says of itself, each on a page of its own. */
public enum Topic {
    ABOUT("", ""),
    CONTACT("contacto", "contact"),
    REPORT("reportar-un-error", "report-an-error"),
    ERRATA("fe-de-erratas", "errata"),
    ACCESSIBILITY("accesibilidad", "accessibility"),
    LICENCE("licencia", "licence"),
    PRIVACY("aviso-de-privacidad", "privacy");

    private final String spanish;
    private final String english;

    Topic(String spanish, String english) {
        this.spanish = spanish;
        this.english = english;
    }

    /** Address of its page. */
    public String path(Language language) {
        String word = language.choose(spanish, english);
        return Section.OBSERVATORY.path(language) + (word.isEmpty() ? "" : "/" + word);
    }

    /** Its word in the names of sentences. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
