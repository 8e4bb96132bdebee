package org.atalaya.ingestion.systematise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.programme.TemplatePart;
import org.atalaya.data.text.PlainText;

/**
 * A document as a practice in the standard template: a draft, internal, to be finished by the unit it speaks of.
 *
 * @param id short id of the practice and of its document
 * @param language the language most of the document is in
 * @param cover what its cover says
 * @param outline its sections
 * @param gaps what it lacks
 */
public record PracticeDraft(String id, String language, Cover cover, Outline outline, List<Gap> gaps) {

    private static final String NO_UNIT = "Por completar";
    private static final int LONGEST_ID = 60;

    /** Makes a draft of a document; under an id of its own, or one made of its title. */
    static PracticeDraft of(DocumentText document, Optional<String> id) {
        PersonalTraces clean = PersonalTraces.takeOut(document.lines());
        Outline outline = Outline.of(clean.lines());
        Cover cover = Cover.read(outline.cover(), document.title());
        String language = outline.parts("en").size() > outline.parts("es").size() ? "en" : "es";
        return new PracticeDraft(
                id.orElseGet(() -> idOf(cover.title().orElse(document.name()))),
                language,
                cover,
                outline,
                Gaps.find(outline, language, cover, clean.places()));
    }

    private static String idOf(String title) {
        String words = PlainText.of(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        if (words.isEmpty()) {
            throw new RefusedInput("The document has no title to make a name of; give the practice one with --id.");
        }
        return words.length() <= LONGEST_ID
                ? words
                : words.substring(0, LONGEST_ID).replaceAll("-[^-]*$", "");
    }

    /** Standard parts with text in the document's language. */
    Set<TemplatePart> parts() {
        return outline.parts(language);
    }

    /** Languages in which at least one part has text; the document's first. */
    List<String> languages() {
        String other = language.equals("es") ? "en" : "es";
        return outline.parts(other).isEmpty() ? List.of(language) : List.of(language, other);
    }

    /** The front matter of the practice's Markdown file. */
    Map<String, Object> frontMatter() {
        Map<String, Object> front = new LinkedHashMap<>();
        front.put("language", language);
        front.put("id", id);
        front.put("kind", "practice");
        front.put("title", title());
        front.put("document", id);
        front.put("section", sections().get(0).get("section"));
        front.put("author_unit", cover.unit().orElse(NO_UNIT));
        front.put("access", "internal");
        front.put("review", "draft");
        cover.issuedOn()
                .ifPresent(day ->
                        front.put("events", List.of(Map.of("event", "published", "happened_on", day, "document", id))));
        front.put(
                "gaps",
                gaps.stream()
                        .map(gap -> {
                            Map<String, Object> row = new LinkedHashMap<>();
                            row.put("nature", gap.nature());
                            row.put("note", bilingual(gap.spanish(), gap.english()));
                            return row;
                        })
                        .toList());
        return front;
    }

    /** The document the practice is known from, with its sections. */
    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", id);
        document.put("title", title());
        document.put("document_kind", "practice_report");
        document.put("publisher", cover.unit().orElse(NO_UNIT));
        cover.issuedOn().ifPresent(day -> document.put("issued_on", day));
        cover.issuedAt().ifPresent(place -> document.put("issued_at", place));
        document.put("language", languages().size() == 2 ? "es-en" : language);
        document.put("sections", sections());
        return document;
    }

    /** The body of the Markdown file of a language: the parts that have text, in the template's order. */
    String body(String language) {
        StringBuilder body = new StringBuilder();
        for (TemplatePart part : TemplatePart.values()) {
            List<String> paragraphs = outline.paragraphs(part, language);
            if (!paragraphs.isEmpty()) {
                body.append("\n## ")
                        .append(part.heading(language))
                        .append("\n\n")
                        .append(markdown(paragraphs));
            }
        }
        return body.toString();
    }

    /** Paragraphs as Markdown in which nothing of the document is read as markup. */
    static String markdown(List<String> paragraphs) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < paragraphs.size(); i++) {
            boolean item = paragraphs.get(i).startsWith("* ");
            boolean itemFollows =
                    i + 1 < paragraphs.size() && paragraphs.get(i + 1).startsWith("* ");
            text.append(item ? "* " + escaped(paragraphs.get(i).substring(2)) : escaped(paragraphs.get(i)))
                    .append(item && itemFollows ? "\n" : "\n\n");
        }
        return text.toString().stripTrailing() + "\n";
    }

    private static String escaped(String paragraph) {
        return paragraph.replaceAll("([\\\\`*_\\[\\]<>&])", "\\\\$1").replaceFirst("^([#+=~-])", "\\\\$1");
    }

    /** The title as printed; a record needs one in Spanish, so that of an English document stands there too. */
    private Map<String, Object> title() {
        String printed = cover.title().orElse(id);
        Map<String, Object> title = new LinkedHashMap<>();
        title.put("es", printed);
        if (language.equals("en")) {
            title.put("en", printed);
        }
        return title;
    }

    private List<Map<String, Object>> sections() {
        List<Map<String, Object>> sections = new ArrayList<>();
        sections.add(section("portada", "", "Portada"));
        Set<String> names = sections.stream()
                .map(section -> (String) section.get("section"))
                .collect(Collectors.toSet());
        for (Outline.Section section : outline.sections()) {
            String name = idOf("s " + section.heading().words());
            String unique = name;
            for (int again = 2; !names.add(unique); again++) {
                unique = name + "-" + again;
            }
            sections.add(section(
                    unique, section.heading().number(), section.heading().words()));
        }
        return sections;
    }

    private static Map<String, Object> section(String name, String number, String heading) {
        Map<String, Object> section = new LinkedHashMap<>();
        section.put("section", name);
        if (!number.isEmpty()) {
            section.put("number_printed", number);
        }
        section.put("heading", heading);
        return section;
    }

    private static Map<String, String> bilingual(String spanish, String english) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("es", spanish);
        texts.put("en", english);
        return texts;
    }
}
