package org.atalaya.ingestion.own;

import static org.atalaya.ingestion.own.MethodField.Need.IN_MICRODATA;
import static org.atalaya.ingestion.own.MethodField.Need.OPTIONAL;
import static org.atalaya.ingestion.own.MethodField.Need.REQUIRED;

import java.util.List;

/** A line of the method sheet: what it is called in both languages, an example, and how to fill it in. */
enum MethodField implements MethodLine {
    ID(
            REQUIRED,
            "Clave de la encuesta",
            "Survey id",
            "ejemplo_percepcion",
            "ejemplo_percepcion",
            "Minúsculas, cifras y guion bajo; la misma en cada edición.",
            "Lower case, digits and underscore; the same in every edition."),
    TITLE_ES(
            REQUIRED,
            "Título en español",
            "Title in Spanish",
            "Ejemplo: encuesta de percepción (datos inventados)",
            "Ejemplo: encuesta de percepción (datos inventados)",
            "",
            ""),
    TITLE_EN(
            REQUIRED,
            "Título en inglés",
            "Title in English",
            "Example: perception survey (invented data)",
            "Example: perception survey (invented data)",
            "",
            ""),
    UNIT(
            REQUIRED,
            "Unidad responsable",
            "Responsible unit",
            "Observatorio municipal de seguridad",
            "Observatorio municipal de seguridad",
            "Un área o institución; nunca el nombre de una persona.",
            "A unit or institution; never a person's name."),
    COUNTRY(REQUIRED, "País", "Country", "México", "Mexico", Choice.COUNTRIES),
    PLACE_KIND(REQUIRED, "Tipo de lugar", "Kind of place", "municipio", "municipality", Choice.PLACES),
    PLACE_CODE(
            REQUIRED,
            "Clave del lugar",
            "Code of the place",
            "15058",
            "15058",
            "Cinco dígitos: la clave del INEGI (entidad y municipio) o de SUBDERE (comuna).",
            "Five digits: INEGI's code (state and municipality) or SUBDERE's (comuna)."),
    PERIOD(
            REQUIRED,
            "Periodo",
            "Period",
            "2024",
            "2024",
            "Año, trimestre o mes: 2024, 2024-Q1 o 2024-03.",
            "Year, quarter or month: 2024, 2024-Q1 or 2024-03."),
    UNIVERSE_ES(
            REQUIRED,
            "Población que estudia (español)",
            "Population studied (Spanish)",
            "Personas de 18 años y más que viven en el municipio",
            "Personas de 18 años y más que viven en el municipio",
            "",
            ""),
    UNIVERSE_EN(
            REQUIRED,
            "Población que estudia (inglés)",
            "Population studied (English)",
            "People aged 18 and over who live in the municipality",
            "People aged 18 and over who live in the municipality",
            "",
            ""),
    SAMPLING(REQUIRED, "Muestra", "Sample", "probabilística", "probability", Choice.SAMPLING),
    SAMPLING_ES(
            REQUIRED,
            "Cómo se eligió a las personas (español)",
            "How people were chosen (Spanish)",
            "Manzanas al azar en dos zonas; en cada una, cuatro viviendas y una persona por vivienda",
            "Manzanas al azar en dos zonas; en cada una, cuatro viviendas y una persona por vivienda",
            "",
            ""),
    SAMPLING_EN(
            OPTIONAL,
            "Cómo se eligió a las personas (inglés)",
            "How people were chosen (English)",
            "Blocks drawn at random in two zones; in each, four dwellings and one person per dwelling",
            "Blocks drawn at random in two zones; in each, four dwellings and one person per dwelling",
            "Puede quedar vacía.",
            "May stay empty."),
    PERSON_COLUMN(
            IN_MICRODATA,
            "Columna del número de entrevista",
            "Column of the interview number",
            "folio",
            "folio",
            "Un número que no identifique a nadie fuera de la encuesta.",
            "A number that identifies nobody outside the survey."),
    STRATUM_COLUMN(
            IN_MICRODATA,
            "Columna del estrato",
            "Column of the stratum",
            "zona",
            "zona",
            "O la palabra ninguna.",
            "Or the word none."),
    PSU_COLUMN(
            IN_MICRODATA,
            "Columna de la unidad primaria (UPM)",
            "Column of the primary sampling unit (PSU)",
            "manzana",
            "manzana",
            "O la palabra ninguna.",
            "Or the word none."),
    WEIGHT_COLUMN(
            IN_MICRODATA,
            "Columna del factor de expansión",
            "Column of the weight",
            "factor",
            "factor",
            "O la palabra ninguna.",
            "Or the word none."),
    SEX_COLUMN(
            IN_MICRODATA,
            "Columna del sexo",
            "Column of the sex",
            "sexo",
            "sexo",
            "En los datos: mujer u hombre. O la palabra ninguna.",
            "In the data: female or male. Or the word none."),
    AGE_COLUMN(
            IN_MICRODATA,
            "Columna de la edad",
            "Column of the age",
            "edad",
            "edad",
            "En los datos: años cumplidos. O la palabra ninguna.",
            "In the data: years. Or the word none."),
    LONELY_PSU(
            IN_MICRODATA,
            "Estrato con una sola UPM",
            "Stratum with a single PSU",
            "reservar la cifra",
            "withhold the figure",
            Choice.LONELY_PSU),
    FIELDWORK_FROM(
            REQUIRED,
            "Primer día del levantamiento",
            "First day of fieldwork",
            "2024-05-06",
            "2024-05-06",
            "Año-mes-día.",
            "Year-month-day."),
    FIELDWORK_TO(
            REQUIRED,
            "Último día del levantamiento",
            "Last day of fieldwork",
            "2024-05-17",
            "2024-05-17",
            "Año-mes-día.",
            "Year-month-day."),
    MODE(REQUIRED, "Modo de entrevista", "Mode", "en persona", "face to face", Choice.MODES),
    PLANNED(
            OPTIONAL,
            "Entrevistas previstas",
            "Interviews planned",
            "24",
            "24",
            "Un número; puede quedar vacía.",
            "A number; may stay empty."),
    QUESTIONNAIRE(
            REQUIRED,
            "Dónde se puede leer el cuestionario",
            "Where the questionnaire can be read",
            "Archivo del observatorio, expediente 12/2024",
            "Archivo del observatorio, expediente 12/2024",
            "Una dirección de internet o un documento.",
            "An address or a document."),
    LICENCE(REQUIRED, "Licencia de uso", "Licence", "CC BY 4.0", "CC BY 4.0", "", "");

    /** When a line must be filled in. */
    enum Need {
        REQUIRED,
        OPTIONAL,
        IN_MICRODATA
    }

    private final Need need;
    private final LineWords words;

    MethodField(
            Need need,
            String spanish,
            String english,
            String spanishExample,
            String englishExample,
            List<Choice> choices) {
        this.need = need;
        this.words = LineWords.chosen(spanish, english, spanishExample, englishExample, choices);
    }

    MethodField(
            Need need,
            String spanish,
            String english,
            String spanishExample,
            String englishExample,
            String spanishAdvice,
            String englishAdvice) {
        this.need = need;
        this.words = new LineWords(
                spanish, english, spanishExample, englishExample, spanishAdvice, englishAdvice, List.of());
    }

    /** Whether a workbook of a form has the line. */
    boolean standsIn(OwnForm form) {
        return need != IN_MICRODATA || form == OwnForm.MICRODATA;
    }

    @Override
    public boolean mayBeEmpty() {
        return need == OPTIONAL;
    }

    @Override
    public LineWords words() {
        return words;
    }
}
