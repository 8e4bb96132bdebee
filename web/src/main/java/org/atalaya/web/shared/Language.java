package org.atalaya.web.shared;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.atalaya.data.territory.Country;

/** The languages of the site, Spanish as it is written in each country; the first part of every address. */
public enum Language {
    ES("es", Locale.forLanguageTag("es-MX")),
    EN("en", Locale.ENGLISH),
    /** Spanish of Chile, at the same addresses: the country of what a page shows decides, see {@link #in}. */
    ES_CL("es", Locale.forLanguageTag("es-CL"));

    private static final List<Language> OF_ADDRESSES = List.of(ES, EN);

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

    /** The languages an address can name. */
    public static List<Language> ofAddresses() {
        return OF_ADDRESSES;
    }

    /** This language as it is written in a country: its words, its numbers, its dates. */
    public Language in(Country country) {
        return this == EN ? EN : country == Country.CL ? ES_CL : ES;
    }

    /** How numbers and dates are written. */
    public Locale locale() {
        return locale;
    }

    /** The other language. */
    public Language other() {
        return choose(EN, ES);
    }

    /** The text of this language. */
    public <T> T choose(T spanish, T english) {
        return this == EN ? english : spanish;
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
        for (Language language : OF_ADDRESSES) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
