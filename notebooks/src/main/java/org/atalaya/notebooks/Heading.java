package org.atalaya.notebooks;

import org.atalaya.web.shared.Language;

/** Headings the site has no word for, since there they are links. */
enum Heading {
    PLACES_FOUND("Lugares encontrados", "Places found"),
    CONTEXT("Qué es y dónde está", "What and where it is"),
    ID("Clave", "Id"),
    INDICATOR("Indicador", "Indicator"),
    SURVEY("Encuesta", "Survey"),
    KIND("Qué es", "What it is"),
    WHERE("Entidad o región", "State or region"),
    DISTANCE("Distancia", "Distance"),
    PART("Parte", "Part"),
    MOMENT("Momento o prueba", "Moment or test"),
    PRACTICE("Práctica o modelo", "Practice or model"),
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
