package org.atalaya.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** How the API writes JSON. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static JsonGenerator generator(OutputStream bytes) throws IOException {
        return MAPPER.createGenerator(bytes);
    }

    /** The bytes of a map or a list of texts, numbers, maps and lists; there is nothing else to write. */
    static byte[] bytes(Object what) {
        try {
            return MAPPER.writeValueAsBytes(what);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
