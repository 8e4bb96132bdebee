package org.atalaya.ingestion.content;

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
import org.atalaya.ingestion.content.ContentNode.Mapping;
import org.atalaya.ingestion.content.ContentNode.Scalar;
import org.atalaya.ingestion.content.ContentNode.Sequence;

/** Reads YAML as nodes with lines. Every value is its text: what it means is decided by the table it goes to. */
final class ContentYaml {

    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final YAMLParser parser;
    private final int linesBefore;

    private ContentYaml(YAMLParser parser, int linesBefore) {
        this.parser = parser;
        this.linesBefore = linesBefore;
    }

    /**
     * Reads one YAML document whose root is a mapping.
     *
     * @param text the YAML
     * @param linesBefore lines of the file before it
     * @throws UnreadableContent if it is none
     */
    static Mapping parse(String text, int linesBefore) throws UnreadableContent {
        try (YAMLParser parser = YAML.createParser(text)) {
            ContentYaml yaml = new ContentYaml(parser, linesBefore);
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableContent(linesBefore + 1, "the file begins with no key");
            }
            Mapping root = yaml.mapping();
            if (parser.nextToken() != null) {
                throw new UnreadableContent(yaml.line(), "a second YAML document follows");
            }
            return root;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw new UnreadableContent(linesBefore + line, firstLine(e.getOriginalMessage()));
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableContent(linesBefore + 1, firstLine(String.valueOf(e.getMessage())));
        }
    }

    private ContentNode node() throws IOException, UnreadableContent {
        if (parser.isCurrentAlias()) {
            throw new UnreadableContent(line(), "an alias stands for a value; write the value");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping();
            case START_ARRAY -> sequence();
            case VALUE_NULL -> new Scalar(line(), "");
            default -> new Scalar(line(), parser.getText().strip());
        };
    }

    private Mapping mapping() throws IOException, UnreadableContent {
        int line = line();
        Map<String, ContentNode> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            fields.put(key, node());
        }
        return new Mapping(line, fields);
    }

    private Sequence sequence() throws IOException, UnreadableContent {
        int line = line();
        List<ContentNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node());
        }
        return new Sequence(line, items);
    }

    private int line() {
        return linesBefore + parser.currentTokenLocation().getLineNr();
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("it is no YAML");
    }
}
