package org.atalaya.ingestion.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.atalaya.data.check.WrongArgument;
import org.atalaya.data.problem.DataProblem;
import org.atalaya.data.problem.Effect;
import org.atalaya.data.problem.ProblemKind;
import org.atalaya.data.store.Column;
import org.atalaya.data.store.TableContract;
import org.atalaya.data.territory.TerritoryId;
import org.atalaya.ingestion.content.ContentNode.Mapping;
import org.atalaya.ingestion.content.ContentNode.Scalar;
import org.atalaya.ingestion.own.PersonalMarks;

/**
 * Reads a mapping as a row of a table. Its keys are the table's columns, with two shortenings: {@code
 * title: {es: …, en: …}} for title_es and title_en, and {@code place: MX:municipality:15058} for the
 * three columns of a place.
 */
final class RowReader {

    private static final String PLACE = "place";
    private static final List<String> PLACE_COLUMNS = List.of("country", "territory_kind", "territory_code");

    private final TableContract table;
    private final Set<String> supplied;
    private final List<DataProblem> problems = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /**
     * A reader of one row.
     *
     * @param table the table
     * @param supplied values of columns that no key gives
     */
    RowReader(TableContract table, Map<String, Object> supplied) {
        this.table = table;
        this.supplied = new LinkedHashSet<>(supplied.keySet());
        supplied.forEach((column, value) -> Optional.ofNullable(value).ifPresent(given -> values.put(column, given)));
    }

    /** What was wrong so far. */
    List<DataProblem> problems() {
        return problems;
    }

    /** Whether one of the problems keeps the row out. */
    boolean isRejected() {
        return problems.stream().anyMatch(problem -> problem.kind().effect() == Effect.REJECTED);
    }

    /** Column → value; a missing value has no entry. */
    Map<String, Object> values() {
        return values;
    }

    /** A further problem of the row. */
    void report(ProblemKind kind, int line, String field, String value, String expected) {
        problems.add(new DataProblem(kind, line, field, value, expected));
    }

    /**
     * Reads the keys.
     *
     * @param node the mapping
     * @param otherKeys keys that mean something else than a column
     * @param defaults values of keys that are not there
     */
    void read(Mapping node, Set<String> otherKeys, Map<String, ContentNode> defaults) {
        Map<String, ContentNode> fields = new LinkedHashMap<>(defaults);
        fields.putAll(node.fields());
        Set<String> known = new LinkedHashSet<>();
        for (Column column : table.columns()) {
            if (supplied.contains(column.name()) || column.name().equals("access")) {
                continue;
            }
            if (PLACE_COLUMNS.contains(column.name())) {
                if (known.add(PLACE)) {
                    place(column, fields.get(PLACE), node.line());
                }
            } else if (isBilingual(column)) {
                String key = stem(column);
                known.add(key);
                bilingual(key, column, fields.get(key), node.line());
            } else if (!isTranslation(column)) {
                String key = key(column);
                known.add(key);
                field(key, column, fields.get(key), node.line());
            }
        }
        known.add("access");
        for (Map.Entry<String, ContentNode> field : node.fields().entrySet()) {
            if (!known.contains(field.getKey()) && !otherKeys.contains(field.getKey())) {
                Set<String> all = new LinkedHashSet<>(known);
                all.addAll(otherKeys);
                report(
                        ProblemKind.CONTENT_FIELD_UNKNOWN,
                        field.getValue().line(),
                        field.getKey(),
                        "",
                        "one of " + String.join(", ", all));
            }
        }
    }

    private void field(String key, Column column, ContentNode node, int line) {
        if (node instanceof Scalar scalar) {
            scalar(key, column, scalar);
        } else if (node != null) {
            report(ProblemKind.CONTENT_VALUE, node.line(), key, "several values", "one value");
        } else {
            requireOptional(key, column, line);
        }
    }

    private void bilingual(String key, Column spanish, ContentNode node, int line) {
        if (node == null) {
            requireOptional(key, spanish, line);
        } else if (node instanceof Scalar onlySpanish) {
            scalar(key, spanish, onlySpanish);
            if (!onlySpanish.text().isEmpty()) {
                report(ProblemKind.CONTENT_NOT_TRANSLATED, node.line(), key, "", "{es: …, en: …}");
            }
        } else if (node instanceof Mapping both) {
            field(key + ".es", spanish, both.fields().get("es"), node.line());
            Column english = table.column(key + "_en");
            field(key + ".en", english, both.fields().get("en"), node.line());
            if (values.containsKey(spanish.name()) && !values.containsKey(english.name())) {
                report(ProblemKind.CONTENT_NOT_TRANSLATED, node.line(), key + ".en", "", "the text in English");
            }
            if (values.containsKey(english.name()) && !spanish.required() && !values.containsKey(spanish.name())) {
                report(ProblemKind.CONTENT_FIELD_MISSING, node.line(), key + ".es", "", "the text in Spanish");
            }
            both.fields().keySet().stream()
                    .filter(language -> !language.equals("es") && !language.equals("en"))
                    .forEach(language -> report(
                            ProblemKind.CONTENT_FIELD_UNKNOWN, node.line(), key + "." + language, "", "es and en"));
        } else {
            report(ProblemKind.CONTENT_VALUE, node.line(), key, "a list", "{es: …, en: …}");
        }
    }

    private void place(Column first, ContentNode node, int line) {
        if (node == null) {
            requireOptional(PLACE, first, line);
            return;
        }
        String text = node instanceof Scalar scalar ? scalar.text() : "several values";
        try {
            TerritoryId place = TerritoryId.parse(text);
            values.put("country", place.country().name());
            values.put("territory_kind", place.kind().id());
            values.put("territory_code", place.code());
        } catch (IllegalArgumentException wrong) {
            report(
                    ProblemKind.CONTENT_VALUE,
                    node.line(),
                    PLACE,
                    text,
                    wrong instanceof WrongArgument ? wrong.getMessage() : "a place like MX:municipality:15058");
        }
    }

    private void scalar(String key, Column column, Scalar scalar) {
        String text = scalar.text();
        if (text.isEmpty()) {
            requireOptional(key, column, scalar.line());
            return;
        }
        FieldForm form = FieldForm.of(column);
        if (!form.holds().test(text)) {
            report(ProblemKind.CONTENT_VALUE, scalar.line(), key, text, form.expected());
            return;
        }
        Optional<String> personal = column.name().equals("address") ? Optional.empty() : PersonalMarks.inText(text);
        if (personal.isPresent()) {
            report(ProblemKind.CONTENT_PERSONAL_DATA, scalar.line(), key, personal.get(), "no personal data");
            return;
        }
        values.put(
                column.name(),
                switch (column.type()) {
                    case INTEGER -> Long.valueOf(text);
                    case REAL -> Double.valueOf(text);
                    default -> text;
                });
    }

    private void requireOptional(String key, Column column, int line) {
        if (column.required()) {
            report(ProblemKind.CONTENT_FIELD_MISSING, line, key, "", column.meaning());
        }
    }

    private String key(Column column) {
        boolean isId = table.key().equals(List.of(column.name()));
        return isId ? "id" : column.name();
    }

    private boolean isBilingual(Column column) {
        return column.name().endsWith("_es") && table.columnNames().contains(stem(column) + "_en");
    }

    private boolean isTranslation(Column column) {
        return column.name().endsWith("_en") && table.columnNames().contains(stem(column) + "_es");
    }

    private static String stem(Column column) {
        return column.name().substring(0, column.name().length() - "_es".length());
    }
}
