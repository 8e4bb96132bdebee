package org.atalaya.ingestion.own;

import java.util.Arrays;
import java.util.List;

/** A column of the questions sheet, or of the indicators sheet of finished estimates. */
enum QuestionHeading implements Heading {
    COLUMN("Columna de los datos", "Column of the data", true),
    QUESTION_ES("Pregunta (español)", "Question (Spanish)", false),
    QUESTION_EN("Pregunta (inglés)", "Question (English)", false),
    ANSWERS("Respuestas", "Answers", true),
    INDICATOR("Indicador", "Indicator", false),
    NAME_ES("Nombre del indicador (español)", "Name of the indicator (Spanish)", false),
    NAME_EN("Nombre del indicador (inglés)", "Name of the indicator (English)", false),
    UNIVERSE_ES("De cada 100 … (español)", "Of every 100 … (Spanish)", false),
    UNIVERSE_EN("De cada 100 … (inglés)", "Of every 100 … (English)", false),
    STATEMENT_ES("Lo que dicen quienes se cuentan (español)", "What those counted say (Spanish)", false),
    STATEMENT_EN("Lo que dicen quienes se cuentan (inglés)", "What those counted say (English)", false),
    COUNTED("Respuestas que cuentan", "Answers counted", true),
    BASE("Base", "Base", true),
    POLARITY("Qué dirección es buena", "Which direction is good", false);

    private final String spanish;
    private final String english;
    private final boolean microdataOnly;

    QuestionHeading(String spanish, String english, boolean microdataOnly) {
        this.spanish = spanish;
        this.english = english;
        this.microdataOnly = microdataOnly;
    }

    /** The columns of a form's sheet, in order. */
    static List<QuestionHeading> of(OwnForm form) {
        return Arrays.stream(values())
                .filter(heading -> form == OwnForm.MICRODATA || !heading.microdataOnly)
                .toList();
    }

    @Override
    public String label(boolean inSpanish) {
        return inSpanish ? spanish : english;
    }
}
