package org.atalaya.ingestion.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.atalaya.data.store.Column;
import org.atalaya.data.store.TableContract;

/**
 * A key of a content file and the columns it fills: {@code title} fills title_es and title_en, {@code place}
 * the three columns of a place, any other the column of its name.
 *
 * @param name the key
 * @param column the column it fills, the Spanish one of two, the first of a place
 * @param english the column of the same text in English
 */
record ContentKey(String name, Column column, Optional<Column> english) {

    static final String PLACE = "place";

    private static final List<String> PLACE_COLUMNS = List.of("country", "territory_kind", "territory_code");
    private static final String SPANISH = "_es";
    private static final String ENGLISH = "_en";

    /**
     * The keys of a table's rows, in order of its columns.
     *
     * @param table the table
     * @param supplied columns that no key fills
     */
    static List<ContentKey> of(TableContract table, Set<String> supplied) {
        List<ContentKey> keys = new ArrayList<>();
        List<String> names = table.columnNames();
        boolean placed = false;
        for (Column column : table.columns()) {
            String name = column.name();
            if (supplied.contains(name) || name.equals("access")) {
                continue;
            }
            if (PLACE_COLUMNS.contains(name)) {
                if (!placed) {
                    keys.add(new ContentKey(PLACE, column, Optional.empty()));
                }
                placed = true;
            } else if (name.endsWith(SPANISH) && names.contains(stem(name) + ENGLISH)) {
                keys.add(new ContentKey(stem(name), column, Optional.of(table.column(stem(name) + ENGLISH))));
            } else if (!name.endsWith(ENGLISH) || !names.contains(stem(name) + SPANISH)) {
                boolean isId = table.key().equals(List.of(name));
                keys.add(new ContentKey(isId ? "id" : name, column, Optional.empty()));
            }
        }
        return keys;
    }

    /** The columns it fills. */
    List<String> columns() {
        if (name.equals(PLACE)) {
            return PLACE_COLUMNS;
        }
        return english.map(other -> List.of(column.name(), other.name())).orElse(List.of(column.name()));
    }

    private static String stem(String column) {
        return column.substring(0, column.length() - SPANISH.length());
    }
}
