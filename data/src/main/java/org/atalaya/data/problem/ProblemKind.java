package org.atalaya.data.problem;

import java.util.Arrays;
import java.util.List;
import org.atalaya.data.check.Require;

/**
 * Every kind of problem official data can have. Each is public and explained: docs/PROBLEMS.md and
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
            "The standard error is not a positive number, or the sample is not a probability one and cannot have it; the figure is shown without interval.");

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
