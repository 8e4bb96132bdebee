package org.atalaya.data.programme;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.atalaya.data.text.PlainText;

/** The parts of a long text: the standard template of a practice, and what a box at a glance and a model add. */
public enum TemplatePart {
    SUMMARY(true, "Resumen", "Abstract"),
    INTRODUCTION(true, "1. Introducción", "1. Introduction"),
    PROBLEM(true, "2. Problemática / área de oportunidad", "2. Problem / area of opportunity"),
    GENERAL_OBJECTIVE(true, "3.1 Objetivo general", "3.1 General objective"),
    SPECIFIC_OBJECTIVES(true, "3.2 Objetivos específicos", "3.2 Specific objectives"),
    METHOD(true, "4.1 Metodología", "4.1 Method"),
    SOLUTIONS(true, "4.2 Soluciones propuestas", "4.2 Proposed solutions"),
    RESULTS(true, "5. Resultados e interpretación", "5. Results and interpretation"),
    CONCLUSIONS(true, "6. Conclusiones: impacto a la ciudadanía", "6. Conclusions: impact on citizens"),
    POPULATION(false, "Población", "Population"),
    SETTING(false, "Contexto", "Setting"),
    COST(false, "Costo", "Cost"),
    DURATION(false, "Duración", "Duration"),
    REPLICABILITY(false, "Replicabilidad", "Replicability"),
    STRATEGY(false, "Estrategia", "Strategy");

    private final boolean standard;
    private final String spanish;
    private final String english;

    TemplatePart(boolean standard, String spanish, String english) {
        this.standard = standard;
        this.spanish = spanish;
        this.english = english;
    }

    /** The word used in tables. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the standard template of a practice asks for it. */
    public boolean isStandard() {
        return standard;
    }

    /**
     * Its heading.
     *
     * @param language es or en
     */
    public String heading(String language) {
        return language.equals("en") ? english : spanish;
    }

    /**
     * The part a heading opens, whatever its number, accents and capitals.
     *
     * @param heading the heading
     * @param language es or en
     */
    public static Optional<TemplatePart> find(String heading, String language) {
        return Arrays.stream(values())
                .filter(part -> plain(part.heading(language)).equals(plain(heading)))
                .findFirst();
    }

    /** Every heading of a language, in order. */
    public static List<String> headings(String language) {
        return Arrays.stream(values()).map(part -> part.heading(language)).toList();
    }

    private static String plain(String heading) {
        return PlainText.of(heading)
                .replaceFirst("^[\\d.]+\\s*", "")
                .replaceAll("\\s*([/:])\\s*", "$1")
                .strip();
    }
}
