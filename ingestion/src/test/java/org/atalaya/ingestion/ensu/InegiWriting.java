package org.atalaya.ingestion.ensu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How INEGI wrote the tables of an edition.
 *
 * @param encoding name of the character set
 * @param marked whether a byte-order mark comes first
 * @param end what ends a record
 * @param quotes what stands in quotes
 * @param bare names, as a pattern, of the columns of numbers, which have no quotes
 */
record InegiWriting(String encoding, boolean marked, String end, Quotes quotes, String bare) {

    /** What stands in quotes: nothing, text, or text with a CR after it inside the quotes. */
    enum Quotes {
        NONE,
        TEXT,
        TEXT_WITH_RETURN
    }

    static InegiWriting in(String encoding) {
        return new InegiWriting(encoding, false, "\n", Quotes.NONE, "");
    }

    InegiWriting marked(boolean mark) {
        return new InegiWriting(encoding, mark, end, quotes, bare);
    }

    InegiWriting endingIn(String recordEnd) {
        return new InegiWriting(encoding, marked, recordEnd, quotes, bare);
    }

    InegiWriting quoting(Quotes what) {
        return new InegiWriting(encoding, marked, end, what, bare);
    }

    InegiWriting bare(String columns) {
        return new InegiWriting(encoding, marked, end, quotes, columns);
    }

    /** Writes a table of header and records. */
    void write(List<List<String>> records, Path file) {
        List<String> header = records.get(0);
        StringBuilder text = new StringBuilder(marked ? "\uFEFF" : "");
        // Names of columns stand in quotes where a CR ends a record or no field has one inside; never with one.
        boolean quotedNames = end.equals("\r") || quotes == Quotes.TEXT;
        text.append(String.join(",", quotedNames ? quoted(header) : header)).append(end);
        for (List<String> record : records.subList(1, records.size())) {
            List<String> fields = new ArrayList<>();
            for (int i = 0; i < header.size(); i++) {
                fields.add(header.get(i).matches(bare) ? record.get(i) : field(record.get(i)));
            }
            text.append(String.join(",", fields)).append(end);
        }
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, Charset.forName(encoding));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String field(String value) {
        return switch (quotes) {
            case NONE -> value;
            case TEXT -> '"' + value + '"';
            case TEXT_WITH_RETURN -> '"' + value + "\r\"";
        };
    }

    private static List<String> quoted(List<String> names) {
        return names.stream().map(name -> '"' + name + '"').toList();
    }
}
