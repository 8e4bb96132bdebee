package org.atalaya.ingestion.content;

import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.data.store.ContentTables;
import org.atalaya.data.store.TableContract;

/**
 * A row read from a content file, before it is known whether it will be used.
 *
 * @param table its table
 * @param values column → value; a missing value has no entry
 * @param origin the file and line of the record or document it belongs to; of a translation {@code id:} and
 *     the record's id
 * @param file its file
 * @param line its line
 * @param number its order in the file, so that two rows of one line are two
 * @param internal whether the row itself, or its record, is marked as not public
 * @param rejected whether a problem already keeps it out
 * @param hidden columns that are not public though the row is
 */
record ContentRow(
        TableContract table,
        Map<String, Object> values,
        String origin,
        String file,
        int line,
        int number,
        boolean internal,
        boolean rejected,
        Set<String> hidden)
        implements Serializable {

    /** How the origin of a translation begins. */
    static final String TRANSLATION = "id:";

    /** The same row with other values, none of them hidden. */
    ContentRow with(Map<String, Object> others) {
        return new ContentRow(table, others, origin, file, line, number, internal, rejected, Set.of());
    }

    /** The same row, kept out by a problem. */
    ContentRow asRejected() {
        return new ContentRow(table, values, origin, file, line, number, internal, true, hidden);
    }

    /** The row as the public sees it. */
    ContentRow withoutHidden() {
        Map<String, Object> shown = new LinkedHashMap<>(values);
        shown.keySet().removeAll(hidden);
        return hidden.isEmpty() ? this : with(shown);
    }

    /** The value of a text column; empty if it is missing. */
    String text(String column) {
        return String.valueOf(values.getOrDefault(column, ""));
    }

    /** Where rows that are used may belong to. */
    static Set<String> origins(Collection<ContentRow> rows) {
        return rows.stream()
                .filter(ContentRow::isOwner)
                .flatMap(row -> Stream.of(row.origin(), TRANSLATION + row.text("record")))
                .collect(Collectors.toSet());
    }

    /** Whether other rows belong to it: it is a record or a document. */
    boolean isOwner() {
        return table.equals(ContentTables.RECORD) || table.equals(ContentTables.DOCUMENT);
    }

    /** Where it stands tells a row from the others; its contract is large and would be slow to hash. */
    @Override
    public int hashCode() {
        return Objects.hash(file, number);
    }
}
