package org.atalaya.ingestion.content;

import java.io.IOException;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.data.source.Sha256;
import org.atalaya.ingestion.content.ContentNode.Mapping;
import org.atalaya.ingestion.content.ContentNode.Scalar;

/**
 * One file of data/content: YAML, Markdown whose front matter is YAML, a workbook or a Word document of
 * the template.
 *
 * @param folder data/content
 * @param name its path below, with slashes
 */
record ContentFile(String folder, String name) implements Serializable {

    /** Text and tables of records are small; what is larger is no record. */
    private static final int MAX_BYTES = 32 << 20;

    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A---\\R(.*?\\R)---[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);

    /** The files of a folder, in order of name; notes and hidden files are none. */
    static List<ContentFile> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> below = Files.walk(folder)) {
            return below.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.endsWith("README.md")
                            && !("/" + name).contains("/.")
                            && !("/" + name).contains("/" + AttachedFiles.FOLDER + "/"))
                    .sorted()
                    .map(name -> new ContentFile(folder.toString(), name))
                    .toList();
        }
    }

    /** Reads the file; whatever is wrong with it is in what it returns. */
    FileReading read() throws IOException {
        Path path = Path.of(folder, name);
        if (Files.size(path) > MAX_BYTES) {
            return setAside(ProblemKind.CONTENT_UNREADABLE, 0, "", "a file of at most " + (MAX_BYTES >> 20) + " MiB");
        }
        RecordReader reader = new RecordReader(name, new AttachedFiles(path.resolveSibling(AttachedFiles.FOLDER)));
        WorkbookLines lines = new WorkbookLines();
        String replaces = "";
        try {
            if (name.endsWith(".md")) {
                readMarkdown(text(path), reader);
            } else if (name.endsWith(".yaml")) {
                Mapping root = ContentYaml.parse(text(path), 0);
                replaces = replaces(root);
                reader.readFile(root);
            } else if (name.endsWith(".xlsx")) {
                WorkbookContent.Reading workbook = WorkbookContent.read(path);
                lines = workbook.lines();
                replaces = replaces(workbook.root());
                reader.readFile(workbook.root());
                workbook.problems().forEach(reader::report);
            } else if (name.endsWith(".docx")) {
                replaces = DocumentContent.read(path, reader);
            } else {
                return setAside(ProblemKind.UNRECOGNISED_FILE, 0, "", "");
            }
        } catch (CharacterCodingException e) {
            return setAside(ProblemKind.CONTENT_UNREADABLE, 0, "", "text in UTF-8");
        } catch (UnreadableContent e) {
            return setAside(ProblemKind.CONTENT_UNREADABLE, e.line(), e.getMessage(), "");
        } catch (RefusedInput refusal) {
            return setAside(ProblemKind.CONTENT_UNREADABLE, 0, refusal.getMessage(), "");
        }
        return new FileReading(
                name, Sha256.of(path), Files.size(path), reader.rows(), reader.problems(), replaces, lines);
    }

    /** What the file holds, as keys with values; a Markdown file's text is none of it. */
    Mapping content() throws IOException, UnreadableContent {
        Path path = Path.of(folder, name);
        return name.endsWith(".xlsx") ? WorkbookContent.read(path).root() : ContentYaml.parse(text(path), 0);
    }

    /** The record of a Markdown file, with its text's language left out. */
    Mapping front() throws IOException, UnreadableContent {
        Matcher parts = FRONT_MATTER.matcher(text(Path.of(folder, name)));
        if (!parts.find()) {
            throw new UnreadableContent(1, "a Markdown file begins with front matter between two lines of ---");
        }
        Map<String, ContentNode> fields =
                new LinkedHashMap<>(ContentYaml.parse(parts.group(1), 1).fields());
        fields.remove("language");
        return new Mapping(1, fields);
    }

    private static String text(Path path) throws IOException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                .toString();
    }

    private static String replaces(Mapping root) {
        return root.fields().get(RecordReader.REPLACES) instanceof Scalar scalar ? scalar.text() : "";
    }

    private static void readMarkdown(String text, RecordReader reader) throws UnreadableContent, IOException {
        Matcher parts = FRONT_MATTER.matcher(text);
        if (!parts.find()) {
            throw new UnreadableContent(1, "a Markdown file begins with front matter between two lines of ---");
        }
        Mapping front = ContentYaml.parse(parts.group(1), 1);
        Map<String, ContentNode> fields = new LinkedHashMap<>(front.fields());
        String language = fields.remove("language") instanceof Scalar scalar ? scalar.text() : "";
        if (!language.equals("es") && !language.equals("en")) {
            throw new UnreadableContent(1, "the front matter has no language; it is es or en");
        }
        int linesBefore = (int) text.substring(0, parts.end()).lines().count();
        reader.readMarkdown(new Mapping(front.line(), fields), language, text.substring(parts.end()), linesBefore);
    }

    private FileReading setAside(ProblemKind kind, int line, String value, String expected) throws IOException {
        Path path = Path.of(folder, name);
        ContentProblem problem = ContentProblem.ofFile(name, new DataProblem(kind, line, "", value, expected));
        return new FileReading(
                name, Sha256.of(path), Files.size(path), List.of(), List.of(problem), "", new WorkbookLines());
    }
}
