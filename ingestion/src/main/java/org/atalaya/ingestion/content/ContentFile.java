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
import org.atalaya.data.source.Sha256;
import org.atalaya.ingestion.content.ContentNode.Mapping;
import org.atalaya.ingestion.content.ContentNode.Scalar;

/**
 * One file of data/content: YAML, or Markdown whose front matter is YAML.
 *
 * @param folder data/content
 * @param name its path below, with slashes
 */
record ContentFile(String folder, String name) implements Serializable {

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
                    .filter(name -> !name.endsWith("README.md") && !("/" + name).contains("/."))
                    .sorted()
                    .map(name -> new ContentFile(folder.toString(), name))
                    .toList();
        }
    }

    /** Reads the file; whatever is wrong with it is in what it returns. */
    FileReading read() throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of(folder, name));
        String sha256 = Sha256.of(Path.of(folder, name));
        RecordReader reader = new RecordReader(name);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (name.endsWith(".md")) {
                readMarkdown(text, reader);
            } else if (name.endsWith(".yaml")) {
                reader.readFile(ContentYaml.parse(text, 0));
            } else {
                return setAside(ProblemKind.UNRECOGNISED_FILE, sha256, bytes.length, 0, "", "");
            }
        } catch (CharacterCodingException e) {
            return setAside(ProblemKind.CONTENT_UNREADABLE, sha256, bytes.length, 0, "", "text in UTF-8");
        } catch (UnreadableContent e) {
            return setAside(ProblemKind.CONTENT_UNREADABLE, sha256, bytes.length, e.line(), e.getMessage(), "");
        }
        return new FileReading(name, sha256, bytes.length, reader.rows(), reader.problems());
    }

    private static void readMarkdown(String text, RecordReader reader) throws UnreadableContent {
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

    private FileReading setAside(ProblemKind kind, String sha256, long bytes, int line, String value, String expected) {
        ContentProblem problem = ContentProblem.ofFile(name, new DataProblem(kind, line, "", value, expected));
        return new FileReading(name, sha256, bytes, List.of(), List.of(problem));
    }
}
