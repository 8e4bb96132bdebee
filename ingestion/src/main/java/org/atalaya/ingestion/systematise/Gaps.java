package org.atalaya.ingestion.systematise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.atalaya.data.programme.TemplatePart;
import org.atalaya.data.text.PlainText;

/** Looks for what a report of a practice should say and this one does not. */
final class Gaps {

    private static final Pattern YEAR = Pattern.compile("\\b(19|20)\\d{2}\\b");
    private static final Pattern LIST_NUMBER = Pattern.compile("(?m)^\\s*\\d+[.)]");
    private static final Pattern FIGURE = Pattern.compile("\\d");
    private static final Pattern MONEY = Pattern.compile(
            "\\$ ?\\d|\\d[\\d.,]*( (mil|millones)( de)?)? (pesos|dolares|euros)|\\b(usd|mxn|clp|uf) ?\\d|\\d ?(usd|mxn|clp|uf)\\b");
    private static final Pattern TIME = Pattern.compile(
            "\\b(\\d+|un|una|dos|tres|cuatro|cinco|seis|doce) (dias?|semanas?|mes(es)?|anos?|days?|weeks?|months?|years?)\\b");
    private static final Pattern INDICATOR = Pattern.compile(
            "\\b(indicador(es)?|tasas?|porcentajes?|encuestas?|indicators?|rates?|percentages?|surveys?)\\b");

    private final Outline outline;
    private final String language;
    private final List<Gap> found = new ArrayList<>();

    private Gaps(Outline outline, String language) {
        this.outline = outline;
        this.language = language;
    }

    /**
     * What is missing.
     *
     * @param outline the document
     * @param language the language most of it is in
     * @param cover what its cover says
     * @param personal lines something personal was taken out of
     */
    static List<Gap> find(Outline outline, String language, Cover cover, List<Integer> personal) {
        Gaps gaps = new Gaps(outline, language);
        gaps.cover(cover);
        gaps.parts();
        gaps.abstracts();
        gaps.figures();
        gaps.leftOut(personal);
        return gaps.found;
    }

    private void cover(Cover cover) {
        missing(cover.title(), "título", "title");
        missing(cover.unit(), "unidad responsable", "responsible unit");
        missing(cover.issuedOn(), "fecha", "date");
        missing(cover.issuedAt(), "lugar", "place");
        found.add(new Gap(
                "unclear",
                language.equals("es")
                        ? "El título no está traducido al inglés."
                        : "El título no está traducido al español.",
                language.equals("es")
                        ? "The title is not translated into English."
                        : "The title is not translated into Spanish."));
    }

    private void missing(Optional<String> said, String spanish, String english) {
        if (said.isEmpty()) {
            found.add(Gap.notInSource(
                    "En la portada no se encontró " + spanish + ".", "No " + english + " was found on the cover."));
        }
    }

    private void parts() {
        Set<TemplatePart> there = outline.parts(language);
        List<TemplatePart> standard = Arrays.stream(TemplatePart.values())
                .filter(part -> part.isStandard() && part != TemplatePart.SUMMARY && !there.contains(part))
                .toList();
        if (!standard.isEmpty()) {
            found.add(Gap.notInSource(
                    "Faltan apartados del formato: " + headings(standard, "es") + ".",
                    "Sections of the template are missing: " + headings(standard, "en") + "."));
        }
        if (!there.contains(TemplatePart.POPULATION)) {
            found.add(Gap.notInSource(
                    "El documento no tiene un apartado sobre la población a la que sirve la práctica.",
                    "The document has no section on the population the practice serves."));
        }
    }

    private void abstracts() {
        for (String each : List.of("es", "en")) {
            if (!outline.parts(each).contains(TemplatePart.SUMMARY)) {
                found.add(Gap.notInSource(
                        "Falta el resumen en " + (each.equals("es") ? "español" : "inglés") + ".",
                        "The abstract in " + (each.equals("es") ? "Spanish" : "English") + " is missing."));
            }
        }
    }

    private void figures() {
        String results = text(TemplatePart.RESULTS) + "\n" + text(TemplatePart.CONCLUSIONS);
        String numbers =
                YEAR.matcher(LIST_NUMBER.matcher(results).replaceAll("")).replaceAll("");
        boolean hasResults = !results.isBlank();
        if (hasResults && !FIGURE.matcher(numbers).find()) {
            found.add(Gap.notInSource("Los resultados no informan ninguna cifra.", "The results report no figure."));
        }
        if (hasResults && !INDICATOR.matcher(PlainText.of(results)).find()) {
            found.add(Gap.notInSource(
                    "Los resultados no nombran ningún indicador con el que se midan.",
                    "The results name no indicator they are measured by."));
        }
        String whole = PlainText.of(outline.sections().stream()
                .flatMap(section -> section.lines().stream())
                .collect(Collectors.joining("\n")));
        if (!outline.parts(language).contains(TemplatePart.COST)
                && !MONEY.matcher(whole).find()) {
            found.add(Gap.notInSource("No se informa ningún costo.", "No cost is reported."));
        }
        if (!outline.parts(language).contains(TemplatePart.DURATION)
                && !TIME.matcher(whole).find()) {
            found.add(Gap.notInSource("No se informa cuánto duró.", "It is not reported how long it took."));
        }
    }

    private void leftOut(List<Integer> personal) {
        if (!personal.isEmpty()) {
            String lines = personal.stream().map(String::valueOf).collect(Collectors.joining(", "));
            found.add(
                    new Gap(
                            "left_out",
                            "Se retiraron nombres o direcciones de personas (líneas " + lines
                                    + " del texto); ponga en su lugar la unidad o el cargo, y revise que no quede ningún otro.",
                            "Names or addresses of persons were taken out (lines " + lines
                                    + " of the text); put the unit or office in their place, and look whether others are left."));
        }
        if (!outline.withoutPart().isEmpty()) {
            String headings = outline.withoutPart().stream()
                    .map(section -> "«" + section.heading().words() + "»")
                    .collect(Collectors.joining(", "));
            found.add(new Gap(
                    "unclear",
                    "El formato no tiene lugar para " + headings + "; su texto está en la nota junto al borrador.",
                    "The template has no place for " + headings + "; its text is in the note beside the draft."));
        }
    }

    private String text(TemplatePart part) {
        return String.join("\n", outline.paragraphs(part, language));
    }

    private static String headings(List<TemplatePart> parts, String language) {
        return parts.stream().map(part -> part.heading(language)).collect(Collectors.joining("; "));
    }
}
