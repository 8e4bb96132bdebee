package org.atalaya.ingestion.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.store.ContentTables;
import org.atalaya.ingestion.catalogue.CatalogueFiles;
import org.atalaya.ingestion.content.ContentNode.Mapping;
import org.atalaya.ingestion.content.ContentNode.Scalar;

/** The workbooks of the project's content: empty ones, and those with what a file holds. */
public final class ContentWorkbooks {

    private final Path data;
    private final boolean inSpanish;

    /**
     * A writer of workbooks.
     *
     * @param data the project's data folder
     * @param inSpanish whether headings and words are in Spanish, or else in English
     */
    public ContentWorkbooks(Path data, boolean inSpanish) {
        this.data = data;
        this.inSpanish = inSpanish;
    }

    /**
     * Writes a workbook.
     *
     * @param form its form
     * @param from a file below data/content, or the id of a record of one, whose content it holds
     * @param target the file to write; it does not exist yet
     * @throws RefusedInput if there is no such content, or it is none a workbook can hold
     */
    public void write(ContentForm form, Optional<String> from, Path target) throws IOException {
        ContentTemplate template = new ContentTemplate(inSpanish, terms());
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        if (from.isPresent()) {
            ContentFile file = find(from.get());
            template.write(form, content(file), workbook);
        } else {
            template.write(form, workbook);
        }
        Files.write(target, workbook.toByteArray(), StandardOpenOption.CREATE_NEW);
    }

    /**
     * Writes the Word document of a practice or a model.
     *
     * @param from a Markdown file below data/content, or the id of its record; the empty template if there is none
     * @param target the file to write; it does not exist yet
     * @throws RefusedInput if there is no such text
     */
    public void writePractice(Optional<String> from, Path target) throws IOException {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        if (from.isEmpty()) {
            PracticeDocument.write(inSpanish, document);
        } else {
            ContentFile file = find(from.get());
            if (!file.name().endsWith(".md")) {
                throw new RefusedInput(file.name() + " is no text with sections; write it as a workbook instead.");
            }
            try {
                PracticeDocument.write(inSpanish, file.front(), parts(file), file.name(), document);
            } catch (UnreadableContent e) {
                throw new RefusedInput(file.name() + " cannot be read: " + e.getMessage(), e);
            }
        }
        Files.write(target, document.toByteArray(), StandardOpenOption.CREATE_NEW);
    }

    /** The parts of a text, and of its translation beside it. */
    static List<PracticeDocument.Part> parts(ContentFile file) throws IOException {
        List<PracticeDocument.Part> parts = new ArrayList<>();
        String beside = file.name().replaceFirst("[^/]*$", "");
        for (String language : List.of("es", "en")) {
            ContentFile text = new ContentFile(file.folder(), beside + language + ".md");
            if (Files.exists(Path.of(file.folder(), text.name()))) {
                text.read().rows().stream()
                        .filter(row -> row.table().equals(ContentTables.PART))
                        .forEach(row ->
                                parts.add(new PracticeDocument.Part(language, row.text("heading"), row.text("body"))));
            }
        }
        return parts;
    }

    /** What a file holds, with its name, so that the workbook can take its place. */
    private static Mapping content(ContentFile file) throws IOException {
        if (file.name().endsWith(".md")) {
            throw new RefusedInput(file.name() + " is a text with sections, which no workbook holds; write it with:"
                    + " atalaya template practica --from " + file.name());
        }
        try {
            Mapping root = file.content();
            Map<String, ContentNode> fields = new LinkedHashMap<>(root.fields());
            fields.put(RecordReader.REPLACES, new Scalar(1, file.name()));
            return new Mapping(1, fields);
        } catch (UnreadableContent e) {
            throw new RefusedInput(file.name() + ", line " + e.line() + ", cannot be read: " + e.getMessage(), e);
        }
    }

    private ContentFile find(String wanted) throws IOException {
        Path folder = data.resolve("content");
        for (ContentFile file : ContentFile.list(folder)) {
            if (file.name().equals(wanted)
                    || folder.resolve(file.name())
                            .toAbsolutePath()
                            .equals(Path.of(wanted).toAbsolutePath())) {
                return file;
            }
        }
        for (ContentFile file : ContentFile.list(folder)) {
            boolean holds = file.read().rows().stream()
                    .anyMatch(row -> row.table().equals(ContentTables.RECORD)
                            && row.text("record").equals(wanted));
            if (holds) {
                return file;
            }
        }
        throw new RefusedInput("--from " + wanted + " is neither a file below " + folder + " nor the id of a record.");
    }

    private Map<String, String> terms() throws IOException {
        return new CatalogueFiles(data.resolve("catalogues")).terms(inSpanish);
    }
}
