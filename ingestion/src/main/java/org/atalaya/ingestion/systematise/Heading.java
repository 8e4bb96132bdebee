package org.atalaya.ingestion.systematise;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atalaya.data.programme.TemplatePart;
import org.atalaya.data.text.PlainText;

/**
 * A line that opens a section. Reports word the template's headings in their own way ("5. RESULTADOS DE LA
 * SOLUCIÓN PROPUESTA E INTERPRETACIÓN"), so a heading is known by how it begins.
 *
 * @param number the number it bears, as printed; empty if none
 * @param words the heading without number, marks and page
 * @param role what it opens
 * @param part the part of the template; only where it opens one
 * @param language es or en, by its words; only where it opens a part
 */
record Heading(String number, String words, Role role, Optional<TemplatePart> part, Optional<String> language) {

    /** What a heading opens. */
    enum Role {
        /** A part of the template. */
        PART,
        /** Several parts: "3. Objetivos". */
        GROUP,
        /** The table of contents. */
        INDEX,
        /** Something the template has no place for. */
        OTHER
    }

    private static final int LONGEST = 110;
    private static final int FEW_WORDS = 6;
    private static final Pattern MARKS = Pattern.compile("^[#*_\\s]+|[*_\\s]+$");
    private static final Pattern BULLET = Pattern.compile("^([-–•·❖▪◦]|\\*\\s).*");
    private static final Pattern NUMBER =
            Pattern.compile("^(\\d{1,2}(?:\\.\\d{1,2})*\\.?|[IVX]{1,5}\\.)\\s*(?=\\p{Lu})");
    private static final Pattern PAGE = Pattern.compile("[\\s.…:]*\\d{0,3}[\\s.…:]*$");
    private static final Pattern SENTENCE = Pattern.compile(".*([;,]|\\p{L}{2}\\.)$");

    private static final Pattern INDEX =
            Pattern.compile("(indice|contenido|tabla de contenidos?|table of contents|contents)");
    private static final Pattern GROUP = Pattern.compile("(objetivos?|objectives?)");

    private static final Map<TemplatePart, List<Pattern>> BEGINNINGS = new EnumMap<>(TemplatePart.class);

    static {
        begins(TemplatePart.SUMMARY, "resumen( ejecutivo)?$", "(abstract|summary|executive summary)$");
        begins(
                TemplatePart.INTRODUCTION,
                "(introduccion|presentacion|antecedentes)\\b",
                "(introduction|background)\\b");
        begins(
                TemplatePart.PROBLEM,
                "(problematica|problemas?|planteamiento del problema|descripcion del problema|area de oportunidad|diagnostico)\\b",
                "(problems?|problem statement|the problem|areas? of opportunity|diagnosis)\\b");
        begins(TemplatePart.GENERAL_OBJECTIVE, "objetivo (general|principal)\\b", "(general|main) objective\\b");
        begins(
                TemplatePart.SPECIFIC_OBJECTIVES,
                "objetivos? (especificos?|particular(es)?)\\b",
                "specific objectives?\\b");
        begins(TemplatePart.METHOD, "(metodologia|metodos?)\\b", "(methodology|methods?)\\b");
        begins(
                TemplatePart.SOLUTIONS,
                "(soluciones|solucion propuesta|estrategias?|acciones|actividades realizadas)\\b",
                "((proposed )?solutions?|strategies|actions)\\b");
        begins(TemplatePart.RESULTS, "((principales )?resultados?|logros)\\b", "((main )?results|outcomes)\\b");
        begins(TemplatePart.CONCLUSIONS, "(conclusion(es)?|impacto (a|en|para) la ciudadania)\\b", "conclusions?\\b");
        begins(TemplatePart.POPULATION, "(poblacion|beneficiari[ao]s)\\b", "(population|beneficiaries)\\b");
        begins(TemplatePart.SETTING, "contexto\\b", "(context|setting)\\b");
        begins(
                TemplatePart.COST,
                "(costos?|presupuesto|financiamiento|recursos financieros)\\b",
                "(costs?|budget|funding)\\b");
        begins(
                TemplatePart.DURATION,
                "(duracion|periodo de (ejecucion|implementacion)|cronograma)\\b",
                "(duration|timetable)\\b");
        begins(
                TemplatePart.REPLICABILITY,
                "(replicabilidad|transferibilidad|potencial de (replica|transferencia)|lecciones aprendidas|recomendaciones)\\b",
                "(replicability|transferability|lessons learn(ed|t)|recommendations)\\b");
    }

    private static void begins(TemplatePart part, String spanish, String english) {
        BEGINNINGS.put(part, List.of(Pattern.compile(spanish), Pattern.compile(english)));
    }

    /** Whether it can be the second line of a heading too long for one. */
    boolean continuesAnother() {
        return role == Role.OTHER && number.isEmpty();
    }

    /** The heading a line is, if it is one. */
    static Optional<Heading> find(String line) {
        if (line.isEmpty() || BULLET.matcher(line).matches()) {
            return Optional.empty();
        }
        boolean marked = line.startsWith("#");
        String bare = MARKS.matcher(line).replaceAll("");
        Matcher numbered = NUMBER.matcher(bare);
        String number = numbered.find() ? numbered.group(1) : "";
        String words = PAGE.matcher(bare.substring(number.isEmpty() ? 0 : numbered.end()))
                .replaceFirst("");
        if (words.length() > LONGEST
                || words.length() < 4
                || SENTENCE.matcher(bare).matches()) {
            return Optional.empty();
        }
        boolean capitals = words.equals(words.toUpperCase(Locale.ROOT));
        boolean few = words.split("\\s+").length <= FEW_WORDS;
        String plain = PlainText.of(words);
        if (INDEX.matcher(plain).matches()) {
            return Optional.of(new Heading(number, words, Role.INDEX, Optional.empty(), Optional.empty()));
        }
        if (GROUP.matcher(plain).matches()) {
            return Optional.of(new Heading(number, words, Role.GROUP, Optional.empty(), Optional.empty()));
        }
        if (marked || capitals || few || !number.isEmpty()) {
            for (Map.Entry<TemplatePart, List<Pattern>> known : BEGINNINGS.entrySet()) {
                for (int i = 0; i < 2; i++) {
                    if (known.getValue().get(i).matcher(plain).lookingAt()) {
                        return Optional.of(new Heading(
                                number,
                                words,
                                Role.PART,
                                Optional.of(known.getKey()),
                                Optional.of(i == 0 ? "es" : "en")));
                    }
                }
            }
        }
        return marked || capitals
                ? Optional.of(new Heading(number, words, Role.OTHER, Optional.empty(), Optional.empty()))
                : Optional.empty();
    }
}
