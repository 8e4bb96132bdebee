package org.atalaya.ingestion.own;

import java.util.List;

/** What an author hands in: the answers of each person, finished estimates, or the counts of a register. */
public enum OwnForm {
    MICRODATA("microdata", List.of("Preguntas", "Questions"), List.of("Datos", "Data")),
    ESTIMATES("estimates", List.of("Indicadores", "Indicators"), List.of("Estimaciones", "Estimates")),
    REGISTER("register", List.of("Categorías", "Categories"), List.of("Conteos", "Counts"));

    /** The sheet every form has. */
    static final List<String> METHOD = List.of("Método", "Method");

    private final String id;
    private final List<String> questions;
    private final List<String> rows;

    OwnForm(String id, List<String> questions, List<String> rows) {
        this.id = id;
        this.questions = questions;
        this.rows = rows;
    }

    /** The word used in tables. */
    public String id() {
        return id;
    }

    /** Names of the sheet that says what is asked and counted, in Spanish and English. */
    List<String> questions() {
        return questions;
    }

    /** Names of the sheet with the rows, in Spanish and English. */
    List<String> rows() {
        return rows;
    }
}
