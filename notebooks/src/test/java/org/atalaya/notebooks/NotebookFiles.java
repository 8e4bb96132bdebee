package org.atalaya.notebooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The notebooks of the project, read as Jupyter keeps them; tests run in the module's folder. */
public final class NotebookFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private NotebookFiles() {}

    /** Every notebook, in order. */
    public static List<Path> list() {
        try (Stream<Path> files = Files.list(Path.of(""))) {
            return files.filter(file -> file.toString().endsWith(".ipynb"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a notebook holds. */
    public static JsonNode read(Path notebook) throws IOException {
        return JSON.readTree(notebook.toFile());
    }

    /** Its cells of a type, {@code code} or {@code markdown}. */
    public static List<JsonNode> cells(Path notebook, String type) throws IOException {
        return StreamSupport.stream(read(notebook).get("cells").spliterator(), false)
                .filter(cell -> cell.get("cell_type").asText().equals(type))
                .toList();
    }

    /** The text of a cell. */
    public static String source(JsonNode cell) {
        StringBuilder text = new StringBuilder();
        cell.get("source").forEach(line -> text.append(line.asText()));
        return text.toString();
    }
}
