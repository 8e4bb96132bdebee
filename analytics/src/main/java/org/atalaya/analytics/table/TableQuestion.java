package org.atalaya.analytics.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.data.check.Require;
import org.atalaya.data.store.Column;
import org.atalaya.data.store.ColumnType;
import org.atalaya.data.store.TableContract;

/**
 * Which rows and columns of a table are asked for, in which order.
 *
 * @param table the table
 * @param conditions what holds of every row asked for
 * @param columns the columns asked for, in order; at least one
 * @param order by which columns rows are ordered first; the table's key decides among equals
 */
public record TableQuestion(TableContract table, List<Condition> conditions, List<Column> columns, List<Order> order) {

    public TableQuestion {
        Require.that(!columns.isEmpty(), "columns asked for", "be at least one", columns);
        Stream.of(
                        conditions.stream().map(Condition::column),
                        columns.stream(),
                        order.stream().map(Order::column))
                .flatMap(asked -> asked)
                .forEach(column -> Require.oneOf(column, "column of " + table.name(), table.columns()));
        conditions = List.copyOf(conditions);
        columns = List.copyOf(columns);
        order = List.copyOf(order);
    }

    /** How a column's value is compared with those given. */
    public enum Test {
        /** It is one of them. */
        IS,
        /** It is none of them, or missing. */
        IS_NOT_ONE_OF,
        /** It is missing. */
        IS_MISSING,
        /** It is the one given or more, in the order of its type. */
        AT_LEAST,
        /** It is the one given or less. */
        AT_MOST
    }

    /**
     * What holds of a row.
     *
     * @param column the column
     * @param test how its value is compared
     * @param values with which values, in the column's type; one if an order is asked, none if it is to be missing
     */
    public record Condition(Column column, Test test, List<Object> values) {
        public Condition {
            values = List.copyOf(values);
            values.forEach(value -> Require.that(
                    type(column.type()).isInstance(value), "value of " + column.name(), "be of its type", value));
            int wanted = switch (test) {
                case IS, IS_NOT_ONE_OF -> Math.max(1, values.size());
                case IS_MISSING -> 0;
                case AT_LEAST, AT_MOST -> 1;
            };
            Require.that(values.size() == wanted, "values of " + column.name(), "fit the test " + test, values.size());
        }

        private String marks(String before, String after) {
            return values.stream().map(value -> "?").collect(Collectors.joining(", ", before, after));
        }

        private String sql() {
            return switch (test) {
                case IS -> column.name() + marks(" IN (", ")");
                case IS_NOT_ONE_OF -> "(" + column.name() + " IS NULL OR " + column.name() + marks(" NOT IN (", "))");
                case IS_MISSING -> column.name() + " IS NULL";
                case AT_LEAST -> column.name() + " >= ?";
                case AT_MOST -> column.name() + " <= ?";
            };
        }
    }

    /**
     * A column rows are ordered by.
     *
     * @param column the column
     * @param descending whether the largest comes first; a missing value always comes last
     */
    public record Order(Column column, boolean descending) {
        private String sql() {
            return column.name() + (descending ? " DESC" : "") + " NULLS LAST";
        }
    }

    /** All rows and columns of a table. */
    public static TableQuestion all(TableContract table) {
        return new TableQuestion(table, List.of(), table.columns(), List.of());
    }

    /** The class of a column's values. */
    static Class<?> type(ColumnType type) {
        return switch (type) {
            case TEXT -> String.class;
            case INTEGER -> Long.class;
            case REAL -> Double.class;
            case FLAG -> Boolean.class;
        };
    }

    String rows(long offset, int limit) {
        String asked = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        return "SELECT " + asked + from() + " ORDER BY "
                + Stream.concat(order.stream().map(Order::sql), table.key().stream())
                        .collect(Collectors.joining(", "))
                + " LIMIT " + limit + " OFFSET " + offset;
    }

    /** The rows asked for, as the end of a statement that counts or sums them up. */
    String from() {
        return " FROM " + table.name()
                + (conditions.isEmpty()
                        ? ""
                        : conditions.stream().map(Condition::sql).collect(Collectors.joining(" AND ", " WHERE ", "")));
    }

    Object[] parameters() {
        List<Object> parameters = new ArrayList<>();
        conditions.forEach(condition -> parameters.addAll(condition.values()));
        return parameters.toArray();
    }
}
