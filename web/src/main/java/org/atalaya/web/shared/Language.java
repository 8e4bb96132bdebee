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

    /**
     * The first language of a reader's that the site has, by their weight; Spanish if there is none.
     *
     * @param accepted what a browser sends as {@code Accept-Language}
     */
    public static Language preferred(String accepted) {
        try {
            return Locale.LanguageRange.parse(accepted).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> find(range.getRange().split("-")[0]).stream())
                    .findFirst()
                    .orElse(ES);
        } catch (IllegalArgumentException notALanguage) {
            return ES;
        }
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
}
