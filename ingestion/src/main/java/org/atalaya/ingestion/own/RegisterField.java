package org.atalaya.ingestion.own;

import java.util.List;

/** A line of a register's method sheet. */
enum RegisterField implements MethodLine {
    ID(
            "Clave del registro",
            "Register id",
            "ejemplo_911",
            "ejemplo_911",
            "Minúsculas, cifras y guion bajo; la misma en cada entrega.",
            "Lower case, digits and underscore; the same each time."),
    TITLE_ES(
            "Título en español",
            "Title in Spanish",
            "Ejemplo: llamadas al 911 (datos inventados)",
            "Ejemplo: llamadas al 911 (datos inventados)",
            "",
            ""),
    TITLE_EN(
            "Título en inglés",
            "Title in English",
            "Example: 911 calls (invented data)",
            "Example: 911 calls (invented data)",
            "",
            ""),
    UNIT(
            "Unidad responsable",
            "Responsible unit",
            "Centro de atención de llamadas de emergencia",
            "Centro de atención de llamadas de emergencia",
            "Un área o institución; nunca el nombre de una persona.",
            "A unit or institution; never a person's name."),
    COUNTRY("País", "Country", "México", "Mexico", Choice.COUNTRIES),
    PLACE_KIND("Tipo de lugar", "Kind of place", "municipio", "municipality", Choice.PLACES),
    PLACE_CODE(
            "Clave del lugar",
            "Code of the place",
            "15058",
            "15058",
            "Cinco dígitos: la clave del INEGI (entidad y municipio) o de SUBDERE (comuna).",
            "Five digits: INEGI's code (state and municipality) or SUBDERE's (comuna)."),
    COUNTED_ES(
            "Qué se cuenta (español)",
            "What is counted (Spanish)",
            "Llamadas procedentes, según el motivo con que se cerraron",
            "Llamadas procedentes, según el motivo con que se cerraron",
            "",
            ""),
    COUNTED_EN(
            "Qué se cuenta (inglés)",
            "What is counted (English)",
            "Genuine calls, by the reason they were closed with",
            "Genuine calls, by the reason they were closed with",
            "",
            ""),
    COUNTS("Unidad del conteo", "Unit of the count", "llamadas", "calls", Choice.COUNTS),
    RECORDING_ES(
            "Cómo se registra (español)",
            "How it is recorded (Spanish)",
            "Quien atiende la llamada la clasifica al cerrarla; las repetidas del mismo hecho se unen",
            "Quien atiende la llamada la clasifica al cerrarla; las repetidas del mismo hecho se unen",
            "",
            ""),
    RECORDING_EN(
            "Cómo se registra (inglés)",
            "How it is recorded (English)",
            "Whoever takes the call classifies it when closing it; repeated calls of one event are joined",
            "Whoever takes the call classifies it when closing it; repeated calls of one event are joined",
            "Puede quedar vacía.",
            "May stay empty."),
    FROM("Primer mes que cubre", "First month covered", "2024-01", "2024-01", "Año-mes.", "Year-month."),
    TO("Último mes que cubre", "Last month covered", "2024-03", "2024-03", "Año-mes.", "Year-month."),
    CHANGES_ES(
            "Cambios conocidos en el registro (español)",
            "Known changes of recording (Spanish)",
            "En febrero de 2024 se separó el robo a casa del robo a negocio",
            "En febrero de 2024 se separó el robo a casa del robo a negocio",
            "O la palabra ninguno.",
            "Or the word none."),
    CHANGES_EN(
            "Cambios conocidos en el registro (inglés)",
            "Known changes of recording (English)",
            "In February 2024 home and business burglary were told apart",
            "In February 2024 home and business burglary were told apart",
            "Puede quedar vacía.",
            "May stay empty."),
    CONTACT(
            "Cargo de contacto",
            "Role to contact",
            "Coordinación de estadística",
            "Coordinación de estadística",
            "Un cargo; nunca el nombre, el teléfono ni el correo de una persona.",
            "A role; never a person's name, telephone or e-mail."),
    LICENCE("Licencia de uso", "Licence", "CC BY 4.0", "CC BY 4.0", "", "");

    private final LineWords words;

    RegisterField(String spanish, String english, String spanishExample, String englishExample, List<Choice> choices) {
        this.words = LineWords.chosen(spanish, english, spanishExample, englishExample, choices);
    }

    RegisterField(
            String spanish,
            String english,
            String spanishExample,
            String englishExample,
            String spanishAdvice,
            String englishAdvice) {
        this.words = new LineWords(
                spanish, english, spanishExample, englishExample, spanishAdvice, englishAdvice, List.of());
    }

    @Override
    public boolean mayBeEmpty() {
        return this == RECORDING_EN || this == CHANGES_EN;
    }

    @Override
    public LineWords words() {
        return words;
    }
}
