package org.atalaya.ingestion.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.atalaya.ingestion.content.ContentNode.Mapping;
import org.atalaya.ingestion.content.ContentNode.Scalar;
import org.atalaya.ingestion.content.ContentNode.Sequence;

/** Takes the content of a file apart into rows of a workbook's sheets. */
final class FormRows {

    private final Map<FormSheet, List<Map<FormColumn, String>>> rows = new LinkedHashMap<>();

    private FormRows() {}

    /**
     * The rows of each sheet.
     *
     * @param root the content of a file
     * @return sheet → rows, each column → value as a file of content writes it
     */
    static Map<FormSheet, List<Map<FormColumn, String>>> of(Mapping root) {
        FormRows rows = new FormRows();
        rows.add(FormSheet.FILE, root, Map.of());
        for (Mapping document : items(root, "documents")) {
            rows.add(FormSheet.DOCUMENTS, document, Map.of());
            for (Mapping section : items(document, "sections")) {
                rows.add(FormSheet.SECTIONS, section, Map.of("document", text(document, "id")));
            }
        }
        rows.addRecords(root, "");
        return rows.rows;
    }

    private void addRecords(Mapping owner, String parent) {
        int order = 0;
        for (Mapping node : items(owner, RecordShape.CHILDREN)) {
            order++;
            String id = text(node, "id");
            add(
                    FormSheet.ofKind(text(node, "kind")),
                    node,
                    Map.of(FormColumn.PARENT, parent, FormColumn.ORDER, Integer.toString(order)));
            for (String list : RecordShape.LISTS.keySet()) {
                for (Mapping item : items(node, list)) {
                    add(FormSheet.of(list), item, Map.of(FormColumn.OWNER, id));
                }
            }
            addRecords(node, id);
        }
    }

    private void add(FormSheet sheet, Mapping node, Map<String, String> placed) {
        Map<FormColumn, String> row = new LinkedHashMap<>();
        for (FormColumn column : sheet.columns()) {
            Optional<String> value = Optional.ofNullable(placed.get(column.path()))
                    .or(() -> column.find(node).map(FormRows::written));
            value.filter(text -> !text.isEmpty()).ifPresent(text -> row.put(column, text));
        }
        rows.computeIfAbsent(sheet, none -> new ArrayList<>()).add(row);
    }

    private static String written(ContentNode node) {
        if (node instanceof Sequence words) {
            return words.items().stream()
                    .filter(Scalar.class::isInstance)
                    .map(word -> ((Scalar) word).text())
                    .collect(Collectors.joining(", "));
        }
        return node instanceof Scalar scalar ? scalar.text() : "";
    }

    private static List<Mapping> items(Mapping node, String key) {
        return node.fields().get(key) instanceof Sequence sequence
                ? sequence.items().stream()
                        .filter(Mapping.class::isInstance)
                        .map(Mapping.class::cast)
                        .toList()
                : List.of();
    }

    private static String text(Mapping node, String key) {
        return node.fields().get(key) instanceof Scalar scalar ? scalar.text() : "";
    }
}
