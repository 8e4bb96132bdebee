package org.atalaya.web.shared;

import java.util.Optional;

/** The parts of the site and their word in addresses, by language. */
public enum Section {
    HOME("", ""),
    PLACES("lugares", "places"),
    COMPARE("comparar", "compare"),
    INDICATORS("indicadores", "indicators"),
    OFFENCES("delitos", "offences"),
    TRANSFER("transferencia", "transfer"),
    PRACTICES("practicas", "practices"),
    MODELS("modelos", "models"),
    EXCHANGES("intercambios", "exchanges"),
    AGREEMENTS("acuerdos", "agreements"),
    GOALS("metas", "goals"),
    CLAIMS("afirmaciones", "claims"),
    DIAGNOSES("diagnosticos", "diagnostics"),
    RECORDS("registros", "records"),
    METHODS("metodos", "methods"),
    DATA("datos", "data"),
    SEARCH("buscar", "search"),
    OBSERVATORY("observatorio", "observatory");

    private final String spanish;
    private final String english;

    Section(String spanish, String english) {
        this.spanish = spanish;
        this.english = english;
    }

    /** The word in addresses of a language. */
    public String word(Language language) {
        return language.choose(spanish, english);
    }

    /** Address of the section's first page. */
    public String path(Language language) {
        return "/" + language.code() + "/" + word(language);
    }

    /** The section a word stands for in a language. */
    public static Optional<Section> find(Language language, String word) {
        for (Section section : values()) {
            if (section != HOME && section.word(language).equals(word)) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }
}
