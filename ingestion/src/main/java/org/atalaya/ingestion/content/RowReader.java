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
import org.atalaya.data.text.PersonsInText;
import org.atalaya.ingestion.content.ContentNode.Formula;
import org.atalaya.ingestion.content.ContentNode.Mapping;
import org.atalaya.ingestion.content.ContentNode.Scalar;
import org.atalaya.ingestion.content.ContentNode.Sequence;

/**
 * Reads a mapping as a row of a table. Its keys are the table's columns, with two shortenings: {@code
 * title: {es: …, en: …}} for title_es and title_en, and {@code place: MX:municipality:15058} for the
 * three columns of a place.
 */
final class RowReader {

    /** Key of the list of fields that are not public though their row is. */
    private static final String INTERNAL = "internal";

    private final TableContract table;
    private final Set<String> supplied;
    private final List<DataProblem> problems = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Set<String> internalKeys = new LinkedHashSet<>();
    private final Set<String> internalColumns = new LinkedHashSet<>();

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

    /** Columns that are not public though the row is. */
    Set<String> internalColumns() {
        return internalColumns;
    }

    /** Whether a field is one of those: what is wrong with it is as internal as it is. */
    boolean isInternal(String field) {
        return internalKeys.contains(field.split("\\.")[0]);
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
        for (ContentKey key : ContentKey.of(table, supplied)) {
            known.add(key.name());
            ContentNode field = fields.get(key.name());
            if (key.name().equals(ContentKey.PLACE)) {
                place(key.column(), field, node.line());
            } else if (key.english().isPresent()) {
                bilingual(key, field, node.line());
            } else {
                field(key.name(), key.column(), field, node.line());
            }
        }
        readInternal(fields.get(INTERNAL));
        known.add("access");
        known.add(INTERNAL);
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

    /** Only a field that may be missing can be kept from the public. */
    private void readInternal(ContentNode node) {
        List<ContentNode> names =
                node instanceof Sequence list ? list.items() : node == null ? List.of() : List.of(node);
        Map<String, ContentKey> optional = new LinkedHashMap<>();
        ContentKey.of(table, supplied).stream()
                .filter(key -> !key.column().required())
                .forEach(key -> optional.put(key.name(), key));
        for (ContentNode name : names) {
            String text = name instanceof Scalar scalar ? scalar.text() : "several values";
            if (optional.containsKey(text)) {
                internalKeys.add(text);
                internalColumns.addAll(optional.get(text).columns());
            } else if (!text.isEmpty()) {
                String expected = optional.isEmpty()
                        ? "none: every field is required"
                        : "one of " + String.join(", ", optional.keySet());
                report(ProblemKind.CONTENT_VALUE, name.line(), INTERNAL, text, expected);
            }
        }
    }

    private void field(String key, Column column, ContentNode node, int line) {
        if (node instanceof Scalar scalar) {
            scalar(key, column, scalar);
        } else if (node instanceof Formula) {
            report(ProblemKind.CONTENT_VALUE, node.line(), key, "a formula", "the value itself");
        } else if (node != null) {
            report(ProblemKind.CONTENT_VALUE, node.line(), key, "several values", "one value");
        } else {
            requireOptional(key, column, line);
        }
    }

    private void bilingual(ContentKey both, ContentNode node, int line) {
        String key = both.name();
        Column spanish = both.column();
        if (node == null) {
            requireOptional(key, spanish, line);
        } else if (node instanceof Scalar onlySpanish) {
            scalar(key, spanish, onlySpanish);
            if (!onlySpanish.text().isEmpty()) {
                report(ProblemKind.CONTENT_NOT_TRANSLATED, node.line(), key, "", "{es: …, en: …}");
            }
        } else if (node instanceof Mapping texts) {
            field(key + ".es", spanish, texts.fields().get("es"), node.line());
            Column english = both.english().orElseThrow();
            field(key + ".en", english, texts.fields().get("en"), node.line());
            if (values.containsKey(spanish.name()) && !values.containsKey(english.name())) {
                report(ProblemKind.CONTENT_NOT_TRANSLATED, node.line(), key + ".en", "", "the text in English");
            }
            if (values.containsKey(english.name()) && !spanish.required() && !values.containsKey(spanish.name())) {
                report(ProblemKind.CONTENT_FIELD_MISSING, node.line(), key + ".es", "", "the text in Spanish");
            }
            texts.fields().keySet().stream()
                    .filter(language -> !language.equals("es") && !language.equals("en"))
                    .forEach(language -> report(
                            ProblemKind.CONTENT_FIELD_UNKNOWN, node.line(), key + "." + language, "", "es and en"));
        } else {
            report(ProblemKind.CONTENT_VALUE, node.line(), key, "a list", "{es: …, en: …}");
        }
    }

    private void place(Column first, ContentNode node, int line) {
        if (node == null) {
            requireOptional(ContentKey.PLACE, first, line);
            return;
        }
        String text = node instanceof Scalar scalar
                ? scalar.text()
                : node instanceof Formula ? "a formula" : "several values";
        try {
            TerritoryId place = TerritoryId.parse(text);
            values.put("country", place.country().name());
            values.put("territory_kind", place.kind().id());
            values.put("territory_code", place.code());
        } catch (IllegalArgumentException wrong) {
            report(
                    ProblemKind.CONTENT_VALUE,
                    node.line(),
                    ContentKey.PLACE,
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
        Optional<String> personal = column.name().equals("address") ? Optional.empty() : PersonsInText.find(text);
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
}
