package org.atalaya.ingestion.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.store.ContentTables;
import org.atalaya.data.store.TableContract;
import org.atalaya.data.store.TableContract.Reference;

/**
 * What the rows of all files owe each other: ids that stand once, references to something that is there.
 * What falls takes with it what belongs to it.
 */
final class ContentChecks {

    private final Map<String, Set<List<Object>>> catalogue;
    private final List<ContentRow> all;
    private final Set<ContentRow> live = new LinkedHashSet<>();
    private final List<ContentProblem> problems = new ArrayList<>();

    /**
     * Checks the rows.
     *
     * @param rows rows of every file
     * @param catalogue other tables' key values, by the table's name
     */
    ContentChecks(List<ContentRow> rows, Map<String, Set<List<Object>>> catalogue) {
        this.all = rows;
        this.catalogue = catalogue;
        rows.stream().filter(row -> !row.rejected()).forEach(live::add);
        refuseRepeated(rows);
        dropWithoutOwner();
        while (dropDangling()) {
            dropWithoutOwner();
        }
    }

    /** The rows that are used. */
    List<ContentRow> live() {
        return List.copyOf(live);
    }

    /** What was found. */
    List<ContentProblem> problems() {
        return problems;
    }

    private void refuseRepeated(List<ContentRow> rows) {
        Map<String, Set<List<Object>>> seen = new HashMap<>();
        for (ContentRow row : rows) {
            List<Object> key = row.table().key().stream().map(row.values()::get).toList();
            if (live.contains(row)
                    && !seen.computeIfAbsent(row.table().name(), table -> new HashSet<>())
                            .add(key)) {
                live.remove(row);
                String id = key.stream().map(String::valueOf).collect(Collectors.joining(" "));
                problems.add(ContentProblem.of(row, ProblemKind.CONTENT_REPEATED, "id", id, "an id of its own"));
            }
        }
    }

    /** Rows of a record that fell fall without a word; records below it are told. */
    private void dropWithoutOwner() {
        boolean dropped = true;
        while (dropped) {
            Set<String> origins = ContentRow.origins(live);
            Set<String> records = keys(ContentTables.RECORD).stream()
                    .map(key -> String.valueOf(key.get(0)))
                    .collect(Collectors.toSet());
            Set<String> known = all.stream()
                    .filter(row -> row.table().equals(ContentTables.RECORD))
                    .map(row -> row.text("record"))
                    .collect(Collectors.toSet());
            List<ContentRow> fallen = live.stream()
                    .filter(row -> row.isOwner()
                            ? known.contains(row.text("parent")) && !records.contains(row.text("parent"))
                            : !origins.contains(row.origin()) && !isTranslationOfNothing(row, known))
                    .toList();
            fallen.stream()
                    .filter(ContentRow::isOwner)
                    .forEach(row -> problems.add(ContentProblem.of(
                            row, ProblemKind.CONTENT_WITHOUT_OWNER, "records", row.text("record"), "")));
            fallen.forEach(live::remove);
            dropped = !fallen.isEmpty();
        }
    }

    /** A translation whose id no record has: the check of references tells so. */
    private static boolean isTranslationOfNothing(ContentRow row, Set<String> known) {
        return row.origin().startsWith(ContentRow.TRANSLATION) && !known.contains(row.text("record"));
    }

    private boolean dropDangling() {
        Map<String, Set<List<Object>>> keys = new HashMap<>(catalogue);
        ContentTables.content().forEach(table -> keys.put(table.name(), keys(table)));
        List<ContentRow> fallen = new ArrayList<>();
        for (ContentRow row : List.copyOf(live)) {
            for (Reference reference : row.table().references()) {
                if (dangles(row, reference, keys)) {
                    problems.add(dangling(row, reference));
                    fallen.add(row);
                    break;
                }
            }
        }
        fallen.forEach(live::remove);
        return !fallen.isEmpty();
    }

    /** The name of an internal record that fell is as internal as the record. */
    private ContentProblem dangling(ContentRow row, Reference reference) {
        String value = reference.columns().stream().map(row::text).collect(Collectors.joining(" "));
        boolean internal = reference.columns().stream().anyMatch(row.hidden()::contains)
                || all.stream()
                        .anyMatch(owner -> owner.isOwner()
                                && owner.internal()
                                && owner.table().name().equals(reference.table())
                                && owner.text(owner.table().key().get(0)).equals(value));
        ContentProblem problem = ContentProblem.of(
                row,
                ProblemKind.CONTENT_DANGLING,
                String.join(", ", reference.columns()),
                value,
                "one of table " + reference.table());
        return internal ? new ContentProblem(row.file(), row.origin(), true, problem.problem()) : problem;
    }

    private Set<List<Object>> keys(TableContract table) {
        return keys(table, live);
    }

    private static Set<List<Object>> keys(TableContract table, Iterable<ContentRow> rows) {
        Set<List<Object>> keys = new HashSet<>();
        for (ContentRow row : rows) {
            if (row.table().equals(table) && row.values().keySet().containsAll(table.key())) {
                keys.add(table.key().stream().map(row.values()::get).toList());
            }
        }
        return keys;
    }

    private static boolean dangles(ContentRow row, Reference reference, Map<String, Set<List<Object>>> keys) {
        List<Object> value = reference.columns().stream()
                .map(row.values()::get)
                .filter(Objects::nonNull)
                .toList();
        return value.size() == reference.columns().size()
                && !keys.get(reference.table()).contains(value);
    }

    /**
     * The rows everybody may see: no internal one, none below an internal record, none that cannot stand
     * without one. A reference that may be missing is left out where its target is internal.
     */
    static List<ContentRow> visible(List<ContentRow> live) {
        Set<ContentRow> rows = new LinkedHashSet<>();
        live.stream()
                .filter(row -> !row.internal())
                .map(ContentRow::withoutHidden)
                .forEach(rows::add);
        boolean changed = true;
        while (changed) {
            changed = false;
            Map<String, Set<List<Object>>> keys = new HashMap<>();
            ContentTables.content().forEach(table -> keys.put(table.name(), keys(table, rows)));
            Set<String> origins = ContentRow.origins(rows);
            for (ContentRow row : List.copyOf(rows)) {
                Map<String, Object> values = new LinkedHashMap<>(row.values());
                boolean stands = row.isOwner() || origins.contains(row.origin());
                for (Reference reference : row.table().references()) {
                    if (keys.containsKey(reference.table()) && dangles(row, reference, keys)) {
                        boolean optional = reference.columns().stream()
                                .noneMatch(column -> row.table().column(column).required());
                        stands &= optional && !reference.columns().contains("parent");
                        reference.columns().forEach(values::remove);
                    }
                }
                if (!stands || values.size() < row.values().size()) {
                    rows.remove(row);
                    changed = true;
                    if (stands) {
                        rows.add(row.with(values));
                    }
                }
            }
        }
        return List.copyOf(rows);
    }
}
