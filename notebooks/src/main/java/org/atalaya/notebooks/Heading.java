package org.atalaya.notebooks;

import org.atalaya.web.shared.Language;

/** Headings the site has no word for, since there they are links. */
enum Heading {
    PLACES_FOUND("Lugares encontrados", "Places found"),
    CONTEXT("Qué es y dónde está", "What and where it is"),
    ID("Clave", "Id"),
    INDICATOR("Indicador", "Indicator"),
    SURVEY("Encuesta", "Survey"),
    PRACTICE("Práctica", "Practice"),
    LIKENESS("Parecido", "Likeness"),
    WHY("En qué se parecen y en qué se diferencian", "What they share and what sets them apart"),
    OFFENCE("Delito", "Offence"),
    MONTHS("Meses", "Months"),
    CHANGE("Cambio", "Change"),
    TOTAL("Para comparar", "For comparison");

    private final String spanish;
    private final String english;

    Heading(String spanish, String english) {
        this.spanish = spanish;
        this.english = english;
    }

    String in(Language language) {
        return language.choose(spanish, english);
    }
}
