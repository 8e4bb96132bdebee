package org.atalaya.data.store;

import java.io.Serializable;
import java.util.List;
import org.atalaya.data.check.Require;

/**
 * One column of a table of the store.
 *
 * @param name snake_case English name; it stands in docs/GLOSSARY.md
 * @param type type of its values
 * @param required whether every row has a value; where not, the meaning says what a missing one means
 * @param meaning what the value is, with its unit, in one English sentence
 * @param allowed every value it may have; empty if the list is open
 */
public record Column(String name, ColumnType type, boolean required, String meaning, List<String> allowed)
        implements Serializable {

    public Column {
        Require.that(name.matches("[a-z][a-z0-9_]*"), "column name", "be snake_case", name);
        Require.text(meaning, "meaning of column " + name);
        allowed = List.copyOf(allowed);
    }

    static Column text(String name, String meaning) {
        return new Column(name, ColumnType.TEXT, true, meaning, List.of());
    }

    static Column integer(String name, String meaning) {
        return new Column(name, ColumnType.INTEGER, true, meaning, List.of());
    }

    static Column real(String name, String meaning) {
        return new Column(name, ColumnType.REAL, true, meaning, List.of());
    }

    static Column flag(String name, String meaning) {
        return new Column(name, ColumnType.FLAG, true, meaning, List.of());
    }

    static Column word(String name, String meaning, String... allowed) {
        return new Column(name, ColumnType.TEXT, true, meaning, List.of(allowed));
    }

    /** The same column where a row may have no value. */
    Column optional() {
        return new Column(name, type, false, meaning, allowed);
    }
}
