package org.atalaya.ingestion.systematise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.atalaya.data.programme.TemplatePart;
import org.atalaya.ingestion.systematise.Heading.Role;

/**
 * A document divided at its headings. Its table of contents is left out: it repeats the headings and
 * says nothing else.
 *
 * @param cover the lines before the first section
 * @param sections the sections, in order
 */
record Outline(List<String> cover, List<Section> sections) {

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?i)(p[áa]gina|page)?\\s*\\d{1,4}(\\s*(de|of|/)\\s*\\d{1,4})?");

    /**
     * What stands under a heading.
     *
     * @param heading the heading
     * @param lines the lines below it
     */
    record Section(Heading heading, List<String> lines) {

        private boolean isOf(TemplatePart part, String language) {
            return heading.part().equals(Optional.of(part))
                    && heading.language().equals(Optional.of(language));
        }

        boolean isBlank() {
            return lines.stream().allMatch(String::isEmpty);
        }
    }

    /** Divides the lines of a document. */
    static Outline of(List<String> lines) {
        List<String> cover = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        Set<String> listed = new HashSet<>();
        boolean inIndex = false;
        boolean begun = false;
        boolean afterHeading = false;
        for (String line : lines) {
            Optional<Heading> heading = PAGE_NUMBER.matcher(line).matches() ? Optional.empty() : Heading.find(line);
            if (afterHeading && heading.isPresent() && heading.get().continuesAnother()) {
                continue;
            }
            afterHeading = heading.isPresent();
            // A contents page ends where one of the headings it listed comes again.
            if (inIndex && heading.isPresent() && listed.contains(place(heading.get()))) {
                inIndex = false;
            }
            if (heading.isPresent() && heading.get().role() == Role.INDEX) {
                inIndex = true;
                begun = true;
            } else if (inIndex) {
                heading.map(Outline::place).ifPresent(listed::add);
            } else if (heading.isPresent() && (begun || opensTheDocument(heading.get()))) {
                begun = true;
                sections.add(new Section(heading.get(), new ArrayList<>()));
            } else if (!PAGE_NUMBER.matcher(line).matches()) {
                (begun && !sections.isEmpty()
                                ? sections.get(sections.size() - 1).lines()
                                : cover)
                        .add(line);
            }
        }
        return new Outline(cover, sections);
    }

    /** Lines in capitals on a cover are its title and its unit; the first part, or a foreword, ends it. */
    private static boolean opensTheDocument(Heading heading) {
        return heading.role() != Role.OTHER || heading.words().matches("(?iu)(mensaje (de|del) |message (from|of) ).+");
    }

    /** The number tells "4. Estrategias" from "4.2 Estrategias propuestas" in one table of contents. */
    private static String place(Heading heading) {
        return heading.number()
                + heading.part()
                        .map(part -> part.id() + heading.language().orElse(""))
                        .orElseGet(heading::words);
    }

    /** The text of a part in a language, of all the sections that open it; empty if there is none. */
    List<String> paragraphs(TemplatePart part, String language) {
        return Paragraphs.of(sections.stream()
                .filter(section -> section.isOf(part, language))
                .flatMap(section -> section.lines().stream())
                .toList());
    }

    /** The parts with text in a language. */
    Set<TemplatePart> parts(String language) {
        return sections.stream()
                .filter(section -> !section.isBlank())
                .filter(section -> section.heading().language().equals(Optional.of(language)))
                .map(section -> section.heading().part().orElseThrow())
                .collect(Collectors.toSet());
    }

    /** Sections with text that no part of the template takes. */
    List<Section> withoutPart() {
        return sections.stream()
                .filter(section -> section.heading().part().isEmpty() && !section.isBlank())
                .toList();
    }
}
