package org.atalaya.analytics.step;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.atalaya.analytics.store.ReleaseDatabase;
import org.atalaya.data.store.TableContract;

/**
 * Rows a step sees.
 *
 * @param table the table
 * @param files the files they are in, as paths within a release; all of the table if there are none
 * @param where the values its columns may have; others are not seen
 */
public record StepInput(TableContract table, List<String> files, Map<String, List<String>> where) {

    public StepInput {
        files = List.copyOf(files);
        where = new TreeMap<>(where);
    }

    /** A whole table. */
    public static StepInput table(TableContract table) {
        return new StepInput(table, List.of(), Map.of());
    }

    /** The rows of a table that have some values. */
    public static StepInput rows(TableContract table, Map<String, List<String>> where) {
        return new StepInput(table, List.of(), where);
    }

    /** Some files of a table, at least one. */
    public static StepInput files(TableContract table, List<String> files) {
        return new StepInput(table, files, Map.of());
    }

    /** The condition on its rows, as a question has it. */
    String condition() {
        return where.entrySet().stream()
                .map(column -> column.getKey() + " IN ("
                        + column.getValue().stream()
                                .map(value -> "'" + ReleaseDatabase.literal(value) + "'")
                                .collect(Collectors.joining(", "))
                        + ")")
                .collect(Collectors.joining(" AND ", where.isEmpty() ? "" : " WHERE ", ""));
    }
}
