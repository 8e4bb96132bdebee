package org.atalaya.data.problem;

import java.util.Arrays;
import java.util.List;
import org.atalaya.data.check.Require;

/**
 * Every kind of problem data and content can have. Each is public and explained: docs/PROBLEMS.md and
 * the site's data page are made from this list.
 */
public enum ProblemKind {
    UNRECOGNISED_FILE(
            "unrecognised-file",
            Effect.SET_ASIDE,
            "El archivo no es de ninguna fuente que Atalaya conozca; no se leyó.",
            "The file is of no source Atalaya knows; it was not read."),
    EDITION_WITHOUT_CODEBOOK(
            "edition-without-codebook",
            Effect.SET_ASIDE,
            "La edición no tiene libro de códigos en data/codebooks; no se leyó.",
            "The edition has no codebook in data/codebooks; it was not read."),
    RECORD_WIDTH(
            "record-width",
            Effect.REJECTED,
            "El registro tiene más o menos campos que el encabezado; no se usa.",
            "The record has more or fewer fields than the header; it is not used."),
    WEIGHT_NOT_POSITIVE(
            "weight-not-positive",
            Effect.REJECTED,
            "El factor de expansión no es un número positivo; el registro no se usa.",
            "The weight is not a positive number; the record is not used."),
    DESIGN_VALUE_MISSING(
            "design-value-missing",
            Effect.REJECTED,
            "Falta la unidad primaria, el estrato, la ciudad, el municipio o la clave de la persona; el registro no se usa.",
            "The PSU, stratum, city, municipality or person id is missing; the record is not used."),
    REPEATED_PERSON(
            "repeated-person",
            Effect.REJECTED,
            "La clave de la persona ya apareció en la misma edición; se usa solo la primera.",
            "The person's id stood before in the same edition; only the first is used."),
    NO_JOINED_RECORD(
            "no-joined-record",
            Effect.KEPT,
            "La tabla que completa los datos de la persona no la tiene; la persona cuenta, salvo en lo que esa tabla diría de ella.",
            "The table that completes the person's data does not have the person; the person counts, except in what that table would say."),
    REPEATED_JOINED_RECORD(
            "repeated-joined-record",
            Effect.KEPT,
            "La tabla que completa los datos de la persona la tiene más de una vez; no se elige ninguna, y la persona cuenta salvo en lo que esa tabla diría de ella.",
            "The table that completes the person's data has the person more than once; none is chosen, and the person counts except in what that table would say."),
    UNLISTED_ANSWER(
            "unlisted-answer",
            Effect.KEPT,
            "La respuesta no está entre las claves de la edición; la persona se conserva en la base y no cuenta en el numerador.",
            "The answer is not among the edition's codes; the person stays in the base and is not counted."),
    UNLISTED_SEX(
            "unlisted-sex",
            Effect.KEPT,
            "El sexo no está entre las claves de la edición; la persona no entra en las cifras por sexo.",
            "The sex is not among the edition's codes; the person is in no figure by sex."),
    UNLISTED_AGE(
            "unlisted-age",
            Effect.KEPT,
            "La edad no es un número de 18 en adelante ni una clave conocida; la persona no entra en las cifras por edad.",
            "The age is neither a number from 18 on nor a known code; the person is in no figure by age."),
    UNKNOWN_MUNICIPALITY(
            "unknown-municipality",
            Effect.KEPT,
            "El municipio no está en el catálogo; el registro cuenta en su ciudad y en el total.",
            "The municipality is not in the catalogue; the record counts in its city and in the total."),
    UNLISTED_CITY_MEMBER(
            "unlisted-city-member",
            Effect.KEPT,
            "El catálogo no tiene ese municipio como parte de la ciudad en esa edición; el registro cuenta como fue publicado.",
            "The catalogue does not have that municipality in the city for that edition; the record counts as published."),
    WORKBOOK_WITHOUT_TABLE(
            "workbook-without-table",
            Effect.SET_ASIDE,
            "El libro es de la fuente, pero no contiene ningún cuadro descrito en data/codebooks; no se leyó.",
            "The workbook is of the source, but holds no table that data/codebooks describes; it was not read."),
    WORKBOOK_LINKS(
            "workbook-links",
            Effect.KEPT,
            "El libro enlaza con otros libros; los enlaces no se siguen y solo se usan los números escritos en sus celdas.",
            "The workbook links to other workbooks; the links are not followed and only numbers written in its cells are used."),
    TABLE_MISSING(
            "table-missing",
            Effect.SET_ASIDE,
            "El índice del libro anuncia un cuadro que ninguna hoja contiene; sus cifras no se leyeron.",
            "The workbook's contents announce a table that no sheet holds; its figures were not read."),
    TABLE_HEADING(
            "table-heading",
            Effect.SET_ASIDE,
            "El encabezado del cuadro no tiene las columnas que describe data/codebooks; el cuadro no se leyó.",
            "The table's heading lacks columns that data/codebooks describes; the table was not read."),
    UNKNOWN_PLACE_LABEL(
            "unknown-place-label",
            Effect.REJECTED,
            "El nombre del lugar no está en el catálogo; sus cifras publicadas no se usan.",
            "The place's name is not in the catalogue; its printed figures are not used."),
    UNLISTED_TABLE_ROW(
            "unlisted-table-row",
            Effect.REJECTED,
            "El renglón no es de los que data/codebooks describe para el cuadro, se repite o no está debajo de un lugar; no se usa.",
            "The row is none that data/codebooks describes for the table, is repeated or is below no place; it is not used."),
    TABLE_CELL(
            "table-cell",
            Effect.REJECTED,
            "La celda no contiene un número posible ni una clave de falta de dato; la cifra no se usa.",
            "The cell holds neither a possible number nor a mark for a missing one; the figure is not used."),
    TABLE_CELL_FORMULA(
            "table-cell-formula",
            Effect.REJECTED,
            "La celda contiene una fórmula en lugar de un número; su último resultado no es confiable y la cifra no se usa.",
            "The cell holds a formula in place of a number; its last result is not to be trusted and the figure is not used."),
    TABLE_CELL_MERGED(
            "table-cell-merged",
            Effect.REJECTED,
            "La celda está combinada con las de otros renglones: no se sabe de cuál es el número, y la cifra no se usa.",
            "The cell is merged with those of other rows: whose number it is cannot be told, and the figure is not used."),
    TABLE_SHARE(
            "table-share",
            Effect.KEPT,
            "El porcentaje publicado no corresponde a las personas y la población publicadas en el mismo renglón; se conserva como fue publicado.",
            "The printed share is not that of the persons and the population printed in the same row; it is kept as printed."),
    PRINTED_TWICE(
            "printed-twice",
            Effect.KEPT,
            "La misma cifra aparece dos veces en el cuadro con valores distintos; se conserva la primera.",
            "The same figure stands twice in the table with different values; the first is kept."),
    SHIPPED_FIGURE_REPLACED(
            "shipped-figure-replaced",
            Effect.REJECTED,
            "Las cifras publicadas que el proyecto distribuye también están en un archivo leído; se usan las del archivo.",
            "Published figures that the project ships also stand in a file that was read; those of the file are used."),
    SHIPPED_FIGURE_DIFFERS(
            "shipped-figure-differs",
            Effect.KEPT,
            "La cifra leída del archivo difiere de la que el proyecto distribuye como publicada; se usa la del archivo.",
            "The figure read from the file differs from the one the project ships as published; that of the file is used."),
    PRINTED_DIFFERS(
            "printed-differs",
            Effect.KEPT,
            "La cifra calculada con los microdatos difiere de la publicada; se muestra la calculada.",
            "The figure computed from microdata differs from the printed one; the computed one is shown."),
    EARLIER_ESTIMATE_DIFFERS(
            "earlier-estimate-differs",
            Effect.KEPT,
            "La cifra calculada ahora difiere de la que el proyecto calculó antes con el mismo archivo; se muestra la de ahora.",
            "The figure computed now differs from the one the project computed before from the same file; the one of now is shown."),
    POPULATION_NOT_TOLD(
            "population-not-told",
            Effect.SET_ASIDE,
            "El archivo tiene las columnas de una tabla de población, pero su nombre no dice a quiénes cuenta o cuenta solo a una parte; no se leyó.",
            "The file has the columns of a table of population, but its name does not say whom it counts, or it counts only a part; it was not read."),
    SEX_BY_NAME_ONLY(
            "sex-by-name-only",
            Effect.KEPT,
            "Solo el nombre del archivo dice a quiénes cuenta; sin las tablas del total, de hombres y de mujeres no se puede comprobar.",
            "Only the name of the file says whom it counts; without the tables of everyone, men and women it cannot be checked."),
    UNKNOWN_PLACE(
            "unknown-place",
            Effect.REJECTED,
            "La clave o el nombre del lugar no está en el catálogo; sus cifras no se usan.",
            "The code or name of the place is not in the catalogue; its figures are not used."),
    SHIFTED_RECORD(
            "shifted-record",
            Effect.REJECTED,
            "Donde debe haber un nombre hay un número o nada: el registro está corrido de columna y no se usa.",
            "A number or nothing stands where a name must: the record is shifted by a column and is not used."),
    POPULATION_CELL(
            "population-cell",
            Effect.REJECTED,
            "La celda no contiene el año o el número de personas como los escribe la fuente; la cifra no se usa.",
            "The cell does not hold the year or the number of persons as the source writes them; the figure is not used."),
    REPEATED_POPULATION(
            "repeated-population",
            Effect.REJECTED,
            "El archivo ya dio la población del mismo lugar en el mismo año; se usa solo la primera.",
            "The file gave the population of the same place in the same year before; only the first is used."),
    POPULATION_SUM(
            "population-sum",
            Effect.KEPT,
            "La población publicada no es la suma de la publicada de sus partes; se conserva como fue publicada.",
            "The published population is not the sum of the published ones of its parts; it is kept as published."),
    PLACE_WITHOUT_POPULATION(
            "place-without-population",
            Effect.KEPT,
            "El lugar está en el catálogo y la tabla de población no lo tiene, o no en todos sus años; no se le calcula tasa con ella.",
            "The place is in the catalogue and the table of population does not have it, or not in all its years; no rate is computed with it."),
    RECORD_WITHOUT_PERIOD(
            "record-without-period",
            Effect.REJECTED,
            "El registro no tiene año o mes donde la edición los publica; puede que sus columnas estén recorridas. No se usa.",
            "The record has no year or month where the edition has them; its columns may be shifted. It is not used."),
    UNKNOWN_REGISTER_PLACE(
            "unknown-register-place",
            Effect.REJECTED,
            "El lugar de las cifras no está en el catálogo, ni por su clave ni por su nombre; no se usan.",
            "The place of the counts is not in the catalogue, by its code or by its name; they are not used."),
    UNKNOWN_OFFENCE(
            "unknown-offence",
            Effect.REJECTED,
            "El delito no está en el catálogo de la fuente; sus cifras no se usan.",
            "The offence is not in the source's catalogue; its counts are not used."),
    UNALLOCATED_OFFENCES(
            "unallocated-offences",
            Effect.KEPT,
            "Son delitos de la entidad que la fuente no asigna a ningún municipio; cuentan en la entidad y en ningún municipio.",
            "They are offences of the state that the source gives to no municipality; they count in the state and in no municipality."),
    NEGATIVE_COUNT(
            "negative-count",
            Effect.KEPT,
            "La cifra es menor que cero; ese mes queda sin dato.",
            "The count is below zero; that month has no figure."),
    UNREADABLE_COUNT(
            "unreadable-count",
            Effect.KEPT,
            "La celda no contiene un número entero; ese mes queda sin dato.",
            "The cell holds no whole number; that month has no figure."),
    THOUSANDS_MARK(
            "thousands-mark",
            Effect.KEPT,
            "La celda separa los miles con un signo que la fuente no usa; no se adivina el número y ese mes queda sin dato.",
            "The cell separates thousands by a mark the source does not use; the number is not guessed, and that month has no figure."),
    LOST_THOUSANDS_MARK(
            "lost-thousands-mark",
            Effect.KEPT,
            "La cifra tiene decimales porque alguien leyó el punto de los miles como punto decimal; se multiplica por mil.",
            "The count has decimals because somebody read the dot of thousands as a decimal point; it is multiplied by a thousand."),
    SUSPECTED_LOST_THOUSAND(
            "suspected-lost-thousand",
            Effect.KEPT,
            "La cifra es muy inferior a las de los meses cercanos y mil veces ella es como ellas: puede haber perdido los miles. No se corrige y ese mes queda sin dato.",
            "The count is far below those of the months around it, and a thousand times it is like them: it may have lost its thousands. It is not repaired, and that month has no figure."),
    MONTHS_NOT_REPORTED(
            "months-not-reported",
            Effect.KEPT,
            "Todas las cifras de la entidad en esos meses son cero, aunque en los demás registra muchos delitos: no informó, y esos meses quedan sin dato.",
            "Every count of the state in those months is zero, although it records many offences in the others: it did not report, and those months have no figure."),
    ZEROS_AFTER_CUT(
            "zeros-after-cut",
            Effect.KEPT,
            "El archivo pone cero en todas las celdas de meses posteriores a su corte; no son datos.",
            "The file has zero in every cell of months after its cut; they are no figures."),
    CUT_NOT_OF_NAME(
            "cut-not-of-name",
            Effect.KEPT,
            "El nombre del archivo dice un mes de corte distinto del último que tiene datos; vale el de los datos.",
            "The file's name tells another last month than the last one with figures; that of the figures holds."),
    PLACES_ABSENT(
            "places-absent",
            Effect.KEPT,
            "El archivo abarca casi todos los lugares del país, pero no tiene ninguna cifra de estos.",
            "The file covers nearly every place of the country, but has no count of these."),
    HEADING_TOTAL(
            "heading-total",
            Effect.KEPT,
            "La cifra de un rubro no es la suma de sus partes; ambas se conservan como fueron publicadas.",
            "The count of a heading is not the sum of its parts; both are kept as published."),
    COUNT_NOT_USABLE(
            "count-not-usable",
            Effect.REJECTED,
            "El renglón no dice de qué colonia, categoría o mes es, o su conteo no es un número entero escrito sin separadores; no se usa.",
            "The row does not say which neighbourhood, category or month it is of, or its count is no whole number written without marks; it is not used."),
    REPEATED_COUNT(
            "repeated-count",
            Effect.REJECTED,
            "Ya hay un conteo de la misma colonia, categoría y mes en el archivo; se usa solo el primero.",
            "The file has a count of the same neighbourhood, category and month before; only the first is used."),
    COUNT_SUM(
            "count-sum",
            Effect.KEPT,
            "La suma de las colonias es mayor que el conteo de todo el municipio; ambos se conservan como fueron entregados.",
            "The neighbourhoods sum to more than the count of the whole place; both are kept as handed in."),
    FORMULA_CELL(
            "formula-cell",
            Effect.REJECTED,
            "La celda tiene una fórmula y no un valor: lo que guarda depende del programa que la calculó; la fila no se usa.",
            "The cell has a formula and no value: what it keeps depends on the program that computed it; the row is not used."),
    UNUSED_COLUMN(
            "unused-column",
            Effect.KEPT,
            "Ni la hoja de método ni la de preguntas nombran la columna; no se leyó ni se guardó.",
            "Neither the method sheet nor the questions sheet names the column; it was neither read nor kept."),
    ESTIMATE_NOT_USABLE(
            "estimate-not-usable",
            Effect.REJECTED,
            "La estimación no dice de qué lugar, periodo, indicador o grupo es, o su valor no es un porcentaje; no se usa.",
            "The estimate does not say which place, period, indicator or group it is of, or its value is no percentage; it is not used."),
    REPEATED_ESTIMATE(
            "repeated-estimate",
            Effect.REJECTED,
            "Ya hay una estimación del mismo lugar, indicador y grupo en el archivo; se usa solo la primera.",
            "The file has an estimate of the same place, indicator and group before; only the first is used."),
    ERROR_NOT_USED(
            "error-not-used",
            Effect.KEPT,
            "El error estándar no es un número positivo, o la muestra no es probabilística y no puede tenerlo; la cifra se muestra sin intervalo.",
            "The standard error is not a positive number, or the sample is not a probability one and cannot have it; the figure is shown without interval."),
    STATE_TOTAL_DIFFERS(
            "state-total-differs",
            Effect.KEPT,
            "La suma de los municipios, con lo que el registro no asignó a ninguno, no es la cifra que da para sus entidades; cada una se muestra como fue publicada.",
            "The sum of municipalities, with what the register allocated to none, is not the figure it gives for their states; each is shown as published."),
    CONTENT_UNREADABLE(
            "content-unreadable",
            Effect.SET_ASIDE,
            "El archivo de contenido no se puede leer como YAML o como Markdown con encabezado; no se leyó.",
            "The file of content cannot be read as YAML or as Markdown with front matter; it was not read."),
    CONTENT_FIELD_UNKNOWN(
            "content-field-unknown",
            Effect.KEPT,
            "Los registros de contenido no tienen ese campo; no se leyó.",
            "Records of content have no such field; it was not read."),
    CONTENT_FIELD_MISSING(
            "content-field-missing",
            Effect.REJECTED,
            "Falta un campo que todo registro de su tipo debe tener; no se usa.",
            "A field is missing that every record of its kind must have; it is not used."),
    CONTENT_VALUE(
            "content-value",
            Effect.REJECTED,
            "El valor no es de los que admite el campo; el registro o el renglón no se usa.",
            "The value is none the field takes; the record or the row is not used."),
    CONTENT_REPEATED(
            "content-repeated",
            Effect.REJECTED,
            "La clave ya apareció en otro registro o renglón; se usa solo el primero.",
            "The id stood in another record or row before; only the first is used."),
    CONTENT_DANGLING(
            "content-dangling",
            Effect.REJECTED,
            "Se refiere a un registro, documento, lugar, indicador o término que no existe; no se usa.",
            "It refers to a record, document, place, indicator or term that does not exist; it is not used."),
    CONTENT_WITHOUT_OWNER(
            "content-without-owner",
            Effect.REJECTED,
            "Es parte de un registro que no se usa; tampoco se usa.",
            "It is part of a record that is not used; it is not used either."),
    CONTENT_WITHDRAWN(
            "content-withdrawn",
            Effect.REJECTED,
            "El registro o el archivo está en la lista de lo retirado (withdrawn.yaml); no se usa.",
            "The record or file is on the list of what is withdrawn (withdrawn.yaml); it is not used."),
    CONTENT_NOT_TRANSLATED(
            "content-not-translated",
            Effect.KEPT,
            "El texto está solo en español; se muestra en español en ambos idiomas.",
            "The text is in Spanish only; it is shown in Spanish in both languages."),
    CONTENT_MARKUP(
            "content-markup",
            Effect.REJECTED,
            "El texto contiene HTML, una imagen o un enlace que no es http ni https; la parte no se usa.",
            "The text holds HTML, an image or a link that is neither http nor https; the part is not used."),
    CONTENT_PERSONAL_DATA(
            "content-personal-data",
            Effect.REJECTED,
            "El campo contiene datos personales; solo se publican contactos de un cargo o de una unidad. No se usa.",
            "The field holds personal data; only contacts of an office or a unit are published. It is not used."),
    CONTENT_PART_MISSING(
            "content-part-missing",
            Effect.KEPT,
            "La práctica no tiene una de las secciones de la plantilla en ese idioma.",
            "The practice lacks a section of the template in that language."),
    NO_FIGURE_REPORTED(
            "no-figure-reported",
            Effect.KEPT,
            "La práctica no informa ningún resultado cuantitativo.",
            "No quantitative outcome reported: the practice gives no figure."),
    DIAGNOSIS_INCOMPLETE(
            "diagnosis-incomplete",
            Effect.KEPT,
            "El diagnóstico enumera unas partes y no todas: fortalezas, debilidades, oportunidades y amenazas.",
            "The diagnosis lists some of its parts and not all: strengths, weaknesses, opportunities and threats."),
    GOAL_TOTAL(
            "goal-total",
            Effect.KEPT,
            "El total publicado de la meta no es la suma de sus periodos; ambos se conservan como fueron publicados.",
            "The printed total of the goal is not the sum of its periods; both are kept as printed."),
    CITATION_WITHOUT_OBLIGATION(
            "citation-without-obligation",
            Effect.KEPT,
            "El documento remite a un párrafo en el que no hay ningún compromiso; la remisión se conserva como fue publicada.",
            "The document cites a paragraph in which no obligation stands; the citation is kept as printed."),
    LABELS_DIFFER(
            "labels-differ",
            Effect.KEPT,
            "El documento nombra lo mismo de dos maneras en dos secciones; ambas se conservan.",
            "The document names the same thing in two ways in two sections; both are kept."),
    SECTIONS_OUT_OF_ORDER(
            "sections-out-of-order",
            Effect.KEPT,
            "La numeración de las secciones del documento salta o se repite.",
            "The numbers of the document's sections skip or repeat one.");

    private final String code;
    private final Effect effect;
    private final String spanish;
    private final String english;

    ProblemKind(String code, Effect effect, String spanish, String english) {
        this.code = code;
        this.effect = effect;
        this.spanish = spanish;
        this.english = english;
    }

    /** The code used in tables and addresses. */
    public String code() {
        return code;
    }

    /** What is done about such a problem. */
    public Effect effect() {
        return effect;
    }

    /** What it means and what was done, in Spanish. */
    public String spanish() {
        return spanish;
    }

    /** What it means and what was done, in English. */
    public String english() {
        return english;
    }

    /**
     * The kind of this code.
     *
     * @throws IllegalArgumentException if there is no such code; the message lists them
     */
    public static ProblemKind of(String code) {
        List<String> codes = Arrays.stream(values()).map(ProblemKind::code).toList();
        return values()[codes.indexOf(Require.oneOf(code, "problem", codes))];
    }
}
