package org.atalaya.ingestion.systematise;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.atalaya.data.problem.RefusedInput;

/** Turns a document into a draft of a practice in the standard template, with a list of what it lacks. */
public final class Systematise {

    private Systematise() {}

    /**
     * What became of a document.
     *
     * @param id id of the practice
     * @param files the files written
     * @param headings headings of the template that have text, in order
     * @param gaps what is missing, one sentence each
     */
    public record Result(String id, List<Path> files, List<String> headings, List<String> gaps) {}

    /**
     * Reads a document and writes a draft.
     *
     * @param file PDF, Word or text
     * @param content folder of content to write below
     * @param id id of the practice; one made of the title if empty
     * @throws RefusedInput if the document cannot be read or the draft would replace a file
     */
    public static Result run(Path file, Path content, Optional<String> id) throws IOException {
        PracticeDraft draft = PracticeDraft.of(DocumentText.read(file), id);
        return new Result(
                draft.id(),
                DraftFiles.write(draft, content),
                draft.parts().stream()
                        .sorted()
                        .map(part -> part.heading(draft.language()))
                        .toList(),
                draft.gaps().stream().map(Gap::english).toList());
    }
}
