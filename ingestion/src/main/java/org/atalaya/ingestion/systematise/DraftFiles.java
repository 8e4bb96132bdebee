package org.atalaya.ingestion.systematise;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.data.problem.RefusedInput;

/**
 * Writes a draft where content is kept: the document, the practice in one Markdown file for each language, and
 * beside them a note of what is missing and of text without a place, which is not read as content.
 */
final class DraftFiles {

    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build());

    private DraftFiles() {}

    /**
     * Writes the files; none if there is one already.
     *
     * @param content folder of content, like data/content
     * @return the files written
     */
    static List<Path> write(PracticeDraft draft, Path content) throws IOException {
        Path practice = content.resolve("practices").resolve(draft.id());
        Map<Path, String> files = new LinkedHashMap<>();
        files.put(content.resolve("documents").resolve(draft.id() + ".yaml"), document(draft));
        for (String language : draft.languages()) {
            files.put(practice.resolve(language + ".md"), markdown(draft, language));
        }
        files.put(practice.resolve("README.md"), note(draft));
        for (Path file : files.keySet()) {
            if (Files.exists(file)) {
                throw new RefusedInput(file + " is there already and was not touched; name another id with --id, or"
                        + " another folder with --out.");
            }
        }
        for (Map.Entry<Path, String> file : files.entrySet()) {
            Files.createDirectories(file.getKey().getParent());
            Files.writeString(file.getKey(), file.getValue());
        }
        return List.copyOf(files.keySet());
    }

    private static String document(PracticeDraft draft) throws JsonProcessingException {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("access", "internal");
        root.put("documents", List.of(draft.document()));
        return YAML.writeValueAsString(root);
    }

    private static String markdown(PracticeDraft draft, String language) throws JsonProcessingException {
        Map<String, Object> front = language.equals(draft.language())
                ? draft.frontMatter()
                : Map.of("language", language, "id", draft.id());
        return "---\n" + YAML.writeValueAsString(front) + "---\n" + draft.body(language);
    }

    private static String note(PracticeDraft draft) {
        List<String> lines = new ArrayList<>(List.of("# Por completar", ""));
        draft.gaps().forEach(gap -> lines.add("* " + gap.spanish()));
        lines.addAll(List.of("", "# To be completed", ""));
        draft.gaps().forEach(gap -> lines.add("* " + gap.english()));
        for (Outline.Section section : draft.outline().withoutPart()) {
            lines.addAll(List.of("", "# " + section.heading().words(), ""));
            lines.add(PracticeDraft.markdown(Paragraphs.of(section.lines())).stripTrailing());
        }
        List<String> cover = Paragraphs.of(draft.outline().cover());
        if (!cover.isEmpty()) {
            lines.addAll(List.of("", "# Antes del primer apartado", ""));
            lines.add(PracticeDraft.markdown(cover).stripTrailing());
        }
        return String.join("\n", lines) + "\n";
    }
}
