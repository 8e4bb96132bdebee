package org.atalaya.data.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.data.problem.RefusedInput;

/** Reads YAML as texts with their lines: a telephone's plus and a code's zeros stay. */
public final class LinedYaml {

    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String file;
    private final YAMLParser parser;

    private LinedYaml(String file, YAMLParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /** A value: a text, a list or a mapping, and the line it stands on. */
    public sealed interface Node {
        int line();
    }

    public record Text(int line, String text) implements Node {}

    public record Items(int line, List<Node> nodes) implements Node {}

    public record Mapping(int line, Map<String, Node> fields) implements Node {}

    /**
     * Reads a file whose root is a mapping.
     *
     * @param file its name, for what is said of it
     * @param content what it holds
     * @param hint what would be right, if it is none
     * @throws RefusedInput if it is no YAML, or no mapping
     */
    public static Mapping parse(String file, String content, String hint) {
        try (YAMLParser parser = YAML.createParser(content)) {
            LinedYaml yaml = new LinedYaml(file, parser);
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new RefusedInput(file + " begins with no key; " + hint);
            }
            return (Mapping) yaml.node();
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw new RefusedInput(
                    file + ", line " + line + ", cannot be read as YAML: "
                            + e.getOriginalMessage().lines().findFirst().orElse(""),
                    e);
        } catch (IOException e) {
            throw new RefusedInput(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private Node node() throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Node> fields = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String key = parser.currentName();
                    parser.nextToken();
                    fields.put(key, node());
                }
                return new Mapping(line, fields);
            }
            case START_ARRAY -> {
                List<Node> nodes = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    nodes.add(node());
                }
                return new Items(line, nodes);
            }
            default -> {
                if (parser.isCurrentAlias()) {
                    throw new RefusedInput(file + ", line " + line + ": an alias stands for a value; write the value");
                }
                return new Text(
                        line,
                        parser.currentToken() == JsonToken.VALUE_NULL
                                ? ""
                                : parser.getText().strip());
            }
        }
    }
}
