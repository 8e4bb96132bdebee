package org.atalaya.ingestion.own;

/** A column of the sheet of a register's counts. */
enum CountHeading implements Heading {
    NEIGHBOURHOOD("Colonia, barrio o unidad vecinal", "Neighbourhood"),
    CATEGORY("Categoría", "Category"),
    MONTH("Mes", "Month"),
    COUNT("Conteo", "Count");

    private final String spanish;
    private final String english;

    CountHeading(String spanish, String english) {
        this.spanish = spanish;
        this.english = english;
    }

    @Override
    public String label(boolean inSpanish) {
        return inSpanish ? spanish : english;
    }
}
