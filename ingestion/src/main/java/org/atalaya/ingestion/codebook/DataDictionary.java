package org.atalaya.ingestion.codebook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.atalaya.data.problem.RefusedInput;
import org.atalaya.ingestion.raw.RawContainer;
import org.atalaya.ingestion.raw.RawTable;
import org.atalaya.ingestion.raw.RawTable.RawRecord;

/**
 * What INEGI's own dictionary says of the fields of a table: one record for each field and code, its
 * columns in any order.
 *
 * @param file name of the dictionary, for messages
 * @param fields the fields, in the dictionary's order
 */
public record DataDictionary(String file, List<Field> fields) {

    private static final String TEXT = "NOMBRE_CAMPO";
    private static final String NAME = "NEMONICO";
    private static final String CODES = "RANGO_CLAVES";
    private static final List<String> ENCODINGS = List.of("UTF-8", "windows-1252");

    public DataDictionary {
        fields = List.copyOf(fields);
    }

    /**
     * A field.
     *
     * @param name name of its column, in capitals
     * @param text what it is, in the publisher's words, on one line
     * @param codes the codes listed one by one; ranges such as {@code 01,...,05} are left out
     */
    public record Field(String name, String text, Set<String> codes) {}

    /**
     * Reads a dictionary.
     *
     * @param container what it arrived in
     * @param entry its path there
     * @throws RefusedInput if it lacks one of its columns or has no field
     */
    public static DataDictionary read(RawContainer container, String entry) throws IOException {
        container.requireWhole(entry);
        RawTable table = RawTable.inFirstFitting(container, entry, ENCODINGS);
        try (RawTable.Records records = table.open()) {
            List<String> header = records.header().stream()
                    .map(column -> column.toUpperCase(Locale.ROOT))
                    .toList();
            int text = position(table, header, TEXT);
            int name = position(table, header, NAME);
            int codes = position(table, header, CODES);
            Map<String, String> texts = new LinkedHashMap<>();
            Map<String, Set<String>> codesByName = new LinkedHashMap<>();
            while (records.hasNext()) {
                RawRecord record = records.next();
                if (record.fields().size() > Math.max(text, Math.max(name, codes))) {
                    String field = record.fields().get(name).toUpperCase(Locale.ROOT);
                    texts.putIfAbsent(field, oneLine(record.fields().get(text)));
                    addCode(
                            codesByName.computeIfAbsent(field, none -> new TreeSet<>()),
                            record.fields().get(codes));
                }
            }
            List<Field> fields = new ArrayList<>();
            texts.forEach((field, words) -> fields.add(new Field(field, words, codesByName.get(field))));
            if (fields.isEmpty()) {
                throw new RefusedInput(table.name() + " tells of no field; a dictionary has a record for each.");
            }
            return new DataDictionary(table.name(), fields);
        }
    }

    private static int position(RawTable table, List<String> header, String column) {
        if (!header.contains(column)) {
            throw new RefusedInput(table.name() + " has no column " + column + "; INEGI's dictionaries have " + TEXT
                    + ", " + NAME + " and " + CODES + ".");
        }
        return header.indexOf(column);
    }

    private static void addCode(Set<String> codes, String text) {
        if (text.matches("[0-9A-Za-z]{1,3}")) {
            codes.add(text);
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
