package org.atalaya.ingestion.store;

import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;

/** The order Spark sorts rows in: a missing value first, text by its bytes in UTF-8. */
public final class KeyOrder {

    private KeyOrder() {}

    /**
     * The order by some columns.
     *
     * @param columns names of all columns of a row, in their order
     * @param by names of those it is ordered by, the first first
     */
    public static Comparator<Row> of(List<String> columns, List<String> by) {
        int[] positions = by.stream().mapToInt(columns::indexOf).toArray();
        Comparator<Object> values = Comparator.nullsFirst(KeyOrder::compare);
        return (one, other) -> {
            for (int position : positions) {
                int order = values.compare(one.get(position), other.get(position));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        };
    }

    private static int compare(Object one, Object other) {
        if (one instanceof String text) {
            return compareText(text, (String) other);
        }
        if (one instanceof Long number) {
            return number.compareTo((Long) other);
        }
        if (one instanceof Double number) {
            return number.compareTo((Double) other);
        }
        return ((Boolean) one).compareTo((Boolean) other);
    }

    /** By code points, which is by bytes: Java's own order puts halves of a pair before what follows them. */
    static int compareText(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char left = one.charAt(i);
            char right = other.charAt(i);
            if (left != right) {
                boolean pair = Character.isSurrogate(left);
                return pair == Character.isSurrogate(right) ? left - right : pair ? 1 : -1;
            }
        }
        return one.length() - other.length();
    }
}
