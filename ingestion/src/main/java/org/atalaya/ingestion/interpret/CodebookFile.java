package org.atalaya.ingestion.interpret;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.atalaya.data.problem.RefusedInput;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Reads one YAML file of data/codebooks as records. */
public final class CodebookFile {

    private static final ObjectMapper YAML = JsonMapper.builder(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private CodebookFile() {}

    /**
     * Reads a file; what is unknown, missing or repeated in it is refused.
     *
     * @throws RefusedInput naming the line or key that is wrong
     */
    public static <T> T parse(Path file, TypeReference<T> type) throws IOException {
        return parse(file, YAML.readerFor(type));
    }

    /**
     * Reads a file of which a person may leave out any part.
     *
     * @throws RefusedInput naming the line or key that is wrong
     */
    public static <T> T parseOpen(Path file, Class<T> type) throws IOException {
        return parse(file, YAML.readerFor(type).without(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES));
    }

    private static <T> T parse(Path file, ObjectReader reader) throws IOException {
        try {
            return reader.readValue(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw new RefusedInput(file + where(e) + " is not a codebook: " + why(e) + ".", e);
        }
    }

    /** The line of what is no YAML, or the key of what means nothing. */
    private static String where(JsonProcessingException e) {
        Throwable first = first(e);
        if (first instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            return " at line " + (marked.getProblemMark().getLine() + 1);
        }
        if (first instanceof StreamReadException syntax && syntax.getLocation() != null) {
            return " at line " + syntax.getLocation().getLineNr();
        }
        String keys = e instanceof JsonMappingException mapping
                ? mapping.getPath().stream().map(CodebookFile::key).collect(Collectors.joining("."))
                : "";
        return keys.isEmpty() ? "" : " at " + keys;
    }

    private static String key(JsonMappingException.Reference step) {
        return step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName();
    }

    private static String why(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "key " + unknown.getPropertyName() + " is unknown; the known ones are "
                    + unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .toList();
        }
        Throwable first = first(e);
        if (first instanceof MarkedYAMLException marked) {
            return marked.getProblem();
        }
        return first instanceof IllegalArgumentException refused ? refused.getMessage() : e.getOriginalMessage();
    }

    private static Throwable first(Throwable failure) {
        Throwable first = failure;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return first;
    }
}
