package org.atalaya.analytics.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.atalaya.data.store.ContentTables;
import org.atalaya.data.store.TableContract;
import org.atalaya.data.store.Tables;

/**
 * The tables a release gives out whole: all but its records of persons, from which figures are made
 * and never rows given out.
 */
public final class OpenTables {

    private static final Map<String, TableContract> BY_NAME = new TreeMap<>();

    static {
        Stream.of(Tables.interpreted(), Tables.derived())
                .flatMap(List::stream)
                .forEach(table -> BY_NAME.put(table.name(), table));
    }

    private OpenTables() {}

    /** Whether a table's rows are, or are about, records of what is known and promised. */
    public static boolean isOfContent(TableContract table) {
        return table.columnNames().contains("record") || ContentTables.content().contains(table);
    }

    /** All of them, by name. */
    public static List<TableContract> all() {
        return List.copyOf(BY_NAME.values());
    }

    /** The table of a name, if it is given out. */
    public static Optional<TableContract> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
