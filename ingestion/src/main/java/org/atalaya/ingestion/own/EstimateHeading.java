package org.atalaya.ingestion.own;

/** A column of the sheet of finished estimates. */
enum EstimateHeading implements Heading {
    PLACE("Clave del lugar", "Code of the place"),
    PERIOD("Periodo", "Period"),
    INDICATOR("Indicador", "Indicator"),
    DOMAIN("Grupo", "Group"),
    PERCENT("Porcentaje", "Percent"),
    ERROR("Error estándar (puntos porcentuales)", "Standard error (percentage points)"),
    N("Entrevistas en la base", "Interviews in the base"),
    DF("Grados de libertad", "Degrees of freedom");

    private final String spanish;
    private final String english;

    EstimateHeading(String spanish, String english) {
        this.spanish = spanish;
        this.english = english;
    }

    @Override
    public String label(boolean inSpanish) {
        return inSpanish ? spanish : english;
    }
}
