package org.atalaya.ingestion.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.atalaya.data.programme.Access;
import org.atalaya.data.store.Column;
import org.atalaya.data.store.ColumnType;
import org.atalaya.data.store.TableContract;

/**
 * A column of a sheet of content.
 *
 * @param path the keys that lead to its value in a record, with points between: {@code title.es}, {@code
 *     obligation.due}
 * @param heading its heading
 * @param required whether every row has a value
 * @param vocabulary the words it takes; empty if it takes others
 * @param form what its values are
 */
record FormColumn(String path, FormWords.Heading heading, boolean required, List<String> vocabulary, Form form) {

    /** What the values of a column are. */
    enum Form {
        TEXT,
        NUMBER,
        DUE,
        /** Several words with commas between. */
        WORDS
    }

    static final String PARENT = "parent";
    static final String ORDER = "order";
    static final String OWNER = "record";

    /** The columns of a table's rows. */
    static List<FormColumn> of(TableContract table, Set<String> supplied, String prefix) {
        List<FormColumn> columns = new ArrayList<>();
        for (ContentKey key : ContentKey.of(table, supplied)) {
            String path = prefix + key.name();
            Column column = key.column();
            if (key.english().isPresent()) {
                columns.add(of(path + ".es", FormWords.heading(table.name(), key.name(), true), column.required()));
                columns.add(of(path + ".en", FormWords.heading(table.name(), key.name(), false), false));
            } else {
                List<String> words = key.name().equals(ContentKey.PLACE) ? List.of() : column.allowed();
                columns.add(new FormColumn(
                        path,
                        FormWords.heading(table.name(), key.name()),
                        column.required(),
                        words,
                        form(key.name(), column)));
            }
        }
        return columns;
    }

    /** A column of text. */
    static FormColumn of(String path, boolean required) {
        return of(path, FormWords.heading("", path), required);
    }

    /** The column that tells who may see a row. */
    static FormColumn access() {
        List<String> words = List.of(Access.PUBLIC.id(), Access.INTERNAL.id());
        return new FormColumn("access", FormWords.heading("", "access"), false, words, Form.TEXT);
    }

    private static FormColumn of(String path, FormWords.Heading heading, boolean required) {
        Form form =
                Set.of("tags", "internal").contains(path) ? Form.WORDS : path.equals(ORDER) ? Form.NUMBER : Form.TEXT;
        return new FormColumn(path, heading, required, List.of(), form);
    }

    private static Form form(String key, Column column) {
        if (key.equals("due")) {
            return Form.DUE;
        }
        return column.type() == ColumnType.TEXT ? Form.TEXT : Form.NUMBER;
    }

    /** The same column where a row may have no value. */
    FormColumn optional() {
        return new FormColumn(path, heading, false, vocabulary, form);
    }

    /** What a cell below it means, as a file of content would write it. */
    String read(String cell) {
        return switch (form) {
            case DUE -> FormWords.due(cell);
            default -> vocabulary.isEmpty() ? cell : FormWords.id(cell, vocabulary);
        };
    }

    /** A value as a cell below it shows it. */
    String write(String value, boolean inSpanish) {
        if (form == Form.DUE) {
            return inSpanish ? FormWords.spanishDue(value) : value;
        }
        return vocabulary.contains(value) ? FormWords.word(value, inSpanish) : value;
    }

    /** The value in a record; empty if the record has none. */
    Optional<ContentNode> find(ContentNode.Mapping record) {
        ContentNode node = record;
        for (String key : path.split("\\.")) {
            if (node instanceof ContentNode.Mapping mapping && mapping.fields().containsKey(key)) {
                node = mapping.fields().get(key);
            } else if (!(node instanceof ContentNode.Scalar && key.equals("es"))) {
                return Optional.empty();
            }
        }
        return Optional.of(node);
    }
}
