package org.atalaya.ingestion.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.ingestion.content.ContentNode.Mapping;
import org.atalaya.ingestion.content.ContentNode.Scalar;
import org.atalaya.ingestion.content.ContentNode.Sequence;

/** Puts the rows of a workbook together: records below those they are part of, lists in their records. */
final class FormTree {

    private static final Set<String> PLACED = Set.of(FormColumn.PARENT, FormColumn.ORDER);
    private static final int MAX_DEPTH = 30;

    private final Map<String, FormRow> records = new HashMap<>();
    private final Map<String, List<FormRow>> children = new LinkedHashMap<>();
    private final Map<FormRow, Map<String, List<ContentNode>>> lists = new IdentityHashMap<>();
    private final Set<FormRow> placed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<DataProblem> problems = new ArrayList<>();
    private final Mapping root;

    FormTree(List<FormRow> rows) {
        for (FormRow row : rows) {
            if (row.sheet().use() == FormSheet.Use.RECORDS) {
                row.text("id").ifPresent(id -> records.putIfAbsent(id, row));
                children.computeIfAbsent(row.text(FormColumn.PARENT).orElse(""), parent -> new ArrayList<>())
                        .add(row);
            }
        }
        children.values().forEach(siblings -> siblings.sort(Comparator.comparing(FormTree::order)));
        rows.stream()
                .filter(row -> row.sheet().use() == FormSheet.Use.LIST)
                .forEach(
                        row -> addTo(records, row, FormColumn.OWNER, row.sheet().id()));
        Map<String, ContentNode> fields = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> row.sheet().use() == FormSheet.Use.FILE)
                .forEach(row -> fields.putAll(row.fields(Set.of())));
        List<ContentNode> documents = documents(rows);
        if (!documents.isEmpty()) {
            fields.put("documents", new Sequence(1, documents));
        }
        fields.put(RecordShape.CHILDREN, new Sequence(1, below("", 0)));
        root = new Mapping(1, fields);
        rows.stream()
                .filter(row -> row.sheet().use() == FormSheet.Use.RECORDS && !placed.contains(row))
                .forEach(row -> dangling(row, FormColumn.PARENT, "the id of a record of this workbook, or none"));
    }

    /** What the workbook holds. */
    Mapping root() {
        return root;
    }

    /** Rows that belong to nothing. */
    List<DataProblem> problems() {
        return problems;
    }

    private List<ContentNode> below(String parent, int depth) {
        List<ContentNode> nodes = new ArrayList<>();
        if (depth < MAX_DEPTH) {
            for (FormRow row : children.getOrDefault(parent, List.of())) {
                if (placed.add(row)) {
                    nodes.add(record(row, depth));
                }
            }
        }
        return nodes;
    }

    private Mapping record(FormRow row, int depth) {
        Map<String, ContentNode> fields = new LinkedHashMap<>(row.fields(PLACED));
        if (!row.sheet().id().equals(FormSheet.OTHER.id())) {
            fields.put("kind", new Scalar(row.line(), row.sheet().id()));
        }
        lists.getOrDefault(row, Map.of()).forEach((key, items) -> {
            List<ContentNode> all = new ArrayList<>();
            if (fields.get(key) instanceof Sequence words) {
                all.addAll(words.items());
            }
            all.addAll(items);
            fields.put(key, new Sequence(row.line(), all));
        });
        Optional<String> id = row.text("id");
        if (id.isPresent() && records.get(id.get()) == row) {
            List<ContentNode> parts = below(id.get(), depth + 1);
            if (!parts.isEmpty()) {
                fields.put(RecordShape.CHILDREN, new Sequence(row.line(), parts));
            }
        }
        return new Mapping(row.line(), fields);
    }

    private List<ContentNode> documents(List<FormRow> rows) {
        Map<String, FormRow> documents = new LinkedHashMap<>();
        List<FormRow> all = rows.stream()
                .filter(row -> row.sheet().use() == FormSheet.Use.DOCUMENTS)
                .toList();
        all.forEach(row -> row.text("id").ifPresent(id -> documents.putIfAbsent(id, row)));
        rows.stream()
                .filter(row -> row.sheet().use() == FormSheet.Use.SECTIONS)
                .forEach(row -> addTo(documents, row, "document", "sections"));
        List<ContentNode> nodes = new ArrayList<>();
        for (FormRow row : all) {
            Map<String, ContentNode> fields = new LinkedHashMap<>(row.fields(Set.of()));
            lists.getOrDefault(row, Map.of()).forEach((key, items) -> fields.put(key, new Sequence(row.line(), items)));
            nodes.add(new Mapping(row.line(), fields));
        }
        return nodes;
    }

    /** A row of a list goes to the record or document its first column names. */
    private void addTo(Map<String, FormRow> owners, FormRow row, String column, String key) {
        FormRow owner = owners.get(row.text(column).orElse(""));
        if (owner == null) {
            dangling(row, column, "an id of this workbook");
            return;
        }
        lists.computeIfAbsent(owner, none -> new LinkedHashMap<>())
                .computeIfAbsent(key, none -> new ArrayList<>())
                .add(new Mapping(row.line(), row.fields(Set.of(column))));
    }

    private void dangling(FormRow row, String column, String expected) {
        problems.add(new DataProblem(
                ProblemKind.CONTENT_DANGLING,
                row.line(),
                column,
                row.text(column).orElse(""),
                expected));
    }

    /** Rows without a number keep their place behind those that have one. */
    private static int order(FormRow row) {
        return row.text(FormColumn.ORDER)
                .filter(number -> number.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .orElse(Integer.MAX_VALUE);
    }
}
