package org.atalaya.web.shared;

import java.util.Locale;
import java.util.Optional;

/** The languages of the site; the first part of every address. */
public enum Language {
    ES("es", Locale.forLanguageTag("es-MX")),
    EN("en", Locale.ENGLISH);

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    /** The word in addresses and {@code lang} attributes. */
    public String code() {
        return code;
    }

    /** How numbers and dates are written. */
    public Locale locale() {
        return locale;
    }

    /** The other language. */
    public Language other() {
        return this == ES ? EN : ES;
    }

    /** The text of this language. */
    public <T> T choose(T spanish, T english) {
        return this == ES ? spanish : english;
    }

    /** The language of this word, if the site has it. */
    public static Optional<Language> find(String code) {
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /**
     * The language of a reader: English if their browser asks for it first, else Spanish.
     *
     * @param accepted what the browser says it accepts; null if it does not say
     */
    public static Language preferred(String accepted) {
        return accepted != null && accepted.toLowerCase(Locale.ROOT).startsWith(EN.code) ? EN : ES;
    }
}
