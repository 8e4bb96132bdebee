package org.atalaya.ingestion.register;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.ingestion.raw.RawContainer;
import org.atalaya.ingestion.raw.RawTable.RawRecord;

/** The objects of a JSON array as records: the names of the first are the columns, and every other has the same. */
final class JsonRecords implements Iterator<RawRecord>, Closeable {

    private static final JsonFactory JSON = new JsonFactory();

    private final String name;
    private final JsonParser parser;
    private final List<String> header;
    private RawRecord next;
    private long number;

    /**
     * Opens a file.
     *
     * @throws RefusedInput if it is no array of plain objects
     */
    JsonRecords(RawContainer container, String entry) throws IOException {
        name = container.describe(entry);
        parser = JSON.createParser(container.open(entry));
        List<String> names = new ArrayList<>();
        try {
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                next = read(names);
            }
        } catch (JsonParseException e) {
            throw refused(e);
        }
        header = List.copyOf(names);
    }

    /** Names of the columns; none if the file is no array of objects. */
    List<String> header() {
        return header;
    }

    /** The first object, without reading the second. */
    Optional<RawRecord> first() {
        return Optional.ofNullable(next);
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public RawRecord next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        RawRecord current = next;
        try {
            List<String> names = new ArrayList<>(header.size());
            next = read(names);
            if (next != null && !names.equals(header)) {
                throw new RefusedInput(name + ", object " + number + ", has " + names + "; the first has " + header
                        + ", and every one must have the same.");
            }
        } catch (JsonParseException e) {
            throw refused(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return current;
    }

    private RawRecord read(List<String> names) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return null;
        }
        List<String> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            names.add(parser.currentName());
            if (parser.nextToken().isStructStart()) {
                throw new RefusedInput(name + ", object " + (number + 1) + ": " + parser.currentName()
                        + " holds several values; a register's holds one.");
            }
            values.add(parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getText());
        }
        number++;
        return new RawRecord(number, values);
    }

    private RefusedInput refused(JsonParseException e) {
        return new RefusedInput(
                name + " is not readable JSON after object " + number + ": " + e.getOriginalMessage() + ".", e);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
