package org.atalaya.data.store;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.atalaya.data.check.Require;

/**
 * What a table of the store promises its readers: columns, key and references. The release gate
 * refuses a release that breaks it; docs/STORE.md is generated from it.
 *
 * @param name name of the table and of its folder of Parquet files
 * @param purpose what one row is, in one English sentence
 * @param columns the columns in their order
 * @param key columns that identify a row; rows are written in this order
 * @param references columns whose values must stand in another table
 */
public record TableContract(
        String name, String purpose, List<Column> columns, List<String> key, List<Reference> references)
        implements Serializable {

    /**
     * Columns whose values, where not missing, must stand in another table.
     *
     * @param columns columns of this table
     * @param table the other table's name
     * @param target columns of the other table, in the same order
     */
    public record Reference(List<String> columns, String table, List<String> target) implements Serializable {
        public Reference {
            Require.that(
                    !columns.isEmpty() && columns.size() == target.size(),
                    "reference to " + table,
                    "pair at least one column with as many",
                    columns + " with " + target);
            columns = List.copyOf(columns);
            target = List.copyOf(target);
        }
    }

    public TableContract {
        Require.that(name.matches("[a-z][a-z0-9_]*"), "table name", "be snake_case", name);
        Require.text(purpose, "purpose of table " + name);
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        references = List.copyOf(references);
        Set<String> names = new HashSet<>();
        for (Column column : columns) {
            Require.that(names.add(column.name()), "columns of " + name, "have different names", column.name());
        }
        Require.that(!key.isEmpty(), "key of " + name, "have a column", key);
        key.forEach(column -> Require.oneOf(column, "key column of " + name, names));
        references.stream()
                .flatMap(reference -> reference.columns().stream())
                .forEach(column -> Require.oneOf(column, "reference column of " + name, names));
    }

    /** Names of the columns in their order. */
    public List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    /**
     * The column of this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Column column(String columnName) {
        return columns.get(columnNames().indexOf(Require.oneOf(columnName, "column of " + name, columnNames())));
    }

    /** The columns as SQL names them, for a SELECT or an INSERT. */
    public String columnList() {
        return columnNames().stream().collect(Collectors.joining(", "));
    }
}
