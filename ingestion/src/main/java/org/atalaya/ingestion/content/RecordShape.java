package org.atalaya.ingestion.content;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.atalaya.data.programme.RecordKind;
import org.atalaya.data.store.ContentTables;
import org.atalaya.data.store.TableContract;

/** Which keys of a record hold rows of which table. */
final class RecordShape {

    static final String CHILDREN = "records";

    /** Keys whose lists become rows. */
    static final Map<String, TableContract> LISTS = lists();

    /** Columns of a record that follow from where it stands. */
    static final Set<String> SUPPLIED = Set.of("parent", "position", "file");

    /** What a record of a kind must have besides, under the name of its kind. */
    private static final Map<RecordKind, TableContract> DETAILS = Map.of(
            RecordKind.OBLIGATION, ContentTables.OBLIGATION,
            RecordKind.GOAL, ContentTables.GOAL,
            RecordKind.CLAIM, ContentTables.CLAIM);

    private RecordShape() {}

    /** The table that tells more of records of a kind. */
    static Optional<TableContract> findDetail(String kind) {
        return DETAILS.entrySet().stream()
                .filter(detail -> detail.getKey().id().equals(kind))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Columns of a row of a record that follow from the record, from where the row stands or from another column. */
    static Set<String> suppliedOf(TableContract table) {
        Set<String> columns = new LinkedHashSet<>(Set.of("record"));
        Stream.of("position", "due_kind", "due_from", "due_on", "file_type", "bytes", "sha256")
                .filter(table.columnNames()::contains)
                .forEach(columns::add);
        return columns;
    }

    /** Keys of a record of a kind that are no columns. */
    static Set<String> otherKeys(String kind) {
        Set<String> keys = new LinkedHashSet<>(LISTS.keySet());
        if (findDetail(kind).isPresent()) {
            keys.add(kind);
        }
        keys.add(CHILDREN);
        return keys;
    }

    private static Map<String, TableContract> lists() {
        Map<String, TableContract> lists = new LinkedHashMap<>();
        lists.put("parties", ContentTables.PARTY);
        lists.put("places", ContentTables.RECORD_PLACE);
        lists.put("tags", ContentTables.TAG);
        lists.put("relations", ContentTables.RELATION);
        lists.put("contacts", ContentTables.CONTACT);
        lists.put("gaps", ContentTables.GAP);
        lists.put("figures", ContentTables.FIGURE);
        lists.put("events", ContentTables.EVENT);
        lists.put("citations", ContentTables.CITATION);
        lists.put("values", ContentTables.GOAL_VALUE);
        lists.put("labels", ContentTables.LABEL);
        lists.put("outcomes", ContentTables.OUTCOME);
        lists.put("attachments", ContentTables.ATTACHMENT);
        return lists;
    }
}
