package org.atalaya.ingestion.store;

import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.udf;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/**
 * Where a table is divided into files, each with a range of its keys: at keys whoever read the rows knows. Spark would read all
 * rows once more for a sample of them.
 */
public final class KeyRanges implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A task sorts so many rows at once, and a few more. */
    private static final long ROWS = 400_000;

    /** Before every character of a key, so that keys joined by it stand in the order of their parts. */
    private static final String SEPARATOR = "\u0000";

    private final int columns;
    private final List<String> starts;

    private KeyRanges(int columns, List<String> starts) {
        this.columns = columns;
        this.starts = starts;
    }

    /** One file. */
    public static KeyRanges whole() {
        return new KeyRanges(0, List.of());
    }

    /**
     * Ranges of about as many rows as a task sorts at once.
     *
     * @param rows how many rows begin with the same values of the key's first columns, all of them text
     */
    public static KeyRanges of(Map<List<String>, Long> rows) {
        return of(rows, ROWS);
    }

    static KeyRanges of(Map<List<String>, Long> rows, long most) {
        SortedMap<String, Long> sorted = new TreeMap<>(KeyOrder::compareText);
        rows.forEach((key, count) -> sorted.put(String.join(SEPARATOR, key), count));
        List<String> starts = new ArrayList<>();
        long inRange = 0;
        for (Map.Entry<String, Long> key : sorted.entrySet()) {
            if (inRange > 0 && inRange + key.getValue() > most) {
                starts.add(key.getKey());
                inRange = 0;
            }
            inRange += key.getValue();
        }
        return starts.isEmpty()
                ? whole()
                : new KeyRanges(rows.keySet().iterator().next().size(), List.copyOf(starts));
    }

    /** The ranges of rows of both. */
    KeyRanges and(KeyRanges others) {
        if (starts.isEmpty() || others.starts.isEmpty()) {
            return starts.isEmpty() ? others : this;
        }
        if (columns != others.columns) {
            throw new IllegalArgumentException("ranges of a table must be told by as many columns of its key: were "
                    + columns + " and " + others.columns);
        }
        return new KeyRanges(
                columns,
                Stream.concat(starts.stream(), others.starts.stream())
                        .distinct()
                        .sorted(KeyOrder::compareText)
                        .toList());
    }

    /**
     * Rows of which each task holds those of a range, in the order of the ranges.
     *
     * @param table the rows
     * @param key columns of its key
     */
    Dataset<Row> divide(Dataset<Row> table, List<String> key) {
        if (starts.isEmpty()) {
            return table.coalesce(1);
        }
        Column start = concat_ws(
                SEPARATOR, key.subList(0, columns).stream().map(functions::col).toArray(Column[]::new));
        Column range = udf((UDF1<String, Integer>) this::range, DataTypes.IntegerType)
                .asNonNullable()
                .apply(start);
        return table.repartitionById(starts.size() + 1, range);
    }

    /** Which range a key is in, the first being 0. */
    int range(String key) {
        int found = Collections.binarySearch(starts, key, KeyOrder::compareText);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
