package org.atalaya.ingestion.content;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.atalaya.ingestion.content.ContentNode.Mapping;
import org.atalaya.ingestion.content.ContentNode.Scalar;

/**
 * A row of a workbook of content.
 *
 * @param sheet its sheet
 * @param line its line
 * @param cells column → what stands there
 */
record FormRow(FormSheet sheet, int line, Map<FormColumn, ContentNode> cells) {

    /** The text under a path; empty if there is none. */
    Optional<String> text(String path) {
        return cells.entrySet().stream()
                .filter(cell -> cell.getKey().path().equals(path))
                .map(Map.Entry::getValue)
                .filter(Scalar.class::isInstance)
                .map(node -> ((Scalar) node).text())
                .findFirst();
    }

    /** Its cells as keys with values, those of some paths left out. */
    Map<String, ContentNode> fields(Set<String> without) {
        Map<String, ContentNode> fields = new LinkedHashMap<>();
        cells.forEach((column, node) -> {
            if (!without.contains(column.path())) {
                put(fields, column.path().split("\\."), 0, node);
            }
        });
        return fields;
    }

    private void put(Map<String, ContentNode> fields, String[] path, int at, ContentNode node) {
        if (at == path.length - 1) {
            fields.put(path[at], node);
        } else {
            Mapping below = (Mapping) fields.computeIfAbsent(path[at], key -> new Mapping(line, new LinkedHashMap<>()));
            put(below.fields(), path, at + 1, node);
        }
    }
}
