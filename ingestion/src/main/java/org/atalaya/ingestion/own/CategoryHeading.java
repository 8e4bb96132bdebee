package org.atalaya.ingestion.own;

/** A column of the sheet of a register's categories. */
enum CategoryHeading implements Heading {
    CATEGORY("Clave de la categoría", "Category id"),
    NAME_ES("Nombre (español)", "Name (Spanish)"),
    NAME_EN("Nombre (inglés)", "Name (English)"),
    OFFENCE("Delito al que se parece", "Offence it is near"),
    GRADE("Comparabilidad", "Comparability"),
    REASON_ES("Por qué (español)", "Why (Spanish)"),
    REASON_EN("Por qué (inglés)", "Why (English)");

    private final String spanish;
    private final String english;

    CategoryHeading(String spanish, String english) {
        this.spanish = spanish;
        this.english = english;
    }

    @Override
    public String label(boolean inSpanish) {
        return inSpanish ? spanish : english;
    }
}
